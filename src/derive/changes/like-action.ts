import type { ActionChange } from '../../model/report.ts';
import type { Claim } from './claims-in.ts';
import { alikeWithin, likenessOf, wordsThatTell } from './likeness.ts';

/** The action that promises in its title what a plan does: many are made twice, once in a sentence and once in the action plan. */
export function actionLikes(actions: readonly ActionChange[]): (plan: Claim) => ActionChange | null {
  const titled = actions.map((action) => ({ action, words: wordsThatTell((action.then ?? action.now)?.title ?? '') }));
  return ({ text }) => {
    const words = wordsThatTell(text);
    const alike = titled.map((each) => ({ ...each, likeness: likenessOf(words, each.words) })).filter(({ likeness }) => likeness >= alikeWithin);
    const most = Math.max(...alike.map(({ likeness }) => likeness));
    const [first, ...others] = alike.filter(({ likeness }) => likeness === most);
    return first && others.length === 0 ? first.action : null;
  };
}
