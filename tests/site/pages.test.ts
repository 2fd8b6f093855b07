import { describe, expect, it } from 'vitest';
import { neighbours } from '../../src/site/html/neighbours.ts';
import { pages } from '../../src/site/html/pages.ts';
import { ladderOf, tallyBar } from '../../src/site/html/pictures.ts';
import { scorecardTools } from '../../src/site/html/scorecard-tools.ts';
import { contactLines } from '../../src/views/contact.ts';
import { tallyView } from '../../src/views/marks.ts';
import { standingView } from '../../src/views/standing.ts';
import { startWriting } from '../../src/views/writing.ts';
import { fixture, grade, tally } from './fixture.ts';

describe('the frame of a page', () => {
  it.each([
    ['a public, agreed edition', 'public', false, true],
    ['an internal edition', 'internal', false, false],
    ['a draft', 'public', true, false],
  ] as const)('tells search engines whether they may list %s', (_, audience, draft, listed) => {
    const report = fixture({ audience, edition: { ...fixture().edition, draft } });
    expect(pages.home(report).frame.listed).toBe(listed);
  });

  it('says in the title of every page whom an edition that is not public is for', () => {
    const titles = (report: ReturnType<typeof fixture>): string[] => [pages.home(report), pages.scorecard(report), pages.indicator(report, 'reviews'), pages.whole(report, '')].map(({ frame }) => frame.title);
    const others = titles(fixture());
    expect(titles(fixture({ audience: 'internal', audienceText: 'Internal edition' }))).toEqual(others.map((title) => `${title} – Internal edition`));
    expect(others.join()).not.toContain('edition');
  });

  it("leads from the contact to the council's website", () => {
    const report = fixture({ council: { ...fixture().council, website: 'https://www.example.gov.uk/' } });
    expect(contactLines(startWriting(report))).toContainEqual({ text: 'www.example.gov.uk', outside: 'https://www.example.gov.uk/' });
  });

  it('says that a draft is one', () => {
    const report = fixture({ edition: { ...fixture().edition, draft: true } });
    expect(pages.section(report, 'early-help').frame.draft?.tag).toBe('Draft');
    expect(pages.home(fixture()).frame.draft).toBeNull();
  });

  it('marks where the reader is', () => {
    const { nav } = pages.indicator(fixture(), 'assess-45').frame;
    expect(nav.links.filter(({ section }) => section).map(({ text }) => text)).toEqual(['Scorecard']);
    expect(nav.links.some(({ current }) => current)).toBe(false);
    expect(pages.scorecard(fixture()).frame.nav.links.filter(({ current }) => current).map(({ text }) => text)).toEqual(['Scorecard']);
    expect(pages.section(fixture(), 'early-help').frame.nav.links.filter(({ section }) => section).map(({ text }) => text)).toEqual(['Sections']);
  });

  it('leads from an indicator back to its row of the scorecard', () => {
    expect(pages.indicator(fixture(), 'assess-45').frame.breadcrumbs?.links.map(({ href }) => href)).toEqual(['../index.html', '../scorecard.html#assess-45']);
  });

  it('takes the logo, silent beside the name, from where publish puts images', () => {
    const report = fixture({ council: { ...fixture().council, logo: 'our logo.png', logoAlt: 'Example' } });
    expect(pages.indicator(report, 'reviews').frame.logo).toBe('../assets/images/our%20logo.png');
  });
});

describe('beside a section', () => {
  it('stand its own parts and its neighbours', () => {
    const { contents, pager } = pages.section(fixture(), 'children-in-care');
    expect(contents.entries.map(({ parts }) => parts?.map(({ place }) => place.anchor) ?? null)).toEqual([null, ['what-we-know', 'how-we-know-it', 'what-next'], null]);
    expect([pager.previous?.to, pager.next?.to]).toEqual([{ page: 'section', id: 'early-help' }, { page: 'section', id: 'actions' }]);
  });

  it('stands a list of the same size in a large report', () => {
    const [first] = fixture().sections;
    const sections = Array.from({ length: 300 }, (_, index) => ({ ...first!, id: `s${index}`, number: index + 1 }));
    const { contents } = pages.section(fixture({ sections }), 's150');
    expect(contents.entries).toHaveLength(11);
    expect(contents.all?.to).toEqual({ page: 'home', anchor: 'sections' });
  });

  it.each([[0, [0, 1, 2]], [2, [1, 2, 3]], [4, [2, 3, 4]]])('stand the neighbours of place %i', (index, shown) => {
    expect(neighbours([0, 1, 2, 3, 4], index, 3)).toEqual(shown);
  });
});

it('goes on from an indicator to the others of its theme', () => {
  const { pager } = pages.indicator(fixture(), 'visits-6wk');
  expect([pager.previous?.to, pager.next]).toEqual([{ page: 'indicator', id: 'assess-45' }, null]);
});

it('has no page of what the report does not hold', () => {
  expect(() => pages.section(fixture(), 'nowhere')).toThrow('nowhere');
});

describe('the ladder of grades', () => {
  const ladder = (report = fixture(), row = 0) => {
    const { grades, table } = standingView(startWriting(report))!;
    return ladderOf(grades, table.rows[row]!.cells.slice(1));
  };

  it('shows a step from the last grade to our own', () => {
    expect(ladder()).toEqual({ stops: [12.5, 37.5, 62.5, 87.5], latest: 37.5, own: 62.5, moved: true });
    expect(ladder(fixture(), 1)).toMatchObject({ latest: 37.5, own: 37.5, moved: false });
  });

  it('has no grade of another scale on it', () => {
    const report = fixture();
    report.standings[0]!.latest!.grade = { ...grade(2), scale: 'another' };
    expect(ladder(report)).toMatchObject({ latest: null, own: 62.5, moved: false });
  });
});

it('fills the bar of a tally', () => {
  const bar = tallyBar(tallyView(startWriting(fixture()), tally(6, 4, 4, 3))!);
  expect(bar.map(({ state, from }) => [state, from])).toEqual([['green', 0], ['amber', 35.29], ['red', 58.82], ['no-target', 82.35]]);
  expect(bar.at(-1)!.from + bar.at(-1)!.width).toBeCloseTo(100, 0);
});

it('offers only states that occur to filter the scorecard by', () => {
  const { on, view } = pages.scorecard(fixture({ tally: tally(1, 0, 2, 0) }));
  expect(scorecardTools(on, view).rags).toEqual([{ value: '', text: 'All (3)' }, { value: 'red', text: 'Off target (2)' }, { value: 'green', text: 'On target (1)' }]);
});
