import { markOf, type Marked } from '../model/audience.ts';
import type { Mover, ReportSection, Target } from '../model/report.ts';
import { changesLink } from './changes/changes.ts';
import { linkTo, pageLink, sectionsLink, type Link } from './link.ts';
import { given, headed, type Headed } from './lists.ts';
import { directionView, tallyView, type DirectionView, type TallyView } from './marks.ts';
import { writtenInlines } from './prose.ts';
import { standingView, type StandingView } from './standing.ts';
import type { WrittenInline } from './tree.ts';
import { countWord, spellOut, word, type Writing } from './writing.ts';

/** The report at a glance. */
export interface OverviewView {
  title: string;
  description: string;
  facts: string[];
  summary: string | null;
  standing: { heading: string; view: StandingView } | null;
  tally: { heading: string; view: TallyView; scorecard: Link } | null;
  /** Whether it is good: better and worse than others, improving and worsening. */
  atAGlance: string[];
  movers: Headed<MoverView> | null;
  neutralMovers: (Headed<MoverView> & { intro: string }) | null;
  keyMessages: Headed<{ text: WrittenInline[]; more: Link } & Marked> | null;
}

/** The front page: the overview, and ways into the rest. */
export interface HomeView extends OverviewView {
  /** How much changed since the edition before; null where none is kept. */
  changes: { link: Link; sentence: string } | null;
  sections: Headed<SectionEntry> & { elsewhere: { text: string; tally: TallyView } | null };
  start: Headed<{ who: string; text: string; links: Link[] }>;
}

export interface MoverView {
  name: Link;
  /** The figure with its period. */
  from: string;
  to: string;
  direction: DirectionView;
}

export interface SectionEntry {
  number: number;
  name: Link;
  /** Its areas of judgement, and its kind where it is not one of practice. */
  areas: string[];
  summary: string | null;
  tally: TallyView | null;
  /** Its areas for improvement and open actions, where it has any. */
  state: string[];
}

const keyMessagesShown = 8;

export function homeView(writing: Writing): HomeView {
  return {
    ...overviewView(writing),
    changes: writing.report.changes && { link: changesLink(writing, writing.report.changes), sentence: writing.report.changes.sentence },
    sections: {
      heading: word(writing, 'home.sections'),
      entries: writing.report.sections.map((section) => sectionEntry(writing, section)),
      elsewhere: elsewhereOf(writing),
    },
    start: { heading: word(writing, 'home.start'), entries: startEntries(writing) },
  };
}

export function overviewView(writing: Writing): OverviewView {
  const { edition, council, tally, atAGlance, movers, neutralMovers } = writing.report;
  const standing = standingView(writing);
  const tallied = tallyView(writing, tally);
  const neutral = moversView(writing, 'home.neutralMovers', neutralMovers);
  return {
    title: edition.title,
    description: edition.summary ?? `${edition.title}, ${council.name}`,
    facts: editionFacts(writing),
    summary: edition.summary && spellOut(writing, edition.summary),
    standing: standing && { heading: word(writing, 'home.standing'), view: standing },
    tally: tallied && {
      heading: countWord(writing, 'home.indicators', tally.total),
      view: tallied,
      scorecard: { text: word(writing, 'home.seeScorecard'), to: { page: 'scorecard' } },
    },
    atAGlance,
    movers: moversView(writing, 'home.movers', movers),
    neutralMovers: neutral && { ...neutral, intro: word(writing, 'home.neutralMoversText') },
    keyMessages: keyMessagesView(writing),
  };
}

/** Date, period and status of the edition, a line each. */
export function editionFacts(writing: Writing): string[] {
  const { asAt, period, statusText } = writing.report.edition;
  return given(word(writing, 'frame.asAt', { date: asAt.text }), period && word(writing, 'home.period', { period }), statusText);
}

function moversView(writing: Writing, heading: 'home.movers' | 'home.neutralMovers', movers: readonly Mover[]): Headed<MoverView> | null {
  return headed(word(writing, heading), movers.flatMap((mover) => moverView(writing, mover)));
}

/** One that moved, with both its figures; nothing where the report has no such indicator. */
export function moverView(writing: Writing, { indicator: id, direction }: Mover): MoverView[] {
  const indicator = writing.lookup.indicators.get(id);
  const view = directionView(direction);
  const dated = (figure: string, period: string): string => word(writing, 'home.moverFigure', { figure, period });
  const { from, fromPeriod, to, toPeriod } = direction;
  return indicator && view ? [{ name: linkTo('indicator', indicator), from: dated(from.text, fromPeriod), to: dated(to.text, toPeriod), direction: view }] : [];
}

function keyMessagesView(writing: Writing): OverviewView['keyMessages'] {
  const entries = writing.report.keyMessages.slice(0, keyMessagesShown).map((message) => ({
    ...markOf(message),
    text: writtenInlines(writing, message.text, null),
    more: { text: word(writing, 'home.readMore', { section: titleOf(writing, message.target) }), to: message.target },
  }));
  return headed(word(writing, 'section.keyMessages'), entries);
}

function titleOf(writing: Writing, target: Target): string {
  return ('id' in target ? writing.lookup.sections.get(target.id)?.title : undefined) ?? writing.report.edition.title;
}

/** The indicators that no section's tally counts. */
function elsewhereOf(writing: Writing): HomeView['sections']['elsewhere'] {
  const tally = tallyView(writing, writing.report.elsewhere);
  return tally && { text: word(writing, 'home.elsewhere'), tally };
}

function sectionEntry(writing: Writing, section: ReportSection): SectionEntry {
  return {
    number: section.number,
    name: linkTo('section', section),
    areas: given(...section.judgements.map(({ shortLabel }) => shortLabel), section.kind !== 'practice' && section.kindText),
    summary: section.summary && spellOut(writing, section.summary),
    tally: tallyView(writing, section.tally),
    state: stateOf(writing, section),
  };
}

function stateOf(writing: Writing, { improvements, openActions }: ReportSection): string[] {
  return given(improvements > 0 && countWord(writing, 'home.improvements', improvements), openActions > 0 && countWord(writing, 'home.openActions', openActions));
}

function startEntries(writing: Writing): HomeView['start']['entries'] {
  const entry = (who: 'inspector' | 'leader' | 'family', links: Link[]): HomeView['start']['entries'][number] => ({
    who: word(writing, `start.${who}`),
    text: word(writing, `start.${who}Text`),
    links,
  });
  const page = (name: Parameters<typeof pageLink>[1]): Link => pageLink(writing, name);
  return [
    entry('inspector', [page('inspections'), page('evidence'), page('actions')]),
    entry('leader', given(page('scorecard'), page('actions'), page('whole'), writing.report.brief !== null && page('brief'))),
    entry('family', [sectionsLink(writing), page('glossary')]),
  ];
}
