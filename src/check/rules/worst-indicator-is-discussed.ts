import type { DerivedIndicator } from '../../derive/indicator.ts';
import { sizeOf } from '../../derive/movers.ts';
import type { Project } from '../../model/project.ts';
import { defineRule } from '../engine/rule.ts';
import { referencesIn } from '../facts/references.ts';

/*
 * Checks that each red indicator, and of all that have worsened the one that has worsened most, is spoken of in some
 * section: cited, put into a sentence or shown in a chart.
 * Why: a weakness that stands in the table and nowhere in the words looks like one that nobody has seen.
 * Does not catch: a mention that says nothing of the weakness.
 */
export default defineRule({
  id: 'worst-indicator-is-discussed',
  severity: 'warning',
  summary: 'Red indicators, and the one that has worsened most, are spoken of in the text.',
  needs: ['sections'],
  check({ project, derived, impossible }, report) {
    if (!derived) return;
    const mentioned = mentionedIn(project);
    const worst = worstOf([...derived.indicators.values()]);
    for (const { data: { id }, origin } of project.indicators) {
      const indicator = derived.indicators.get(id);
      const current = indicator?.printed.current;
      if (!indicator || !current || mentioned.has(id) || impossible.has(id)) continue;
      const isRed = indicator.printed.rag.state === 'red';
      if (!isRed && id !== worst?.indicator.id) continue;
      const { move, printed } = indicator;
      const moved = move ? `${move.direction.from.text} to ${move.direction.to.text}` : '';
      report({
        message: isRed
          ? `\`${id}\` is red (${current.figure.text}; the target is ${printed.target!.text}), and no section speaks of it.`
          : `\`${id}\` has worsened more than any other indicator (${moved} ${move?.direction.basis ?? ''}), and no section speaks of it.`,
        place: origin.place(['id']),
        hint: `Say in a section what lies behind it and cite \`[@${id}]\`.`,
        actual: current.figure.text,
      });
    }
  },
});

/** What sections cite, put into sentences or chart; a scorecard alone says nothing of an indicator. */
function mentionedIn(project: Project): ReadonlySet<string> {
  return new Set(
    project.sections.flatMap((section) =>
      referencesIn(section).flatMap((reference) => {
        if (reference.type === 'citation') return reference.refs.map(({ id }) => id);
        if (reference.type === 'kpi') return [reference.indicator];
        return reference.name === 'chart' && reference.argument !== null ? [reference.argument] : [];
      }),
    ),
  );
}

function worstOf(indicators: readonly DerivedIndicator[]): DerivedIndicator | undefined {
  const worsened = indicators.flatMap((derived) => (derived.move?.direction.state === 'worsening' ? [{ derived, size: sizeOf(derived.indicator, derived.move) }] : []));
  return worsened.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size)[0]?.derived;
}
