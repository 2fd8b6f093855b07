import { word, type Writing } from './writing.ts';

/** The heads of the action plan's columns, printed again beside each value on a narrow screen. */
export interface ActionWords {
  number: string;
  action: string;
  owner: string;
  due: string;
  measure: string;
  status: string;
  answers: string;
  progress: string;
  source: string;
}

export function actionWords(writing: Writing): ActionWords {
  return {
    number: word(writing, 'action.number'),
    action: word(writing, 'action.action'),
    owner: word(writing, 'action.owner'),
    due: word(writing, 'action.due'),
    measure: word(writing, 'action.measure'),
    status: word(writing, 'action.status'),
    answers: word(writing, 'action.answers'),
    progress: word(writing, 'action.progress'),
    source: word(writing, 'action.source'),
  };
}

export type { ActionView } from './action-entry.ts';
