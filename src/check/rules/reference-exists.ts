import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../model/project.ts';
import { defineRule } from '../engine/rule.ts';
import type { Finding } from '../engine/finding.ts';
import { allWordsOf } from '../facts/all-words.ts';
import { namedIdsIn, type MissingId } from '../facts/named-ids.ts';
import type { Named } from '../facts/names.ts';
import { referencesIn } from '../facts/references.ts';
import { findingsOf, nameOf, type SectionOutline } from '../facts/statements.ts';

/*
 * Checks that everything named by its id is there: in citations, :kpi, ::chart, the `answers`,
 * `measure` and `sections` of actions, the `sameAs` of indicators, the rows of `data/imports.yaml`, and the section and theme names of ::scorecard and ::actions.
 * An id that is missing is one finding, wherever it is named; where what has nearly that id is named nowhere, its own id is blamed.
 * Why: a claim whose source leads nowhere has no source.
 * Does not catch: an id that exists but was not the one meant.
 */
export default defineRule({
  id: 'reference-exists',
  severity: 'error',
  summary: 'Everything that is cited or named by its id is in the report.',
  check({ project, names, missingIds, outlines }, report) {
    for (const each of missingIds) report(each.meant ? mistyped(each, each.meant) : { ...missing(each), ...weaknessesMeant(each, project, outlines) });
    const byId = new Map(names.map((named) => [named.id, named]));
    for (const { id, kinds, wanted, place } of namedIdsIn(project)) {
      const named = byId.get(id);
      if (named && kinds?.includes(named.kind) === false && !project.damagedIds.includes(id)) report(wrongKind(named, wanted, place));
    }

    const sectionIds = new Set(project.sections.map((section) => section.id));
    const themeIds = new Set(project.indicators.map(({ data }) => data.themeId));
    const needOneOf = (id: string, known: ReadonlySet<string>, wanted: string, place: Place): void => {
      const unseen = project.unseen.has(known === sectionIds ? 'sections' : 'indicators');
      if (known.has(id) || project.damagedIds.includes(id) || unseen) return;
      report(missing({ id, wanted, places: [place], hint: didYouMean(id, known) ?? `Add ${wanted} with the id \`${id}\`, or take the reference out.` }));
    };
    for (const { words } of allWordsOf(project)) {
      for (const reference of referencesIn(words)) {
        if (reference.type !== 'embed') continue;
        const { theme, section: sectionId } = reference.attributes;
        if (theme !== undefined) needOneOf(theme, themeIds, 'a theme', reference.place);
        if (sectionId !== undefined) needOneOf(sectionId, sectionIds, 'a section', reference.place);
      }
    }
    for (const section of project.sections) {
      section.matter.themes?.forEach((theme, index) => needOneOf(theme, themeIds, 'a theme', section.origin.place(['themes', index])));
    }
    for (const { data: action, origin } of project.actions) {
      action.sections?.forEach((id, index) => needOneOf(id, sectionIds, 'a section', origin.place(['sections', index])));
    }
  },
});

function missing({ id, wanted, places: [first, ...more], hint }: Omit<MissingId, 'meant'>): Finding {
  const often = more.length === 0 ? '' : `; it is named in ${more.length + 1} places`;
  return {
    message: `\`${id}\` is not in the report; expected the id of ${wanted}${often}.`,
    place: first!,
    hint,
    ...(more.length === 0 ? {} : { related: more.map((place) => ({ message: `\`${id}\` is named here too.`, place })) }),
    actual: id,
  };
}

/** Areas for improvement without an id, in the sections of an action that answers what is not there. */
function weaknessesMeant({ id }: MissingId, { actions }: Project, outlines: readonly SectionOutline[]): Pick<Finding, 'related'> {
  const sections = actions.flatMap(({ data }) => (data.answers?.includes(id) === true ? (data.sections ?? []) : []));
  const nameless = findingsOf(outlines, 'area-for-improvement').filter((statement) => statement.id === null && sections.includes(statement.section));
  return nameless.length === 0 ? {} : { related: nameless.map((statement) => ({ message: `${nameOf(statement)} has no id.`, place: statement.place })) };
}

function mistyped({ id, places }: MissingId, meant: Named): Finding {
  return {
    message: `Nothing names \`${meant.id}\`, but \`${id}\`, which is not in the report, is named in ${places.length} places.`,
    place: meant.place(),
    hint: `Write \`${id}\` here if they mean this; otherwise correct them.`,
    related: places.map((place) => ({ message: `\`${id}\` is named here.`, place })),
    actual: meant.id,
    expected: id,
  };
}

function wrongKind(named: Named, wanted: string, place: Place): Finding {
  return {
    message: `\`${named.id}\` is ${named.kind === 'evidence' ? 'evidence' : `the id of ${/^[aeiou]/.test(named.kind) ? 'an' : 'a'} ${named.kind}`}; expected the id of ${wanted}.`,
    place,
    hint: `Put the id of ${wanted} here.`,
    related: [{ message: `\`${named.id}\` stands here.`, place: named.place() }],
    actual: named.kind,
    expected: wanted,
  };
}
