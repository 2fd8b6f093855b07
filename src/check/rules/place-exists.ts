import { placesIn } from '../../derive/outline.ts';
import { audienceOf } from '../../model/audience.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { allWordsOf } from '../facts/all-words.ts';
import { sectionLinksIn, type SectionLink } from '../facts/references.ts';
import type { SectionOutline } from '../facts/statements.ts';

/*
 * Checks that a link to a place, `#improve-visits` or `20-early-help.md#what-next`, leads to a heading or to a
 * paragraph with that id, and that whoever reads the link may read the place.
 * Why: a link that leads to the top of a long page leaves the reader to look for what was meant.
 * Does not catch: a place that is there and was not the one meant.
 */
export default defineRule({
  id: 'place-exists',
  severity: 'error',
  summary: 'Every link to a place in a section leads to one that is there.',
  needs: ['sections'],
  check({ project, outlines, names }, report) {
    const bySection = new Map(outlines.map((outline) => [outline.section.id, outline]));
    const placesOf = new Map(outlines.map(({ section, plan }) => [section.id, placesIn(plan)]));
    // A link to a section that is internal as a whole is one of those that `audience-is-kept` tells of.
    const closed = new Set(project.sections.flatMap(({ id, matter }) => (audienceOf(matter, project.settings?.data) === 'internal' ? [id] : [])));
    const cited = new Set(names.filter(({ kind }) => kind !== 'statement').map(({ id }) => id));
    for (const { words, audience: own } of allWordsOf(project)) {
      for (const { name, ...where } of sectionLinksIn(words)) {
        const target = bySection.get(where.section);
        if (name === null) continue;
        const link = { ...where, name };
        if (!target || project.damagedIds.includes(link.name)) continue;
        if (!placesOf.get(link.section)!.includes(link.name)) report({ ...notThere(link, { target, placesOf, cited, bySection }), place: link.place, actual: link.name });
        else if ((link.within ?? own) === 'public' && own === 'public' && !closed.has(link.section) && isInternal(link.name, target)) {
          report({
            message: `\`${link.name}\` is for the audience \`internal\`, but everybody can read this link to it.`,
            place: link.place,
            hint: 'Put the link inside `:::internal` … `:::` too, or link to a place that everybody may see.',
            actual: link.name,
          });
        }
      }
    }
  },
});

type PlaceLink = SectionLink & { name: string };

interface Known {
  target: SectionOutline;
  placesOf: ReadonlyMap<string, readonly string[]>;
  bySection: ReadonlyMap<string, SectionOutline>;
  /** Ids of the data files. */
  cited: ReadonlySet<string>;
}

function notThere(link: PlaceLink, known: Known): Pick<Finding, 'message' | 'hint'> {
  const { section } = known.target;
  return { message: `There is no place \`${link.name}\` in \`${section.path}\`.`, hint: instead(link, known) };
}

function instead({ name, section }: PlaceLink, { placesOf, bySection, cited }: Known): string {
  const places = placesOf.get(section) ?? [];
  if (/^p-\d+-\d+$/.test(name)) return 'Numbers of paragraphs move: give the paragraph an id at its end, such as `{#improve-visits}`, and link to that.';
  const elsewhere = [...placesOf].find(([, each]) => each.includes(name))?.[0];
  const file = elsewhere === undefined ? undefined : bySection.get(elsewhere)?.section.path.replace(/^content\//, '');
  const meant = places.find((each) => each.endsWith(`-${name}`)) ?? nearest(name, places);
  if (meant !== undefined) return `Did you mean \`#${meant}\`?`;
  if (file !== undefined) return `It stands in another section: write \`${file}#${name}\`.`;
  if (cited.has(name)) return `Cite it instead: \`[@${name}]\`.`;
  return `Give the paragraph that is meant the id \`{#${name}}\`, or link to a heading${places.length > 0 ? `: ${places.slice(0, mostNamed).map((each) => `\`#${each}\``).join(', ')}` : ''}.`;
}

const mostNamed = 6;

function isInternal(name: string, { statements }: SectionOutline): boolean {
  return statements.some(({ id, audience }) => id === name && audience === 'internal');
}
