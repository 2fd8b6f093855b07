import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DisclosurePolicy } from '../src/model/disclosure.ts';
import type { Size } from './sizes.ts';
import { figuresWithSmallCounts } from './small-counts.ts';

const wordsInSection = 700;
const observationsEach = 24;
const indicatorsInTheme = 20;
const vocabulary =
  'children families plans visits practice managers social workers timely decisions support early help assessments reviews recorded quality audits partners schools health carers young people voices heard changes across teams because supervision regular clear purpose placements local education training homes risks understood conferences meetings agreed actions tracked leaders know areas need attention evidence shows'.split(' ');

const lastWords = ['children', 'families', 'plans', 'visits', 'reviews', 'schools', 'homes', 'teams'];

/** A sentence with a finding in it that does not stop a build. */
const questionable = ' Practice is robust, and most of those aged 16-17 are now seen';

export interface Kind {
  /** With findings in every paragraph and list item. */
  questionable?: boolean;
  /** With small counts in three of four indicators, protected by this method. */
  smallCounts?: DisclosurePolicy['method'];
}

/** Writes a report of one size and kind; the same is the same report, byte for byte. */
export function generateReport(folder: string, size: Size, { questionable: flawed = false, smallCounts }: Kind = {}): void {
  const random = sequence(size.sections * 7919 + size.indicators);
  const files = [
    ['data/report.yaml', settings + (smallCounts === undefined ? '' : `disclosure: { public: { method: ${smallCounts} } }\n`)],
    ['data/evidence.yaml', evidence(size)],
    ['data/actions.yaml', actions(size)],
    ['data/inspections/2022-03.yaml', inspection],
    ...themes(size, random, smallCounts !== undefined),
    ...Array.from({ length: size.sections }, (_, index) => section(index, size, random, flawed ? questionable : '')),
  ] satisfies [string, string][];
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Numbers from 0 to just under 1 that look like chance and are the same each time. */
function sequence(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function words(count: number, random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  const chosen = [...Array.from({ length: count - 1 }, () => pick(vocabulary)), pick(lastWords)];
  return chosen.join(' ').replace(/^./, (letter) => letter.toUpperCase());
}

const indicatorId = (index: number): string => `ind-${index + 1}`;
const evidenceId = (index: number): string => `audit-${index + 1}`;
const improvementId = (section: number, offset: number): string => `improve-${section + 1}-${offset}`;
const actionId = (index: number): string => `act-${index + 1}`;

function section(index: number, size: Size, random: () => number, added: string): [string, string] {
  const number = String(index + 1);
  const indicator = (offset: number): string => indicatorId((index * 10 + offset) % size.indicators);
  const bullet = (offset: number): string => `- ${words(25, random)}: :kpi[${indicator(offset)}]${added && `.${added}`}. [@${indicator(offset)}; @${evidenceId(index)}]`;
  const paragraph = (): string => `${words(25, random)}. ${words(25, random)}${added && `.${added}`}. [@${evidenceId(index)}]`;
  const strengths = [0, 1, 2, 3, 4, 5].map(bullet).join('\n');
  const improvements = [6, 7, 8, 9].map((offset) => `${bullet(offset)} {#${improvementId(index, offset)}}`).join('\n');
  const rest = Math.round((wordsInSection - 250) / 50);
  const prose = Array.from({ length: rest }, paragraph);
  return [
    `content/${number.padStart(4, '0')}-section-${number}.md`,
    `---
title: Section ${number}
judgements: [help-and-protection]
owner: Head of Service ${number}
---

## What we know

### Strengths

${strengths}

### Areas for improvement

${improvements}

::chart[${indicator(0)}]

## How we know it

${prose.slice(0, -2).join('\n\n')}

::evidence

## What next

${prose.slice(-2).join('\n\n')}

::actions
`,
  ];
}

function themes(size: Size, random: () => number, withSmallCounts: boolean): [string, string][] {
  const count = Math.ceil(size.indicators / indicatorsInTheme);
  return Array.from({ length: count }, (_, theme) => {
    const first = theme * indicatorsInTheme;
    const members = Array.from({ length: Math.min(indicatorsInTheme, size.indicators - first) }, (__, index) => indicator(first + index, random, withSmallCounts));
    return [`data/indicators/theme-${String(theme + 1).padStart(3, '0')}.yaml`, `theme: Theme ${theme + 1}\nindicators:\n${members.join('')}`];
  });
}

function indicator(index: number, random: () => number, withSmallCounts: boolean): string {
  const figures = (withSmallCounts ? figuresWithSmallCounts[index % figuresWithSmallCounts.length] : null) ?? shares;
  return `  - id: ${indicatorId(index)}
    title: Share of plans number ${index + 1} reviewed in time
    definition: Plans reviewed within the time set, out of all plans due for review in the month.
    source: Case management system
${figures(random, monthEnd)}`;
}

function shares(random: () => number): string {
  const denominator = 100 + Math.floor(random() * 900);
  const share = 0.7 + random() * 0.2;
  const observations = Array.from({ length: observationsEach }, (_, month) => {
    const numerator = Math.round(denominator * (share + Math.sin(month / 4) * 0.05));
    return `      - { at: ${monthEnd(month)}, numerator: ${numerator}, denominator: ${denominator} }\n`;
  });
  return `    unit: percent
    polarity: higher
    period: month
    target: { minimum: 75, upper: 85 }
    observations:
${observations.join('')}    comparators:
      - { kind: england, at: 2022-03-31, value: 81.5, period: annual, source: Published statistics }
`;
}

/** The last day of a month, counted from October 2020. */
function monthEnd(month: number): string {
  return new Date(Date.UTC(2020, 9 + month + 1, 0)).toISOString().slice(0, 10);
}

function evidence(size: Size): string {
  const entries = Array.from({ length: size.sections }, (_, index) => `  - { id: ${evidenceId(index)}, kind: audit, title: Audit of practice ${index + 1}, date: 2022-06-30, scope: 24 children's records }\n`);
  return `evidence:\n${entries.join('')}`;
}

function actions(size: Size): string {
  const { actionsInSection = 1 } = size;
  const entries = Array.from({ length: size.sections * actionsInSection }, (_, number) => [number, Math.floor(number / actionsInSection)] as const).map(([number, index]) => `  - { id: ${actionId(number)}, title: Bring reviews of plan ${number + 1} back into time, answers: [${[6, 7, 8, 9].map((offset) => improvementId(index, offset)).join(', ')}], measure: { indicator: ${indicatorId((index * 5) % size.indicators)} }, owner: Head of Service ${index + 1}, due: 2023-03-31, status: in-progress, sections: [section-${index + 1}] }\n`);
  return `actions:\n${entries.join('')}`;
}

const settings = `council: { name: London Borough of Measure, shortName: Measure, onsCode: E09000099, region: London }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30, marking: OFFICIAL }
status: draft
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
`;

const inspection = `id: inspection-2022
framework: ilacs-2018
title: Inspection, March 2022
start: 2022-03-14
judgements:
  - { judgement: overall, grade: Good }
  - { judgement: leaders, grade: Good }
  - { judgement: help-and-protection, grade: Good }
  - { judgement: children-in-care-and-care-leavers, grade: Good }
`;
