import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { ReportPart } from '../../model/project.ts';
import type { Named, NamedKind } from '../facts/names.ts';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { referencesIn } from '../facts/references.ts';

/*
 * Checks that everything named by its id is there: in citations, :kpi, ::chart, the `answers`,
 * `measure` and `sections` of actions, the `sameAs` of indicators, and the section and theme names of ::scorecard and ::actions.
 * Why: a claim whose source leads nowhere has no source.
 * Does not catch: an id that exists but was not the one meant.
 */
export default defineRule({
  id: 'reference-exists',
  severity: 'error',
  summary: 'Everything that is cited or named by its id is in the report.',
  check({ project, names }, report) {
    const byId = new Map(names.map((named) => [named.id, named]));
    const damaged = new Set(project.damagedIds);
    const idsOf = (kinds: readonly NamedKind[] | null): string[] =>
      [...byId.values()].filter((named) => kinds === null || kinds.includes(named.kind)).map((named) => named.id);

    const isUnseen = (kinds: readonly NamedKind[]): boolean => kinds.some((kind) => project.unseen.has(partWith[kind]));

    const need = (id: string, kinds: readonly NamedKind[] | null, wanted: string, place: Place): void => {
      const named = byId.get(id);
      if (!named && isUnseen(kinds ?? allKinds)) return;
      if (damaged.has(id) || (named && (kinds === null || kinds.includes(named.kind)))) return;
      report(named ? wrongKind(named, wanted, place) : missing(id, [...idsOf(kinds), ...damaged], wanted, place));
    };

    const sectionIds = new Set(project.sections.map((section) => section.id));
    const themeIds = new Set(project.indicators.map(({ data }) => data.themeId));
    const needOneOf = (id: string, known: ReadonlySet<string>, wanted: string, place: Place): void => {
      const unseen = project.unseen.has(known === sectionIds ? 'sections' : 'indicators');
      if (!known.has(id) && !damaged.has(id) && !unseen) report(missing(id, known, wanted, place));
    };

    for (const section of project.sections) {
      for (const reference of referencesIn(section)) {
        if (reference.type === 'kpi') need(reference.indicator, ['indicator'], 'an indicator', reference.place);
        if (reference.type === 'citation') {
          for (const { id, place } of reference.refs) need(id, null, 'a source', place);
        }
        if (reference.type === 'embed') {
          if (reference.name === 'chart' && reference.argument !== null) {
            need(reference.argument, ['indicator'], 'an indicator', reference.place);
          }
          const { theme, section: sectionId } = reference.attributes;
          if (theme !== undefined) needOneOf(theme, themeIds, 'a theme', reference.place);
          if (sectionId !== undefined) needOneOf(sectionId, sectionIds, 'a section', reference.place);
        }
      }
      section.matter.themes?.forEach((theme, index) =>
        needOneOf(theme, themeIds, 'a theme', section.origin.place(['themes', index])),
      );
    }

    for (const { data: { sameAs }, origin } of project.indicators) {
      for (const part of ['numerator', 'denominator'] as const) {
        const id = sameAs?.[part]?.split('.')[0];
        if (id !== undefined) need(id, ['indicator'], 'an indicator', origin.place(['sameAs', part]));
      }
    }

    for (const { data: action, origin } of project.actions) {
      action.answers?.forEach((id, index) =>
        need(id, ['finding', 'recommendation', 'statement'], 'an area for improvement, a finding or a recommendation', origin.place(['answers', index])),
      );
      action.sections?.forEach((id, index) => needOneOf(id, sectionIds, 'a section', origin.place(['sections', index])));
      const indicator = action.measure?.indicator;
      if (indicator !== undefined) need(indicator, ['indicator'], 'an indicator', origin.place(['measure', 'indicator']));
    }
  },
});

/** Where each kind of thing that can be named stands. */
const partWith: Readonly<Record<NamedKind, ReportPart>> = {
  indicator: 'indicators',
  evidence: 'evidence',
  action: 'actions',
  inspection: 'inspections',
  finding: 'inspections',
  recommendation: 'inspections',
  statement: 'sections',
};
const allKinds = Object.keys(partWith) as NamedKind[];

function missing(id: string, known: Iterable<string>, wanted: string, place: Place): Finding {
  return {
    message: `\`${id}\` is not in the report; expected the id of ${wanted}.`,
    place,
    hint: didYouMean(id, known) ?? `Add ${wanted} with the id \`${id}\`, or take the reference out.`,
    actual: id,
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
