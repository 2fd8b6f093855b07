import type { ReportAction } from '../../model/report.ts';
import type { LinkView } from './marks.ts';
import { backlinks, sourceLink, type BacklinkView, type SourceLink } from './cited.ts';
import { link, spellOut, word, type Writing } from './writing.ts';

/** One action as a row of a table; what its source does not give is said in words. */
export interface ActionView {
  anchor: string | null;
  href: string;
  number: string;
  title: string;
  owner: Given;
  due: Given;
  overdue: string | null;
  measure: Given;
  measureIndicator: LinkView | null;
  status: string;
  statusState: string;
  progress: { date: string; text: string }[];
  sections: LinkView[];
  answers: SourceLink[];
  citedBy: BacklinkView[];
  source: string | null;
}

/** Something that a source may not give. */
export interface Given {
  text: string;
  given: boolean;
}

export function given(writing: Writing, text: string | null, missing: 'action.noOwner' | 'action.noDue' | 'action.noMeasure'): Given {
  return text === null ? { text: word(writing, missing), given: false } : { text, given: true };
}

export function actionView(writing: Writing, action: ReportAction, anchor: string | null): ActionView {
  const indicator = action.measureIndicator === null ? undefined : writing.lookup.indicators.get(action.measureIndicator);
  return {
    anchor,
    href: link(writing, { page: 'actions', anchor: action.id }),
    number: action.number,
    title: spellOut(writing, action.title),
    owner: given(writing, action.owner, 'action.noOwner'),
    due: given(writing, action.due?.text ?? null, 'action.noDue'),
    overdue: action.overdue ? word(writing, 'action.overdue') : null,
    measure: given(writing, action.measureText ?? indicator?.title ?? null, 'action.noMeasure'),
    measureIndicator: indicator ? { text: indicator.title, href: link(writing, { page: 'indicator', id: indicator.id }) } : null,
    status: action.statusText,
    statusState: action.status ?? 'unknown',
    progress: action.progress.map(({ date, text }) => ({ date: date.text, text: spellOut(writing, text) })),
    sections: action.sections.map(({ id, title }) => ({ text: title, href: link(writing, { page: 'section', id }) })),
    answers: action.answers.map((source) => sourceLink(writing, source)),
    citedBy: backlinks(writing, action.citedBy),
    source: action.source,
  };
}
