import { uncapitalised } from '../../format/sentence-case.ts';
import { markOf } from '../../model/audience.ts';
import type { ActionChange, FigureChange, Outcome } from '../../model/report.ts';
import type { Claim } from './claims-in.ts';
import type { Say } from './editions.ts';

/** What outcomes are read from. */
export interface Became {
  /** The claim of the present edition that says each claim of the earlier one. */
  partners: ReadonlyMap<Claim, Claim>;
  actions: readonly ActionChange[];
  figures: readonly FigureChange[];
  say: Say;
}

/** What this edition says of what became of each claim of the earlier one; nothing where it says nothing. */
export function outcomesIn({ partners, actions, figures, say }: Became): (claim: Claim) => Outcome[] {
  const actionThen = new Map(actions.flatMap((action) => (action.then ? [[action.then.id, action] as const] : [])));
  const actionNow = new Map(actions.flatMap((action) => (action.now ? [[action.now.id, action] as const] : [])));
  const figureOf = new Map(figures.flatMap((figure) => (figure.indicator === null ? [] : [[figure.indicator, figure] as const])));
  return (claim) => {
    const now = partners.get(claim);
    const had = new Set(claim.actions.map((id) => actionThen.get(id)?.now?.id));
    return [
      ...(now ? [saidIn(claim, now, say)] : []),
      ...claim.actions.flatMap((id) => ofAction(actionThen.get(id), say)),
      ...(now?.actions ?? []).filter((id) => !had.has(id)).flatMap((id) => answeredBy(actionNow.get(id), say)),
      ...claim.indicators.flatMap((id) => ofFigure(figureOf.get(id), say)),
    ];
  };
}

function saidIn(then: Claim, now: Claim, say: Say): Outcome {
  const kind = then.text === now.text ? 'same-words' : 'reworded';
  const said = say(kind === 'reworded' ? 'changes.outcome.reworded' : 'changes.outcome.same', { number: now.number });
  return {
    kind,
    text: then.kind === now.kind ? said : say('changes.outcome.asKind', { said, kind: say(`changes.kind.${now.kind}`) }),
    target: { page: 'section', id: now.section, anchor: now.anchor },
    ...markOf(now.internal ? { internal: true } : {}),
  };
}

/** An action that is not there any more, or of which nobody says how far it is, says nothing of what became of what it answered. */
function ofAction(action: ActionChange | undefined, say: Say): Outcome[] {
  if (!action?.now || !action.told) return [];
  const text = say('changes.outcome.action', { number: action.now.number, what: uncapitalised(action.text) });
  return [{ kind: 'action', text, target: { page: 'actions', anchor: action.now.id }, ...markOf(action) }];
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
