import { beginning } from '../../format/beginning.ts';
import { markOf, type Marked } from '../../model/audience.ts';
import type { Changes, ClaimChanges, ClaimKind, EarlierClaim, Target, WordChange } from '../../model/report.ts';
import { statementLink, type Link, type Mention, type StatementLink } from '../link.ts';
import { headed, type Headed } from '../lists.ts';
import { spellOut, word, type Writing } from '../writing.ts';
import { longestBeginning, outcomeMentions } from './promises.ts';
import { placeOf, sideBySide, type EarlierMention, type SideBySide } from './side-by-side.ts';

/** Every numbered paragraph of either edition, of the whole report or of one section. */
export interface ClaimsView {
  reworded: Headed<SideBySide> | null;
  refigured: Numbers | null;
  gone: Headed<GoneClaim> | null;
  added: Headed<StatementLink & { kind: string | null }> | null;
  same: Numbers | null;
}

/** The page that tells of paragraphs: of all of them, or of those of one section. */
export type ClaimsPage = { page: 'changes' } | { page: 'changes-section'; id: string };

/** Paragraphs by their numbers, section by section. */
export type Numbers = Headed<{ section: Link; pairs: Mention[] }> & { intro: string };

export interface GoneClaim {
  place: Target;
  number: EarlierMention;
  section: string;
  text: string;
  /** What became of it. */
  became: Mention[];
  /** Said where nothing says it. */
  none: string | null;
}

export function claimsView(writing: Writing, { since: { id: edition } }: Pick<Changes, 'since'>, claims: ClaimChanges, page: ClaimsPage = { page: 'changes' }): ClaimsView {
  const [intro, refiguredBySection] = [word(writing, 'changes.claims.sameIntro', { edition }), Map.groupBy(claims.refigured, ({ now }) => now.section)];
  const numbers = (heading: string, entries: Numbers['entries']): Numbers | null => {
    const list = headed(heading, entries);
    return list && { ...list, intro };
  };
  return {
    reworded: headed(word(writing, 'changes.claims.reworded'), claims.reworded.map((claim) => rewordedView(writing, edition, claim))),
    refigured: numbers(word(writing, 'changes.claims.refigured'), [...refiguredBySection].map(([section, all]) => ({
      section: { text: all[0]!.now.sectionTitle, to: { page: 'section', id: section } as const },
      pairs: all.map((claim) => refiguredLink(writing, claim)),
    }))),
    gone: headed(word(writing, 'changes.claims.gone'), claims.gone.map((claim) => ({ ...goneView(writing, edition, claim), place: gonePlace(page, claim.then) }))),
    added: headed(word(writing, 'changes.claims.added'), claims.added.map(({ now, kind }) => ({ ...statementLink(now), text: spellOut(writing, beginning(now.text, longestBeginning)), kind: kindWord(writing, kind) }))),
    same: numbers(word(writing, 'changes.claims.same'), claims.same.map(({ section, sectionTitle, pairs }) => ({
      section: { text: sectionTitle, to: { page: 'section', id: section } as const },
      pairs: pairs.map(({ then, now, anchor, ...marked }) => numberLink(writing, then, { section, number: now, anchor, ...marked })),
    }))),
  };
}

/** A number of this edition, with that of the one before where it was another. */
function numberLink(writing: Writing, then: string, { section, number, anchor, ...marked }: Marked & { section: string; number: string; anchor: string }): Mention {
  return { text: then === number ? number : word(writing, 'changes.claims.renumbered', { then, now: number }), to: { page: 'section', id: section, anchor }, ...markOf(marked) };
}

/** `2.1 as 2.2 (90.8% then, 95.6% now)`. */
function refiguredLink(writing: Writing, { then, now, pieces }: ClaimChanges['refigured'][number]): Mention {
  const link = numberLink(writing, then.number, now);
  const figures = (change: WordChange['change']): string => pieces.filter((piece) => piece.change === change).map(({ text }) => text.replace(/[.,;:]+$/, '')).join(writing.report.labels['list.comma']);
  return { ...link, text: word(writing, 'changes.claims.figures', { number: link.text, from: figures('gone'), to: figures('new') }) };
}

/** Where a paragraph that this edition does not have is told of, by its number in the one before. */
export function gonePlace(page: ClaimsPage, { number }: Pick<EarlierClaim, 'number'>): Target {
  return { ...page, anchor: `gone-${number.replaceAll('.', '-')}` };
}

function goneView(writing: Writing, edition: string, { then, outcomes }: ClaimChanges['gone'][number]): Omit<GoneClaim, 'place'> {
  const { number, sectionTitle, text } = then;
  return { number: { text: number, to: null, earlier: placeOf(writing.report, edition, then) }, section: sectionTitle, text: spellOut(writing, text), became: outcomeMentions(outcomes), none: outcomes.length === 0 ? word(writing, 'changes.noOutcome') : null };
}

function rewordedView(writing: Writing, edition: string, { then, now, kind, pieces, moved }: ClaimChanges['reworded'][number]): SideBySide {
  const link = statementLink(now);
  const head = (number: string, section: string): string => word(writing, 'changes.claims.place', { number, section });
  const present: Mention = { text: head(link.number, link.section), to: link.to, ...markOf(link) };
  const notes = [
    ...(moved ? [word(writing, 'changes.claims.moved')] : []),
    ...(then.kind === kind ? [] : [word(writing, 'changes.claims.otherKind', { from: word(writing, `changes.kind.${then.kind}`), to: word(writing, `changes.kind.${kind}`) })]),
  ];
  return sideBySide(pieces, {
    then: { text: word(writing, 'changes.claims.placeThen', { edition, place: head(then.number, then.sectionTitle) }), to: null, earlier: placeOf(writing.report, edition, then) },
    now: present,
    note: notes.length === 0 ? null : notes.join(' '),
  });
}

/** What it is, where that is more than a paragraph. */
function kindWord(writing: Writing, kind: ClaimKind): string | null {
  return kind === 'statement' ? null : word(writing, `changes.kind.${kind}`);
}
