import { unborneIn } from '../claims/hold-source.ts';
import { sourceOfEvidence, sourceOfInspection, type Source } from '../claims/sources.ts';
import { timesNamedIn } from '../claims/times.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks what a sentence says of the one source that it cites against what the register says of it: numbers and shares
 * of what it counted, its date, the service that it looked at, the grades of an inspection and how many recommendations it
 * made.
 * Why: a citation lends a claim an authority that only what is cited can give.
 * Does not catch: what the register leaves out; sentences that cite several sources or an indicator as well.
 */
export default defineRule({
  id: 'evidence-bears-out',
  severity: 'warning',
  summary: 'What is said of a source is what the register says of it.',
  needs: ['evidence', 'inspections'],
  check({ project, citedSentences, reader }, report) {
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
    for (const { sentence, block, indicators, others, place } of citedSentences) {
      const [only, ...more] = others;
      if (only === undefined || more.length > 0 || indicators.length > 0 || block.kind === 'quote') continue;
      const source = sourceOf(only);
      if (!source) continue;
      const { text } = sentence;
      const said = { text, quantities: reader.quantitiesOf(sentence), times: timesNamedIn(text) };
      for (const { start, end, said: words, instead } of unborneIn(said, source, reader.lists)) {
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
