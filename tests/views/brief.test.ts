import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { briefView, type BriefView, type EnquiryView, type StrengthView } from '../../src/views/brief.ts';
import { given } from '../../src/views/lists.ts';
import type { Table } from '../../src/views/table.ts';
import { startWriting } from '../../src/views/writing.ts';
import { outputPages, pageFile } from '../../src/site/links.ts';
import { pages } from '../../src/site/html/pages.ts';
import { worked } from '../reports/worked-examples.ts';
import { wordier } from './wordier.ts';
import { comparator, direction, figure, fixture, indicator } from '../site/fixture.ts';

function viewOf(report: Report): BriefView {
  if (!report.brief) throw new Error('The edition has no brief.');
  return briefView(startWriting(report), report.brief);
}

/** All that a brief says, line by line. */
function linesOf({ title, note, description, facts, areas, changed, strengths, risks, recommendations, enquiries, beyond }: BriefView): string[] {
  return given(
    `# ${title}`, note, description, facts.join(' · '),
    `## ${areas.heading}`, ...tableLines(areas.table),
    `## ${strengths.heading}`, strengths.intro ?? strengths.none, ...strengths.entries.map(strengthLine), strengths.more?.text,
    ...(changed ? [`## ${changed.heading}`, ...changed.sentences, ...changed.movers.map(({ name, from, to, direction }) => `- ${name.text}: ${from} → ${to}: ${direction.word} ${direction.change}`), changed.more?.text] : []),
    `## ${risks.heading}`, ...(risks.table ? tableLines(risks.table) : [risks.none]), risks.more?.text,
    `## ${recommendations.heading}`, recommendations.tally ?? recommendations.none, ...(recommendations.table ? tableLines(recommendations.table) : []), recommendations.more?.text,
    `## ${enquiries.heading}`, enquiries.intro, ...enquiries.entries.flatMap(enquiryLines), enquiries.more?.text,
    ...(beyond ? [`## ${beyond.heading}`, ...(beyond.strengths?.entries ?? []).map(strengthLine), ...(beyond.enquiries?.entries ?? []).flatMap(enquiryLines)] : []),
  );
}

function tableLines({ columns, rows }: Table): string[] {
  return rows.map(({ cells }) => cells.map(({ text, below, internal }, index) => [`${columns[index]!.head}: ${text}`, ...below.map((line) => (typeof line === 'string' ? line : line.map((each) => each.text).join('; '))), internal ? 'Internal' : ''].filter((words) => words !== '').join(' / ')).join(' | ')).map((line) => `- ${line}`);
}

function strengthLine({ statement: { number, text }, basis, internal }: StrengthView): string {
  return `- ${number} ${text} [${basis}]${internal ? ' Internal' : ''}`;
}

function enquiryLines({ number, name, reasons, internal }: EnquiryView): string[] {
  return [`- ${number} ${name.text}${internal ? ' Internal' : ''}`, ...reasons.map((reason) => `  - ${reason.text}${reason.internal ? ' Internal' : ''}`)];
}

it.each(['Barking and Dagenham', 'Tower Hamlets'] as const)('says of %s what is kept as text', async (example) => {
  const lines = linesOf(viewOf(await worked(example, 'internal')));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./briefs/${example.toLowerCase().replaceAll(' ', '-')}.txt`);
});

it('counts what finds no room on two sides, and has it below on the page or on the page that has all', async () => {
  const report = await worked('Barking and Dagenham', 'internal');
  const { strengths, risks, recommendations, enquiries, beyond } = viewOf(report);
  const { brief } = report;
  expect([strengths.entries.length + (beyond!.strengths?.entries.length ?? 0), enquiries.entries.length + beyond!.enquiries!.entries.length]).toEqual([brief!.strengths.length, brief!.enquiries.length]);
  expect([enquiries, risks, recommendations].map(({ more }) => [/\d+/.exec(more!.text)?.[0], more!.to])).toEqual([
    [String(beyond!.enquiries!.entries.length), beyond!.place],
    [String(brief!.risks.length - risks.table!.rows.length), { page: 'scorecard' }], [String(brief!.recommendations.length - recommendations.table!.rows.length), { page: 'recommendations' }],
  ]);
});

it.each(['Barking and Dagenham', 'Tower Hamlets'] as const)('names as strongest in %s nothing that it asks about for resting on one figure, and risks in the order in which it asks about them', async (example) => {
  const { brief } = await worked(example, 'internal');
  const asked = brief!.enquiries.flatMap(({ paragraph, reasons }) => reasons.map((reason) => ({ number: paragraph?.number, ...reason })));
  const thin = new Set(asked.flatMap(({ kind, number }) => (kind === 'one-figure' || kind === 'no-source' ? [number] : [])));
  expect(brief!.strengths.filter(({ statement }) => thin.has(statement.number))).toEqual([]);
  const risks = brief!.risks.map(({ indicator: id }) => id);
  const inTurn = [...new Set(asked.flatMap((reason) => ('indicator' in reason ? reason.indicator : [])))];
  expect(risks).toEqual(inTurn.filter((id) => risks.includes(id)));
  expect(risks.length).toBeGreaterThan(4);
});

it('has fewer lines of enquiry on two sides where their sentences are long, and all of them on the page', async () => {
  const report = await worked('Barking and Dagenham', 'internal');
  const shown = [1, 2, 3].map((times) => {
    const { enquiries, beyond } = viewOf(wordier(report, times));
    expect(enquiries.entries.length + beyond!.enquiries!.entries.length).toBe(report.brief!.enquiries.length);
    return enquiries.entries.length;
  });
  expect(shown[1]).toBeLessThan(shown[0]!);
  expect(shown[2]).toBeLessThan(shown[1]!);
  expect(shown[2]).toBeGreaterThan(0);
});

it('sets others beside our figure of their period, and never beside a newer one', () => {
  const theirs = (label: string, value: number): ReturnType<typeof comparator> =>
    comparator(label, value, { at: '2022-12-31', period: 'snapshot', periodText: '31 December 2022', ours: figure(93), verdict: 'worse', verdictText: `1.0 percentage points worse than ${label}` });
  const visits = indicator('visits', 'Visits on time', 'no-target', [91, 92, 93, 94, 95, 96.5], { comparators: [theirs('England', 94), { ...theirs('London', 94), kind: 'region' }], direction: direction('worsening', 'Worsening', '+1') });
  const reasons = [{ kind: 'worse-than-others' as const, indicator: 'visits', comparators: ['england' as const, 'region' as const], lowestQuartile: false, weight: 4 }, { kind: 'unspoken' as const, indicator: 'visits', weight: 3 }, { kind: 'worsening' as const, indicator: 'visits', weight: 2 }];
  const brief = { areas: [], moved: null, recommendations: [], risks: [{ indicator: 'visits', paragraph: null }], enquiries: [{ text: visits.title, target: { page: 'indicator' as const, id: 'visits' }, paragraph: null, sections: [], reasons, weight: 7 }], strengths: [] };
  const lines = linesOf(viewOf(fixture({ audience: 'internal', indicators: [visits], brief })));
  expect(lines.filter((line) => line.includes('England') || line.includes('paragraph speaks') || line.startsWith('  - Worsening'))).toEqual([
    expect.stringContaining('Compared: 31 December 2022, ours 93.0%: England 94.0%, ours worse; London 94.0%, ours worse |'),
    '  - 93.0% (31 December 2022), 1.0 percentage points worse than England (94.0%) and 1.0 percentage points worse than London (94.0%).',
    '  - No paragraph speaks of it.',
    '  - Worsening +1 since 2021 to 2022.',
  ]);
});

describe.each(['public', 'internal'] as const)('an edition that is %s', async (audience) => {
  const { brief } = await worked('Tower Hamlets', audience);
  const report = fixture({ audience, brief });
  const times = audience === 'public' ? 0 : 1;

  it(`has ${times} page of it, and as many links to it in the footer and on the first page`, () => {
    const made = outputPages(report).filter((page) => pageFile(page) === 'brief.html');
    const { frame } = pages.about(report, '');
    const start = pages.home(report).view.start.entries.flatMap(({ links }) => links).filter(({ to }) => to.page === 'brief');
    expect([made.length, frame.footer.links.filter(({ href }) => href === 'brief.html').length, start.length]).toEqual([times, times, times]);
  });
});
