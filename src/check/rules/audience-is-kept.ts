import { audienceOf, releasedTo, type Audience } from '../../model/audience.ts';
import type { Project } from '../../model/project.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { allWordsOf } from '../facts/all-words.ts';
import { openWithinInternal } from '../facts/audiences-within.ts';
import { referencesIn, sectionLinksIn } from '../facts/references.ts';

/*
 * Checks that words for everybody do not need what is for the council and Ofsted only: a :kpi or ::chart of an internal
 * indicator, or a link to an internal section; and that nothing is marked public within what is internal.
 * Why: the public edition would have a hole in the sentence, or a way that leads nowhere.
 * Does not catch: an internal figure typed by hand in public words; a citation of an internal source, which the public
 * edition leaves out.
 */
export default defineRule({
  id: 'audience-is-kept',
  severity: 'error',
  summary: 'Public words do not need an internal figure or section.',
  needs: ['settings'],
  check({ project }, report) {
    const settings = project.settings?.data;
    const indicators = new Map(project.indicators.map((located) => [located.data.id, located]));
    const sections = new Map(project.sections.map((section) => [section.id, section]));
    const need = (id: string, reader: Audience, place: Place): void => {
      const found = indicators.get(id);
      const audience = found && audienceOf(found.data, settings);
      if (!audience || releasedTo[reader].includes(audience)) return;
      report({
        message: `\`${id}\` is for the audience \`${audience}\`, but these words are for the audience \`${reader}\`.`,
        place,
        hint: 'Put the words inside `:::internal` … `:::`, or let the indicator be public.',
        related: [{ message: `\`${id}\` stands here.`, place: found.origin.place(['audience']) }],
      });
    };
    for (const { id, reader, place } of figuresInWords(project)) need(id, reader, place);
    for (const { entry, place, entryPlace } of openWithinInternal(project)) {
      report({
        message: `This is for the audience \`public\`, but \`${entry}\`, in which it stands, is for the audience \`internal\`.`,
        place,
        hint: `Give \`${entry}\` the audience \`public\` and mark what in it is internal, or take this \`audience\` out.`,
        related: [{ message: `\`${entry}\` stands here.`, place: entryPlace }],
      });
    }
    for (const { words, audience: own } of allWordsOf(project)) {
      for (const { section: id, within, place } of sectionLinksIn(words)) {
        const target = sections.get(id);
        if (!target || own === 'internal' || within === 'internal' || audienceOf(target.matter, settings) === 'public') continue;
        report({
          message: `The section \`${id}\` is for the audience \`internal\`, but everybody can read this link to it.`,
          place,
          hint: 'Put the link inside `:::internal` … `:::` too, say in words what is meant, or let the section be public.',
          related: [{ message: `\`${id}\` stands here.`, place: target.origin.place(['audience']) }],
          actual: id,
        });
      }
    }
  },
});

function* figuresInWords(project: Project): Generator<{ id: string; reader: Audience; place: Place }> {
  for (const { words, audience: own } of allWordsOf(project)) {
    for (const reference of referencesIn(words)) {
      const reader = own === 'internal' ? own : (reference.within ?? own);
      if (reference.type === 'kpi') yield { id: reference.indicator, reader, place: reference.place };
      if (reference.type === 'embed' && reference.name === 'chart' && reference.argument !== null) {
        yield { id: reference.argument, reader, place: reference.place };
      }
    }
  }
}
