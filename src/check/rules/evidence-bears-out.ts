import { unborneAmong, unborneIn } from '../claims/hold-source.ts';
import { isConfirmed } from '../claims/number-claims.ts';
import { sourceOfEvidence, sourceOfInspection, type Source } from '../claims/sources.ts';
import { timesNamedIn } from '../claims/times.ts';
import { defineRule } from '../engine/rule.ts';
import type { Quantity } from '../prose/numbers.ts';
import { trueFigures } from '../prose/true-figures.ts';

/*
 * Checks what a sentence says of a source that it cites against what the register says of it: numbers and shares of what
 * it counted, its date, the service that it looked at, the grades of an inspection and how many recommendations it made.
 * Beside another source or an indicator only numbers are, which none of them bears out.
 * Why: a citation lends a claim an authority that only what is cited can give.
 * Does not catch: what the register leaves out.
 */
export default defineRule({
  id: 'evidence-bears-out',
  severity: 'warning',
  summary: 'What is said of a source is what the register says of it.',
  needs: ['evidence', 'inspections'],
  check({ project, derived, citedSentences, reader }, report) {
    const frameworks = new Map(project.frameworks.map(({ data }) => [data.id, data]));
    const evidence = new Map(project.evidence.map(({ data }) => [data.id, data]));
    const inspections = new Map(project.inspections.map(({ data }) => [data.id, data]));
    const sources = new Map<string, Source | null>();
    const sourceOf = (id: string): Source | null => {
      const known = sources.get(id);
      if (known !== undefined) return known;
      const [entry, inspection] = [evidence.get(id), inspections.get(id)];
      const made = entry ? sourceOfEvidence(entry) : inspection ? sourceOfInspection(inspection, frameworks.get(inspection.framework)) : null;
      sources.set(id, made);
      return made;
    };
    for (const cited of citedSentences) {
      const { sentence, block, indicators, others, place } = cited;
      if (others.length === 0 || block.kind === 'quote') continue;
      const { text } = sentence;
      const said = { text, quantities: reader.quantitiesOf(sentence), times: timesNamedIn(text) };
      const sources = others.map(sourceOf);
      const known = sources.filter((each) => each !== null);
      const isAlone = others.length === 1 && indicators.length === 0;
      const isFigure = (quantity: Quantity): boolean => derived !== null && indicators.some((indicator) => isConfirmed({ quantity, about: 'figure' }, trueFigures(indicator, { times: [], vaguely: true }, derived.wording)));
      // What cannot be looked up may be what bears it out.
      if (!isAlone && known.length < sources.length) continue;
      for (const { source, start, end, said: words, instead } of known.flatMap((source) => (isAlone ? unborneIn(said, source, reader.lists) : unborneAmong(said, source, known.filter((each) => each !== source), isFigure)).map((each) => ({ ...each, source })))) {
        report({
          message: `The text says \`${words}\`, but ${instead}.`,
          place: place(start, end),
          hint: `Correct the text, or what the register says of \`${source.id}\`.`,
          actual: words,
        });
      }
    }
  },
});
