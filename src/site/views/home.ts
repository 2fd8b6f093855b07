import type { Mover, Report, ReportSection, Target } from '../../model/report.ts';
import { frameView, type FrameView } from './frame.ts';
import { inlineHtml, noFootnotes } from './inline.ts';
import { directionView, tallyView, type DirectionView, type LinkView, type TallyView } from './marks.ts';
import { standingView, type StandingView } from './standing.ts';
import { countWord, link, spellOut, startWriting, word, type Writing } from './writing.ts';

export interface HomeView {
  frame: FrameView;
  title: string;
  council: string;
  facts: string[];
  summary: string | null;
  standing: { heading: string; view: StandingView } | null;
  tally: { heading: string; view: TallyView; scorecard: LinkView } | null;
  movers: { heading: string; entries: MoverView[] } | null;
  keyMessages: { heading: string; entries: { html: string; href: string; more: string }[] } | null;
  sections: { heading: string; entries: SectionEntry[] };
  start: { heading: string; entries: { who: string; text: string; links: LinkView[] }[] };
}

export interface MoverView {
  name: LinkView;
  from: string;
  to: string;
  toWord: string;
  direction: DirectionView;
}

export interface SectionEntry {
  number: number;
  name: LinkView;
  kind: string | null;
  areas: string[];
  summary: string | null;
  tally: TallyView | null;
  /** Its areas for improvement and open actions, where it has any. */
  state: string[];
}

const keyMessagesShown = 8;

export function homeView(report: Report): HomeView {
  const writing = startWriting(report, { ref: { page: 'home' }, whole: false });
  return { frame: frameView(writing, { title: report.edition.title, description: descriptionOf(report) }), ...homeContent(writing) };
}

/** The front page's own content, which the whole report begins with as well. */
export function homeContent(writing: Writing): Omit<HomeView, 'frame'> {
  const { report } = writing;
  const { edition, council } = report;
  const standing = standingView(writing);
  const tally = tallyView(writing, report.tally);
  return {
    title: edition.title,
    council: council.name,
    facts: [
      word(writing, 'frame.asAt', { date: edition.asAt.text }),
      ...(edition.period === null ? [] : [word(writing, 'home.period', { period: edition.period })]),
      edition.statusText,
    ],
    summary: edition.summary && spellOut(writing, edition.summary),
    standing: standing && { heading: word(writing, 'home.standing'), view: standing },
    tally: tally && {
      heading: countWord(writing, 'home.indicators', report.tally.total),
      view: tally,
      scorecard: { text: word(writing, 'home.seeScorecard'), href: link(writing, { page: 'scorecard' }) },
    },
    movers: moversView(writing, report.movers),
    keyMessages: keyMessagesView(writing),
    sections: { heading: word(writing, 'home.sections'), entries: report.sections.map((section) => sectionEntry(writing, section)) },
    start: { heading: word(writing, 'home.start'), entries: startEntries(writing) },
  };
}

function descriptionOf(report: Report): string {
  return report.edition.summary ?? `${report.edition.title}, ${report.council.name}`;
}

function moversView(writing: Writing, movers: readonly Mover[]): HomeView['movers'] {
  const entries = movers.flatMap(({ indicator: id, direction }): MoverView[] => {
    const indicator = writing.lookup.indicators.get(id);
    const view = directionView(direction);
    if (!indicator || !view) return [];
    const name = { text: indicator.title, href: link(writing, { page: 'indicator', id }) };
    return [{ name, from: direction.from.text, to: direction.to.text, toWord: word(writing, 'home.moverTo'), direction: view }];
  });
  return entries.length === 0 ? null : { heading: word(writing, 'home.movers'), entries };
}

function keyMessagesView(writing: Writing): HomeView['keyMessages'] {
  const messages = writing.report.keyMessages.slice(0, keyMessagesShown);
  if (messages.length === 0) return null;
  const entries = messages.map(({ text, target }) => ({
    html: inlineHtml(writing, text, noFootnotes),
    href: link(writing, target),
    more: word(writing, 'home.readMore', { section: titleOf(writing, target) }),
  }));
  return { heading: word(writing, 'section.keyMessages'), entries };
}

function titleOf(writing: Writing, target: Target): string {
  return ('id' in target ? writing.lookup.sections.get(target.id)?.title : undefined) ?? writing.report.edition.title;
}

function sectionEntry(writing: Writing, section: ReportSection): SectionEntry {
  return {
    number: section.number,
    name: { text: section.title, href: link(writing, { page: 'section', id: section.id }) },
    kind: section.kind === 'practice' ? null : section.kindText,
    areas: section.judgements.map((judgement) => judgement.shortLabel),
    summary: section.summary && spellOut(writing, section.summary),
    tally: tallyView(writing, section.tally),
    state: stateOf(writing, section),
  };
}

function stateOf(writing: Writing, { improvements, openActions }: ReportSection): string[] {
  const open = openActions === 0 ? word(writing, 'home.noOpenActions') : countWord(writing, 'home.openActions', openActions);
  if (improvements === 0) return openActions === 0 ? [] : [open];
  return [countWord(writing, 'home.improvements', improvements), open];
}

function startEntries(writing: Writing): HomeView['start']['entries'] {
  const to = (text: string, target: Parameters<typeof link>[1]): LinkView => ({ text, href: link(writing, target) });
  const sections = to(word(writing, 'nav.sections'), { page: 'home', anchor: 'sections' });
  const scorecard = to(word(writing, 'nav.scorecard'), { page: 'scorecard' });
  const inspections = to(word(writing, 'nav.inspections'), { page: 'inspections' });
  const evidence = to(word(writing, 'nav.evidence'), { page: 'evidence' });
  const actions = to(word(writing, 'nav.actions'), { page: 'actions' });
  const glossary = to(word(writing, 'nav.glossary'), { page: 'glossary' });
  const whole = to(word(writing, 'nav.whole'), { page: 'whole' });
  return [
    { who: word(writing, 'start.inspector'), text: word(writing, 'start.inspectorText'), links: [inspections, evidence, actions] },
    { who: word(writing, 'start.leader'), text: word(writing, 'start.leaderText'), links: [scorecard, actions, whole] },
    { who: word(writing, 'start.family'), text: word(writing, 'start.familyText'), links: [sections, glossary] },
  ];
}
