import { uncapitalised } from '../../format/sentence-case.ts';
import { markOf } from '../../model/audience.ts';
import type { ActionChange, FigureChange, Outcome } from '../../model/report.ts';
import { howSaid } from './claims.ts';
import type { Claim } from './claims-in.ts';
import type { Say } from './editions.ts';
import { actionLikes } from './like-action.ts';

/** What outcomes are read from. */
export interface Became {
  /** The claim of the present edition that says each claim of the earlier one. */
  partners: ReadonlyMap<Claim, Claim>;
  /** The claims of the present edition that say that they were each of the earlier one. */
  takenUp: ReadonlyMap<Claim, readonly Claim[]>;
  actions: readonly ActionChange[];
  /** By the id that the earlier edition gives the indicator. */
  figures: ReadonlyMap<string, FigureChange>;
  /** The id of the earlier edition. */
  edition: string;
  say: Say;
}

/** Reads what became of a claim of the earlier edition. */
export interface Outcomes {
  /** All that this edition says of it; nothing where it says nothing. */
  of: (claim: Claim) => Outcome[];
  /** What it says of the words of the claim, whatever it says of the actions that answer it. */
  ofWords: (claim: Claim) => Outcome[];
}

/** By what this edition says again or takes up, by the actions that answer it, and by its figures. */
export function outcomesIn({ partners, takenUp, actions, figures, edition, say }: Became): Outcomes {
  const actionThen = new Map(actions.flatMap((action) => (action.then ? [[action.then.id, action] as const] : [])));
  const actionNow = new Map(actions.flatMap((action) => (action.now ? [[action.now.id, action] as const] : [])));
  const likes = actionLikes(actions);
  const ofWords = (claim: Claim): Outcome[] => {
    const now = partners.get(claim);
    return [...(now ? [saidIn(claim, now, say)] : []), ...(takenUp.get(claim) ?? []).flatMap((other) => (other === now ? [] : [takenUpIn(other, say)]))];
  };
  const of = (claim: Claim): Outcome[] => {
    const had = new Set(claim.actions.map((id) => actionThen.get(id)?.now?.id));
    const answering = (partners.get(claim)?.actions ?? []).filter((id) => !had.has(id));
    const like = claim.kind === 'plan' && claim.actions.length + answering.length === 0 ? likes(claim) : null;
    const own = ofWords(claim);
    return [
      ...own,
      ...claim.actions.flatMap((id) => [...ofAction(actionThen.get(id), say), ...takenUpAction(actionThen.get(id), own, edition, say)]),
      ...answering.flatMap((id) => answeredBy(actionNow.get(id), say)),
      ...(like ? (like.then ? ofAction(like, say) : answeredBy(like, say)) : []),
      ...claim.indicators.flatMap((id) => ofFigure(figures.get(id), say)),
    ];
  };
  return { of, ofWords };
}

function saidIn(then: Claim, now: Claim, say: Say): Outcome {
  const kind = howSaid({ then, now });
  const said = say(`changes.outcome.${kind}`, { number: now.number });
  return {
    kind,
    text: then.kind === now.kind ? said : say('changes.outcome.asKind', { said, kind: say(`changes.kind.${now.kind}`) }),
    target: { page: 'section', id: now.section, anchor: now.anchor },
    ...markOf(now.internal ? { internal: true } : {}),
  };
}

function takenUpIn(now: Claim, say: Say): Outcome {
  return { kind: 'taken-up', text: say('changes.outcome.takenUp', { number: now.number }), target: { page: 'section', id: now.section, anchor: now.anchor }, ...markOf(now.internal ? { internal: true } : {}) };
}

/** An action that is not there any more, or of which nobody says how far it is, says nothing of what became of what it answered. */
function ofAction(action: ActionChange | undefined, say: Say): Outcome[] {
  if (!action?.now || !action.told) return [];
  const text = say('changes.outcome.action', { number: action.now.number, what: uncapitalised(action.text) });
  return [{ kind: 'action', text, target: { page: 'actions', anchor: action.now.id }, ...markOf(action) }];
}

/** Where this edition tells of its action, but for what tells of the claim itself. */
function takenUpAction(action: ActionChange | undefined, own: readonly Outcome[], edition: string, say: Say): Outcome[] {
  return (action?.takenUp ?? []).flatMap(({ section, anchor, number, ...marked }) => {
    if (own.some(({ target }) => target?.page === 'section' && target.id === section && target.anchor === anchor)) return [];
    const text = say('changes.outcome.actionTakenUp', { action: action?.then?.number ?? '', edition, number });
    return [{ kind: 'taken-up' as const, text, target: { page: 'section' as const, id: section, anchor }, ...markOf(marked) }];
  });
}

function answeredBy(action: ActionChange | undefined, say: Say): Outcome[] {
  if (!action?.now) return [];
  return [{ kind: 'action', text: say('changes.outcome.answered', { number: action.now.number }), target: { page: 'actions', anchor: action.now.id }, ...markOf(action) }];
}

function ofFigure(figure: FigureChange | undefined, say: Say): Outcome[] {
  if (!figure?.direction || figure.indicator === null) return [];
  const { title, direction: { from, to, word } } = figure;
  const text = say('changes.outcome.figure', { title, from: from.text, to: to.text, word: uncapitalised(word) });
  return [{ kind: 'figure', text, target: { page: 'indicator', id: figure.indicator }, ...markOf(figure) }];
}
