import type { Evidence } from '../../model/evidence.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import type { Indicator } from '../../model/indicator.ts';
import { dateText } from '../../format/date.ts';
import { defaultLabels } from '../../model/default-labels.ts';
import { monthsBetween } from '../facts/months.ts';
import type { Reader } from '../prose/reader.ts';
import { saysWhen } from '../prose/says-when.ts';
import { defineRule } from '../engine/rule.ts';
import { findingsOf, nameOf, type AuthoredStatementPlan } from '../facts/statements.ts';

/*
 * Checks what strengths and areas for improvement rest on: evidence must carry a date or say when it was gathered, and
 * neither it nor the latest figure of an indicator may lie too long before the day of the figures. Inspections and
 * documents may be old: they are the record of what was said then.
 * Why: what was seen two years ago does not show what practice is like.
 * Does not catch: an audit whose cases are older than its date.
 */
export default defineRule({
  id: 'evidence-not-stale',
  severity: 'warning',
  summary: 'What claims rest on has a date, and the date is recent.',
  check({ project, outlines, reader }, report) {
    const asAt = project.settings?.data.edition?.asAt;
    if (asAt === undefined) return;
    const claims = firstClaims(findingsOf(outlines));
    const usedBy = (id: string) => {
      const claim = claims.get(id);
      return claim && [{ message: `${nameOf(claim)} rests on it.`, place: claim.place }];
    };
    for (const { data, origin } of project.evidence) {
      const related = usedBy(data.id);
      if (!related || data.kind === 'inspection' || data.kind === 'document') continue;
      const message = data.date === undefined ? undatedMessage(data, reader) : staleMessage(data, data.date, asAt, reader.lists);
      if (message === undefined) continue;
      report({
        message,
        place: origin.place([data.date === undefined ? 'id' : 'date']),
        hint: data.date === undefined ? 'Add `date:` with the month in which it was done.' : 'Cite something newer, or say in the claim when that was.',
        related,
      });
    }
    for (const { data, origin } of project.indicators) {
      const related = usedBy(data.id);
      const latest = latestFigure(data, asAt);
      if (!related || latest === undefined || monthsBetween(latest, asAt) <= reader.lists.staleFigureMonths) continue;
      report({
        message: `The latest figure of \`${data.id}\` is of \`${latest}\`, ${monthsBetween(latest, asAt)} months before \`${asAt}\`, and a claim rests on it.`,
        place: origin.place(['observations']),
        hint: 'Add the newest figure, or say in the claim when that was.',
        related,
      });
    }
  },
});

/** The first claim that rests on each source. */
function firstClaims(statements: readonly AuthoredStatementPlan[]): Map<string, AuthoredStatementPlan> {
  const claims = new Map<string, AuthoredStatementPlan>();
  for (const statement of statements) {
    for (const id of [...statement.references.figures, ...statement.references.cited]) if (!claims.has(id)) claims.set(id, statement);
  }
  return claims;
}

function undatedMessage({ id, title, scope = '', summary = '' }: Evidence, { lists, phrasesIn }: Reader): string | undefined {
  const said = `${title} ${scope} ${summary}`;
  if (saysWhen(said) || phrasesIn(said, lists.regularWords).length > 0) return undefined;
  return `Claims rest on \`${id}\`, which has no date.`;
}

function staleMessage({ id }: Evidence, date: string, asAt: string, { staleAfterMonths }: CheckLists): string | undefined {
  const age = monthsBetween(date, asAt);
  if (age <= staleAfterMonths) return undefined;
  return `Claims rest on \`${id}\` of ${dateText(date, defaultLabels)}, which is ${age} months before \`${asAt}\`.`;
}

function latestFigure({ observations }: Indicator, asAt: string): string | undefined {
  return observations.map(({ at }) => at).filter((at) => at <= asAt).sort().at(-1);
}
