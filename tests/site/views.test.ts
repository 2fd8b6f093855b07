import { describe, expect, it } from 'vitest';
import { outputPages } from '../../src/site/links.ts';
import { accessibilityView } from '../../src/site/views/accessibility.ts';
import { actionsView } from '../../src/site/views/actions.ts';
import { evidencePageView } from '../../src/site/views/evidence.ts';
import { homeView } from '../../src/site/views/home.ts';
import { indicatorView } from '../../src/site/views/indicator.ts';
import { inspectionsView } from '../../src/site/views/inspections.ts';
import { neighbours } from '../../src/site/views/neighbours.ts';
import { scorecardView } from '../../src/site/views/scorecard.ts';
import { sectionView } from '../../src/site/views/section.ts';
import { wholeReportView } from '../../src/site/views/whole-report.ts';
import { fixture, grade, indicator, tally } from './fixture.ts';

describe('the frame of a page', () => {
  it.each([
    ['a public, agreed edition', 'public', false, true],
    ['an internal edition', 'internal', false, false],
    ['a draft', 'public', true, false],
  ] as const)('tells search engines whether they may list %s', (_, audience, draft, listed) => {
    const report = fixture({ audience, edition: { ...fixture().edition, draft } });
    expect(homeView(report).frame.listed).toBe(listed);
  });

  it('says that a draft is one', () => {
    const report = fixture({ edition: { ...fixture().edition, draft: true } });
    expect(sectionView(report, 'early-help').frame.draft?.tag).toBe('Draft');
    expect(homeView(fixture()).frame.draft).toBeNull();
  });

  it('marks where the reader is', () => {
    const { nav } = indicatorView(fixture(), 'assess-45').frame;
    expect(nav.links.filter(({ section }) => section).map(({ text }) => text)).toEqual(['Scorecard']);
    expect(nav.links.some(({ current }) => current)).toBe(false);
  });
});

describe('home', () => {
  it('puts grades on the ladder of their own scale only', () => {
    const report = fixture();
    report.standings[0]!.latest!.grade = { ...grade(2), scale: 'another' };
    const [row] = homeView(report).standing!.view.rows;
    expect(row).toMatchObject({ latest: 'Requires improvement', latestAt: null, ownAt: 62.5, move: null });
  });

  it('draws a step from the last grade to our own', () => {
    expect(homeView(fixture()).standing!.view.rows[0]!.move).toEqual({ from: 37.5, to: 62.5 });
    expect(homeView(fixture()).standing!.view.rows[1]!.move).toBeNull();
  });

  it('has no picture of indicators where there are none', () => {
    expect(homeView(fixture({ indicators: [], tally: tally(0, 0, 0, 0), movers: [] })).tally).toBeNull();
  });

  it('fills the bar of the tally', () => {
    const { parts } = homeView(fixture({ tally: tally(6, 4, 4, 3) })).tally!.view;
    expect(parts.map(({ state, count }) => [state, count])).toEqual([['green', 6], ['amber', 4], ['red', 4], ['unrated', 3]]);
    expect(parts.at(-1)!.from + parts.at(-1)!.width).toBeCloseTo(100, 0);
  });
});

describe('a section', () => {
  it('lists its own parts and its neighbours', () => {
    const view = sectionView(fixture(), 'children-in-care');
    expect(view.contents.entries.find(({ current }) => current)?.parts.map(({ href }) => href)).toEqual(['#what-we-know', '#how-we-know-it', '#what-next']);
    expect([view.previous?.href, view.next?.href]).toEqual(['early-help.html', 'section-actions.html']);
  });

  it('says when its source gives no owner', () => {
    const report = fixture();
    report.sections[0]!.owner = null;
    expect(sectionView(report, 'early-help').content.facts).toContainEqual({ term: 'Owner', value: 'No owner named' });
  });

  it('keeps its contents the same size in a large report', () => {
    const [first] = fixture().sections;
    const sections = Array.from({ length: 300 }, (_, index) => ({ ...first!, id: `s${index}`, number: index + 1 }));
    const { contents } = sectionView(fixture({ sections }), 's150');
    expect(contents.entries).toHaveLength(11);
    expect(contents.all?.href).toBe('index.html#sections');
  });

  it.each([[0, [0, 1, 2]], [2, [1, 2, 3]], [4, [2, 3, 4]]])('shows the neighbours of place %i', (index, shown) => {
    expect(neighbours([0, 1, 2, 3, 4], index, 3)).toEqual(shown);
  });
});

describe('an indicator', () => {
  it('goes on to the others of its theme', () => {
    const view = indicatorView(fixture(), 'visits-6wk');
    expect([view.previous?.href, view.next]).toEqual(['../indicators/assess-45.html', null]);
  });

  it('prints words for a figure that is withheld', () => {
    const rows = indicatorView(fixture(), 'visits-6wk').content.figures!.rows;
    expect(rows.filter(({ withheld }) => withheld).map(({ value }) => value)).toEqual(['suppressed to protect confidentiality']);
  });

  it('stands without figures, target and chart', () => {
    const bare = indicator('bare', 'Bare', 'unrated', [], { lastYear: null, comparators: [], direction: null, definition: null, source: null });
    const { content } = indicatorView(fixture({ indicators: [bare] }), 'bare');
    expect(content).toMatchObject({ headline: { text: 'No figure' }, chart: null, figures: null, comparators: null, target: null, direction: null });
  });

  it('says when it is not cited', () => {
    expect(indicatorView(fixture(), 'reviews').content.citedBy).toMatchObject({ entries: [], none: 'Not cited in this report' });
  });
});

describe('the scorecard', () => {
  it('has every indicator once, by theme', () => {
    const { groups } = scorecardView(fixture()).content;
    expect(groups.map(({ title, rows }) => [title, rows.map(({ id }) => id)])).toEqual([
      ['Assessment', ['assess-45', 'visits-6wk']],
      ['Children in care', ['reviews', 'cin-number']],
    ]);
  });

  it('offers only states that occur', () => {
    const { tools } = scorecardView(fixture({ tally: tally(1, 0, 2, 0) })).content;
    expect(tools.rags.map(({ value }) => value)).toEqual(['', 'red', 'green']);
  });
});

describe('actions', () => {
  it('says what its source does not give', () => {
    const [, plans] = actionsView(fixture()).content.plan!.entries;
    expect(plans).toMatchObject({ owner: { given: false }, due: { given: false }, measure: { given: false } });
  });

  it('lists areas for improvement without an action', () => {
    const { gaps, threads } = actionsView(fixture()).content;
    expect(gaps?.entries.map(({ number }) => number)).toEqual(['2.3']);
    expect(threads?.entries.map(({ evidence }) => evidence.none)).toEqual([null, 'No evidence cited']);
  });
});

describe('evidence', () => {
  it('stands by kind, with what nobody cites flagged', () => {
    const { groups } = evidencePageView(fixture()).content;
    expect(groups.map(({ kind }) => kind)).toEqual(['Audits of case files', 'Surveys']);
    expect(groups[1]!.entries[0]).toMatchObject({ citedBy: [], date: 'no date given' });
  });
});

describe('inspections', () => {
  it('keep a judgement that was not made apart from one that is not known', () => {
    const report = fixture();
    report.history.rows[1]!.cells[0]!.grade = null;
    report.history.rows[1]!.cells[0]!.empty = 'missing';
    expect(inspectionsView(report).content.history!.rows[1]!.cells.map(({ kind }) => kind)).toEqual(['missing', 'not-judged']);
  });

  it('group neighbouring columns of one framework', () => {
    const report = fixture();
    report.history.columns[1] = { ...report.history.columns[1]!, framework: 'SIF 2013', newFramework: false };
    expect(inspectionsView(report).content.history!.frameworks).toEqual([{ text: 'SIF 2013', columns: 2, newFramework: true }]);
  });
});

describe('the accessibility statement', () => {
  const wordsOf = (compliance: ReturnType<typeof fixture>['accessibility']['compliance']): string =>
    JSON.stringify(accessibilityView(fixture({ accessibility: { ...fixture().accessibility, compliance, knownIssues: [] } })).parts);

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
    const view = wholeReportView(report, 'abc');
    expect(view.sections.map(({ title }) => title)).toEqual(report.sections.map(({ title }) => title));
    expect(view.indicators?.content.entries).toHaveLength(report.indicators.length);
    expect(view.inspectionPages).toHaveLength(report.inspections.length);
    expect(outputPages(report)).toContainEqual({ page: 'whole' });
  });

  it('leaves the details of very many indicators to their own pages, and says so', () => {
    const many = Array.from({ length: 151 }, (_, index) => indicator(`i${index}`, `Measure ${index}`, 'green', [1, 2]));
    const themes = [{ id: 'assessment', title: 'Assessment', indicators: many.map(({ id }) => id), tally: tally(151, 0, 0, 0) }];
    const view = wholeReportView(fixture({ indicators: many, themes, movers: [] }), 'abc');
    expect(view.indicators?.content.entries).toEqual([]);
    expect(view.indicators?.content.note).toContain('151');
    expect(view.scorecard.content.groups[0]!.rows[0]).toMatchObject({ anchor: 'indicator-i0', name: { href: '#indicator-i0' } });
  });
});
