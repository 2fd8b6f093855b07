import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { releaseRules } from '../release-rules.ts';
import type { Cell, OwnFigure } from './own-figures.ts';
import type { Guarding } from './withhold-further.ts';

/** Figures that give it away are shown up to this many. */
const shownAtMost = 4;

/** That a small count can be worked out, and from what; never what it is. */
export function workedOutFinding(cell: Cell, { relationsOf, cells, policy }: Guarding, withheld: ReadonlySet<OwnFigure>): Diagnostic {
  const { figure } = cell;
  const around = (relationsOf.get(cell) ?? []).flatMap(({ terms }) => terms.map(([quantity]) => cells.get(quantity)?.figure));
  const helpful = [...new Set(around)].filter((each) => each !== undefined && each !== figure && !withheld.has(each) && each.given.status === undefined);
  const others = helpful.filter((each) => each !== undefined).slice(0, shownAtMost);
  return {
    ruleId: 'small-number-worked-out' satisfies keyof typeof releaseRules,
    severity: releaseRules['small-number-worked-out'].severity,
    message: `${nameOf(figure)} at \`${figure.at}\` counts few people and is kept back, but a reader could work it out, or nearly, from what else is published.`,
    place: figure.place(),
    hint: `Keep back another of the figures that it is worked out from with \`withhold: true\`${policy.method === 'round' ? ', or write `method: suppress` under `disclosure`, which finds them by itself' : ''}. Where its source has published it, write \`disclosure: published\`; where it counts no people, \`disclosure: no-people\`.`,
    ...(others.length > 0 && { related: others.map((each) => ({ message: 'It is worked out from this figure, among others.', place: each.place() })) }),
  };
}

function nameOf({ indicator, part }: OwnFigure): string {
  return part === null ? `\`${indicator.id}\`` : `\`${part.name}\` of \`${indicator.id}\` by \`${part.by}\``;
}
