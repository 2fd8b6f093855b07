import { describe, expect, it } from 'vitest';
import { outputPages } from '../../src/site/links.ts';
import { accessibilityView } from '../../src/views/accessibility.ts';
import { actionsView } from '../../src/views/actions.ts';
import { embedView } from '../../src/views/embeds.ts';
import { evidenceRegisterView } from '../../src/views/evidence.ts';
import { homeView } from '../../src/views/home.ts';
import { indicatorView } from '../../src/views/indicator.ts';
import { inspectionView } from '../../src/views/inspection.ts';
import { inspectionsView } from '../../src/views/inspections.ts';
import { datedTitle } from '../../src/views/judgements.ts';
import { recommendationsView } from '../../src/views/recommendations.ts';
import { scorecardView } from '../../src/views/scorecard.ts';
import { sectionView } from '../../src/views/section.ts';
import type { Table } from '../../src/views/table.ts';
import { wholeReportView } from '../../src/views/whole-report.ts';
import { startWriting } from '../../src/views/writing.ts';
import type { Report } from '../../src/model/report.ts';
import { auditSource, fixture, grade, indicator, tally } from '../site/fixture.ts';

const indicatorOf = (report: Report, id: string) => indicatorView(startWriting(report), report.indicators.find((each) => each.id === id)!);
const textsOf = ({ columns, rows }: Table): string[][] => [columns.map(({ head }) => head), ...rows.map(({ cells }) => cells.map(({ text }) => text))];

describe('home', () => {
  it('says what was decided and what we think, and marks on the ladder only grades of its own scale', () => {
    const report = fixture();
    report.standings[0]!.latest!.grade = { ...grade(2), scale: 'another' };
    const [, latest, own] = homeView(startWriting(report)).standing!.view.table.rows[0]!.cells;
    expect(latest).toMatchObject({ text: 'Requires improvement', below: ['March 2019, 4 years before these figures'], mark: null });
    expect(own).toMatchObject({ text: 'Good', mark: { type: 'grade', grade: { step: 3 } } });
  });

  it('has no picture of indicators where there are none', () => {
    expect(homeView(startWriting(fixture({ indicators: [], tally: tally(0, 0, 0, 0), movers: [] }))).tally).toBeNull();
  });

  it('tallies the states that occur', () => {
    const { parts } = homeView(startWriting(fixture({ tally: tally(6, 0, 4, 3) }))).tally!.view;
    expect(parts.map(({ state, count }) => [state, count])).toEqual([['green', 6], ['red', 4], ['no-target', 3]]);
  });
});

describe('a section', () => {
  it('says when its source gives no owner', () => {
    const report = fixture();
    report.sections[0]!.owner = null;
    expect(sectionView(startWriting(report), report.sections[0]!).facts).toContainEqual({ term: 'Owner', text: 'No owner named', outside: null });
  });
});

describe('a chart in the middle of prose', () => {
  const embedded = (values: (number | null)[]): ReturnType<typeof embedView> => {
    const one = indicator('one', 'Visits in time', 'no-target', values, { lastYear: null, comparators: [] });
    return embedView(startWriting(fixture({ indicators: [one] })), { type: 'chart', indicator: 'one' });
  };

  it('is its sentence and its figures where there are too few to draw', () => {
    expect(embedded([81, 84])?.type).toBe('chart');
    for (const values of [[84], [null], [null, null]]) {
      expect(embedded(values)).toMatchObject({ type: 'undrawn', title: 'Visits in time', table: { rows: values.map(() => ({})) } });
    }
    expect(embedded([])).toMatchObject({ type: 'undrawn', table: null });
  });
});

describe('an indicator', () => {
  it('prints words for a figure that is withheld', () => {
    const [figures] = indicatorOf(fixture(), 'visits-6wk').tables;
    const cells = figures!.table.rows.flatMap((row) => row.cells);
    expect(cells.filter(({ state }) => state === 'withheld').map(({ text }) => text)).toEqual(['suppressed to protect confidentiality']);
  });

  it('lists its figures newest first, under heads for what each column holds', () => {
    const [figures] = indicatorOf(fixture(), 'assess-45').tables;
    expect(textsOf(figures!.table).slice(0, 3)).toEqual([
      ['Period', 'Value', 'In time', 'All'],
      ['at the end of March 2023', '89.7%', '204', '214'],
      ['at the end of February 2023', '88.2%', '', ''],
    ]);
  });

  it('stands without figures, target and chart', () => {
    const bare = indicator('bare', 'Bare', 'no-target', [], { lastYear: null, comparators: [], direction: null, definition: null, source: null });
    const view = indicatorOf(fixture({ indicators: [bare] }), 'bare');
    expect(view).toMatchObject({ headline: { text: 'No figure' }, chart: null, tables: [], target: null, direction: null });
  });

  it('says when it is not cited', () => {
    expect(indicatorOf(fixture(), 'reviews').citedBy).toMatchObject({ entries: [], none: 'Not cited in this edition' });
  });
});

describe('the scorecard', () => {
  it('has every indicator once, by theme, with a cell under each head', () => {
    const { columns, groups } = scorecardView(startWriting(fixture())).table;
    expect(groups.map(({ title, rows }) => [title, rows.map(({ entry }) => entry.id)])).toEqual([
      ['Assessment', ['assess-45', 'visits-6wk']],
      ['Children in care', ['reviews', 'cin-number']],
    ]);
    expect(columns.map(({ head }) => head)).toEqual(['Indicator', 'Current', 'Last year', 'England', 'Target', 'Rating', 'Trend', 'Direction', 'Period']);
    expect(groups.flatMap(({ rows }) => rows.map(({ cells }) => cells.length))).toEqual([9, 9, 9, 9]);
  });
});

describe('actions', () => {
  it('says what its source does not give', () => {
    const [, row] = actionsView(startWriting(fixture())).plan!.table.rows;
    expect(row!.cells.map(({ text, state }) => [text, state])).toEqual([
      ['Rewrite the plan template', null], ['No priority given', 'absent'], ['No owner named', 'absent'], ['No date set', 'absent'], ['No measure set', 'absent'], ['No status given', 'absent'],
    ]);
  });

  it('flags what is overdue', () => {
    const [row] = actionsView(startWriting(fixture())).plan!.table.rows;
    expect(row!.cells[3]).toMatchObject({ text: '1 March 2023', flag: 'Overdue' });
  });

  it('lists areas for improvement without an action', () => {
    const { gaps, threads } = actionsView(startWriting(fixture()));
    expect(gaps?.entries.map(({ number }) => number)).toEqual(['2.3']);
    expect(threads?.answered?.entries.map(({ cards: [evidence] }) => evidence!.none)).toEqual([null, 'None']);
  });
});

describe('recommendations', () => {
  const asked = (count: number): ReturnType<typeof recommendationsView>['groups'] => {
    const { inspections } = fixture();
    const [first] = inspections.flatMap(({ recommendations }) => recommendations);
    return recommendationsView(startWriting(fixture({ inspections: [{ ...inspections[0]!, recommendations: Array.from({ length: count }, (_, index) => ({ ...first!, id: `r${index}`, anchor: `r${index}`, again: [] })) }] }))).groups;
  };

  it('stand in the register up to a hundred, and beyond that on the page of each inspection, with how they stand here', () => {
    expect(asked(100).map(({ told }) => typeof told === 'string' || told.rows.length)).toEqual([100]);
    expect(asked(101)).toMatchObject([{ name: { to: { page: 'inspection' } }, told: '101 recommendations: 101 have an action that is not complete.' }]);
  });

  it('name on the page of their inspection what shows them', () => {
    const [inspection] = fixture().inspections;
    const view = inspectionView(startWriting(fixture()), { ...inspection!, recommendations: inspection!.recommendations.map((each) => ({ ...each, evidence: [auditSource] })) });
    expect(view.recommendations?.entries.map(({ shown }) => shown?.links.map(({ text }) => text))).toEqual([[auditSource.title]]);
    expect(inspectionView(startWriting(fixture()), inspection!).recommendations?.entries.map(({ shown }) => shown)).toEqual([null]);
  });
});

describe('evidence', () => {
  it('stands by kind, with what nobody cites flagged', () => {
    const { groups } = evidenceRegisterView(startWriting(fixture()));
    expect(groups.map(({ heading }) => heading)).toEqual(['Audits of case files', 'Surveys']);
    expect(groups[1]!.entries[0]).toMatchObject({ citedBy: { entries: [], none: 'Not cited in this edition' }, date: 'no date given' });
  });
});

describe('inspections', () => {
  it('are called with when they were held, once', () => {
    const writing = startWriting(fixture());
    expect(datedTitle(writing, { title: 'Focused visit', when: 'July 2021' })).toBe('Focused visit, July 2021');
    expect(datedTitle(writing, { title: 'Joint inspection, 2012', when: '2 to 20 July 2012' })).toBe('Joint inspection, 2012');
    expect(datedTitle(writing, { title: 'Joint inspection, July 2012', when: 'July 2012' })).toBe('Joint inspection, July 2012');
  });

  it('keep a judgement that was not made apart from one that is not known', () => {
    const report = fixture();
    report.history.rows[1]!.cells[0]!.grade = null;
    report.history.rows[1]!.cells[0]!.empty = 'missing';
    expect(inspectionsView(startWriting(report)).history!.rows[1]!.cells.map(({ kind }) => kind)).toEqual(['not-judged', 'missing']);
  });

  it('group neighbouring columns of one framework', () => {
    const report = fixture();
    report.history.columns[1] = { ...report.history.columns[1]!, framework: 'SIF 2013', newFramework: false };
    expect(inspectionsView(startWriting(report)).history!.frameworks).toEqual([{ text: 'SIF 2013', columns: 2, newFramework: true }]);
  });

  it('stand newest first with a line where the framework changes, a visit without grades beside what it followed', () => {
    const report = fixture();
    report.history.columns.push({ inspection: 'visit-2022', title: 'Focused visit', when: 'May 2022', framework: 'Focused visit', newFramework: false });
    for (const row of report.history.rows) row.cells.push({ inspection: 'visit-2022', grade: null, empty: 'no-grades', text: 'No grades given', label: null, joint: false, note: null });
    const { columns, rows } = inspectionsView(startWriting(report)).history!;
    expect(columns.map(({ when, newFramework }) => [when, newFramework])).toEqual([['May 2022', true], ['March 2019', false], ['May 2014', true]]);
    expect(rows[0]!.cells[0]!.kind).toBe('no-grades');
  });
});

describe('the accessibility statement', () => {
  const wordsOf = (compliance: Report['accessibility']['compliance']): string =>
    JSON.stringify(accessibilityView(startWriting(fixture({ accessibility: { ...fixture().accessibility, compliance, knownIssues: [] } }))).parts);

  it.each(['not-assessed', 'partial', 'non-compliant'] as const)('claims no full compliance when it is %s', (compliance) => {
    expect(wordsOf(compliance)).not.toContain('fully compliant');
  });

  it('claims it when the report does', () => {
    expect(wordsOf('full')).toContain('This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.');
  });

  it('names the law and who enforces it', () => {
    const words = wordsOf('partial');
    expect(words).toContain('(No. 2) Accessibility Regulations 2018');
    expect(words).toContain('Equality Advisory and Support Service');
  });
});

describe('the whole report', () => {
  it('has every section, indicator and inspection', () => {
    const report = fixture();
    const view = wholeReportView(startWriting(report), 'abc');
    expect(view.sections.map(({ title }) => title)).toEqual(report.sections.map(({ title }) => title));
    expect(view.indicators?.view.entries).toHaveLength(report.indicators.length);
    expect(view.inspectionPages).toHaveLength(report.inspections.length);
    expect(outputPages(report)).toContainEqual({ page: 'whole' });
  });

  it('leaves the details of very many indicators to their own pages, says so, and lets their rows stand for them', () => {
    const many = Array.from({ length: 151 }, (_, index) => indicator(`i${index}`, `Measure ${index}`, 'green', [1, 2]));
    const themes = [{ id: 'assessment', title: 'Assessment', indicators: many.map(({ id }) => id), tally: tally(151, 0, 0, 0), moved: null }];
    const view = wholeReportView(startWriting(fixture({ indicators: many, themes, movers: [] })), 'abc');
    expect(view.indicators?.view).toMatchObject({ entries: [], intro: expect.stringContaining('151') as string });
    expect(view.scorecard.view.table.groups[0]!.rows[0]!.place).toEqual({ page: 'indicator', id: 'i0' });
  });

  it('has a cell under each head of every table, and nothing of a web page', () => {
    const tables: Table[] = [];
    const strings: string[] = [];
    const look = (value: unknown): void => {
      if (typeof value === 'string') strings.push(value);
      if (typeof value !== 'object' || value === null) return;
      if ('columns' in value && 'rows' in value && 'caption' in value) tables.push(value as Table);
      Object.values(value).forEach(look);
    };
    look(wholeReportView(startWriting(fixture()), 'abc'));
    expect(tables.length).toBeGreaterThan(8);
    expect(tables.filter(({ columns, rows }) => rows.some(({ cells }) => cells.length !== columns.length))).toEqual([]);
    expect(strings.filter((text) => /<\/?[a-z]|\.html|govuk/.test(text))).toEqual([]);
  });

  it('spells an acronym out where it is first read, not where a page of its own would use it', () => {
    const report = fixture();
    report.sections[1]!.summary = 'RHI are held in time.';
    const view = wholeReportView(startWriting(report), 'abc');
    expect(view.sections[1]!.summary).toBe('RHI (return home interview) are held in time.');
  });
});
