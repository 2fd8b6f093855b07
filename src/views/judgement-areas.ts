import { listText } from '../format/list.ts';
import type { CountedLabel } from '../format/plural.ts';
import type { ReportJudgementArea, Target } from '../model/report.ts';
import { datedTitle } from './judgements.ts';
import { actionLink, linkTo, type Link, type Mention } from './link.ts';
import { given, headed, type Fact, type Headed } from './lists.ts';
import { pick } from './lookup.ts';
import { countWord, spellOut, word, type Writing } from './writing.ts';

/** A judgement area and, briefly, what bears on it. */
export interface JudgementAreaView {
  place: Target;
  title: string;
  /** In the words of its framework. */
  label: string;
  sections: { term: string; links: Link[] } | null;
  /** What each inspection found on it, in numbers. */
  inspections: { term: string; entries: { name: Link; text: string }[] } | null;
  /** Indicators and actions, each under how many there are. */
  lists: (Headed<Link> & { of: string })[];
}

export function judgementAreasView(writing: Writing): Headed<JudgementAreaView> | null {
  return headed(word(writing, 'areas.heading'), writing.report.judgementAreas.map((area) => areaView(writing, area)));
}

function areaView(writing: Writing, area: ReportJudgementArea): JudgementAreaView {
  const { sections, indicators, inspections, actions } = writing.lookup;
  const links = pick(sections, area.sections).map((section) => linkTo('section', section));
  const entries = area.inspections.flatMap(({ inspection: id, ...counts }) => pick(inspections, [id]).map((inspection) => ({
    name: linkTo('inspection', { ...inspection, title: datedTitle(writing, inspection) }),
    text: countsText(writing, counts),
  })));
  const list = (stem: CountedLabel, each: Link[]) => headed(countWord(writing, stem, each.length), each);
  return {
    place: areaPlace(area.id),
    title: area.shortLabel,
    label: area.label,
    sections: links.length === 0 ? null : { term: word(writing, 'nav.sections'), links },
    inspections: entries.length === 0 ? null : { term: word(writing, 'nav.inspections'), entries },
    lists: given(
      list('areas.indicators', pick(indicators, area.indicators).map((indicator) => linkTo('indicator', indicator))),
      list('areas.answering', pick(actions, area.actions).map(actionLink)),
    ).map((each) => ({ ...each, of: word(writing, 'areas.of', { area: area.shortLabel }), entries: each.entries.map((link) => ({ ...link, text: spellOut(writing, link.text) })) })),
  };
}

function countsText(writing: Writing, { strengths, improvements, recommendations }: Omit<ReportJudgementArea['inspections'][number], 'inspection'>): string {
  const counted = (stem: CountedLabel, count: number): string | false => count > 0 && countWord(writing, stem, count);
  return listText(given(counted('areas.strengths', strengths), counted('home.improvements', improvements), counted('areas.recommendations', recommendations)), writing.report.labels);
}

/** No id holds two hyphens, so that no inspection is called so. */
function areaPlace(id: string): Target {
  return { page: 'inspections', anchor: `area--${id}` };
}

/** Where an entry of the report leads by what it bears on; each area is linked where it is first named. */
export function areaMentions(areas: readonly { label: string; area: string }[], first: (to: Target | null) => Target | null): Mention[] {
  return areas.map(({ label, area }) => ({ text: label, to: first(areaPlace(area)) }));
}

/** The same as a fact of an entry; null where it bears on none. */
export function bearsOn(writing: Writing, entry: { bearsOn?: string | undefined; areas?: readonly { label: string; area: string }[] | undefined }, first: (to: Target | null) => Target | null): Fact | null {
  if (entry.bearsOn === undefined) return null;
  return { term: word(writing, 'indicator.bearsOn'), text: entry.bearsOn, outside: null, mentions: areaMentions(entry.areas ?? [], first) };
}
