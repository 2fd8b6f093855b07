import { deriveReport } from '../../src/derive/derive-report.ts';
import type { Report, ReportIndicator } from '../../src/model/report.ts';
import { wordingOf, type Wording } from '../../src/derive/wording.ts';
import type { Framework } from '../../src/model/framework.ts';
import type { Indicator } from '../../src/model/indicator.ts';
import type { ReleasedProject, ReleasedSection } from '../../src/model/project.ts';
import type { AuthoredInline, Group, KpiReference, OpenBlock, Part } from '../../src/model/section.ts';
import type { Settings } from '../../src/model/settings.ts';

const place = { path: 'content/10-test.md', start: { line: 1, column: 1 } };

export const settings: Settings = {
  council: { name: 'Borough of Example', shortName: 'Example', onsCode: 'E09000002', region: 'London' },
  framework: 'present',
  edition: { id: '2022', title: 'Self-evaluation 2022', asAt: '2022-09-30' },
  status: 'draft',
  contact: {},
  accessibility: { compliance: 'not-assessed', preparedOn: '2022-12-01' },
};

export const wording: Wording = wordingOf(settings);

export function wordingFor(changes: Partial<Settings>): Wording {
  return wordingOf({ ...settings, ...changes });
}

/** An indicator with one figure, 204 of 214 at the as-at date; `changes` take the place of its fields. */
export function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: 'seen-10wd',
    title: 'Children seen within ten working days',
    unit: 'percent',
    polarity: 'higher',
    period: 'snapshot',
    theme: 'Child protection',
    themeId: 'child-protection',
    observations: [{ at: '2022-09-30', numerator: 204, denominator: 214 }],
    ...changes,
  };
}

const scale = {
  id: 'four-grades',
  grades: [
    { id: 'inadequate', label: 'Inadequate' },
    { id: 'requires-improvement', label: 'Requires improvement to be good', aliases: ['Requires improvement', 'RI'] },
    { id: 'good', label: 'Good' },
    { id: 'outstanding', label: 'Outstanding' },
  ],
};

export const presentFramework: Framework = {
  id: 'present',
  title: 'Inspection of children’s services',
  shortTitle: 'Present framework',
  inspectorate: 'Ofsted',
  from: '2018-01',
  kind: 'inspection',
  scale,
  source: 'Made up for tests.',
  judgements: [
    { id: 'leaders', label: 'The impact of leaders', shortLabel: 'Leaders', lineage: ['leaders'] },
    { id: 'help-and-protection', label: 'Children who need help and protection', shortLabel: 'Help and protection', lineage: ['help-and-protection'] },
  ],
};

export function released(changes: Partial<ReleasedProject> = {}): ReleasedProject {
  return {
    audience: 'public',
    settings,
    frameworks: [presentFramework],
    sections: [],
    committee: null,
    indicators: [],
    inspections: [],
    evidence: [],
    actions: [],
    glossary: [],
    editions: [],
    images: [],
    ...changes,
  };
}

/** What the report prints of one indicator. */
export function printed(changes: Partial<Indicator>, project: Partial<ReleasedProject> = {}): ReportIndicator {
  const report = deriveReport(released({ indicators: [indicator(changes)], ...project }));
  return report.indicators[0]!;
}

export function text(value: string): AuthoredInline {
  return { type: 'text', value };
}

export function cite(...ids: string[]): AuthoredInline {
  return { type: 'citation', refs: ids.map((id) => ({ id, place })), place };
}

export function kpi(indicatorId: string, more: Partial<Omit<KpiReference, 'type' | 'indicator'>> = {}): KpiReference {
  return { type: 'kpi', indicator: indicatorId, show: 'value', place, ...more };
}

type Words = string | (string | AuthoredInline)[];

function inlines(words: Words): AuthoredInline[] {
  return (typeof words === 'string' ? [words] : words).map((word) => (typeof word === 'string' ? text(word) : word));
}

export function paragraph(words: Words, id?: string): OpenBlock {
  return { type: 'paragraph', children: inlines(words), place, ...(id === undefined ? {} : { statement: { id, place } }) };
}

type Item = Words | { words: Words; id?: string; was?: readonly string[]; noPlan?: true; within?: OpenBlock[] };

export function list(...items: Item[]): OpenBlock {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    items: items.map((item) => {
      const { words, id, was, noPlan, within } = typeof item === 'object' && 'words' in item ? item : { words: item, id: undefined, was: undefined, noPlan: undefined, within: [] };
      return {
        type: 'item',
        place,
        children: [paragraph(words), ...(within ?? [])],
        ...(id === undefined ? {} : { statement: { id, ...(was && { was }), ...(noPlan && { noPlan }), place } }),
      };
    }),
  };
}

export function embed(name: 'chart' | 'scorecard' | 'evidence' | 'actions' | 'judgements', argument: string | null = null, attributes: Record<string, string> = {}): OpenBlock {
  return { type: 'embed', name, argument, attributes, place };
}

export function group(blocks: OpenBlock[], finding: Group<OpenBlock>['finding'] = null, title: string | null = null): Group<OpenBlock> {
  return { finding, title: title === null ? null : [text(title)], blocks, place };
}

export function part(groups: Group<OpenBlock>[], more: Partial<Part<OpenBlock>> = {}): Part<OpenBlock> {
  return { question: null, keyMessages: false, title: [text('Words')], groups, place, ...more };
}

/** A section whose one part holds these blocks. */
export function section(blocks: OpenBlock[], changes: Partial<ReleasedSection> = {}): ReleasedSection {
  return { id: 'early-help', matter: { title: 'Early help' }, parts: [part([group(blocks)])], footnotes: [], ...changes };
}

/** A section whose one part holds these areas for improvement. */
export function improvements(blocks: OpenBlock[], changes: Partial<ReleasedSection> = {}): ReleasedSection {
  return section([], { parts: [part([group(blocks, 'area-for-improvement')], { question: 'know' })], ...changes });
}

export function reportOf(changes: Partial<ReleasedProject>): Report {
  return deriveReport(released(changes));
}
