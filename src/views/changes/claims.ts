import { beginning } from '../../format/beginning.ts';
import { markOf, type Marked } from '../../model/audience.ts';
import type { Changes, ClaimKind } from '../../model/report.ts';
import { statementLink, type Link, type Mention, type StatementLink } from '../link.ts';
import { headed, type Headed } from '../lists.ts';
import { countWord, spellOut, word, type Writing } from '../writing.ts';
import { longestBeginning, outcomeMentions } from './promises.ts';
import { placeOf, sideBySide, type EarlierMention, type SideBySide } from './side-by-side.ts';

export interface ClaimsView {
  reworded: Shown<SideBySide> | null;
  added: Shown<StatementLink & { kind: string | null }> | null;
  gone: Shown<GoneClaim> | null;
  same: (Headed<{ section: Link; pairs: Mention[] }> & { intro: string }) | null;
}

/** The first of many, and the numbers of the rest. */
export type Shown<Entry> = Headed<Entry> & { more: { text: string; numbers: Mention[] } | null };

export interface GoneClaim {
  number: EarlierMention;
  section: string;
  text: string;
  /** What became of it. */
  became: Mention[];
  /** Said where nothing says it. */
  none: string | null;
}

export function claimsView(writing: Writing, { since: { id: edition }, claims }: Changes): ClaimsView {
  const same = headed(word(writing, 'changes.claims.same'), claims.same.map(({ section, sectionTitle, pairs }) => ({
    section: { text: sectionTitle, to: { page: 'section', id: section } as const },
    pairs: pairs.map(({ then, now, anchor, ...marked }) => numberLink(writing, then, { section, number: now, anchor, ...marked })),
  })));
  return {
    reworded: shown(writing, 'reworded', claims.reworded, (claim) => rewordedView(writing, edition, claim), ({ then, now }) => numberLink(writing, then.number, now)),
    added: shown(writing, 'added', claims.added, ({ now, kind }) => ({ ...statementLink(now), text: spellOut(writing, beginning(now.text, longestBeginning)), kind: kindWord(writing, kind) }), ({ now }) => numberLink(writing, now.number, now)),
    gone: shown(writing, 'gone', claims.gone, (claim) => goneView(writing, edition, claim), ({ then }) => ({ text: then.number, to: null })),
    same: same && { ...same, intro: word(writing, 'changes.claims.sameIntro', { edition }) },
  };
}

/** Of so many a page has the words; beyond that, those of a large report would be most of it. */
const shownAtMost = { reworded: 40, added: 100, gone: 100 } as const;

function shown<Claim, Entry>(writing: Writing, which: keyof typeof shownAtMost, claims: readonly Claim[], view: (claim: Claim) => Entry, number: (claim: Claim) => Mention): Shown<Entry> | null {
  const rest = claims.slice(shownAtMost[which]);
  const list = headed(word(writing, `changes.claims.${which}`), claims.slice(0, shownAtMost[which]).map(view));
  return list && { ...list, more: rest.length === 0 ? null : { text: countWord(writing, 'changes.claims.more', rest.length), numbers: rest.map(number) } };
}

/** A number of this edition, with that of the one before where it was another. */
function numberLink(writing: Writing, then: string, { section, number, anchor, ...marked }: Marked & { section: string; number: string; anchor: string }): Mention {
  return { text: then === number ? number : word(writing, 'changes.claims.renumbered', { then, now: number }), to: { page: 'section', id: section, anchor }, ...markOf(marked) };
}

function goneView(writing: Writing, edition: string, { then, outcomes }: Changes['claims']['gone'][number]): GoneClaim {
  const { number, sectionTitle, text } = then;
  return { number: { text: number, to: null, earlier: placeOf(edition, then) }, section: sectionTitle, text: spellOut(writing, text), became: outcomeMentions(outcomes), none: outcomes.length === 0 ? word(writing, 'changes.noOutcome') : null };
}

function rewordedView(writing: Writing, edition: string, { then, now, kind, pieces }: Changes['claims']['reworded'][number]): SideBySide {
  const link = statementLink(now);
  const head = (number: string, section: string): string => word(writing, 'changes.claims.place', { number, section });
  const present: Mention = { text: head(link.number, link.section), to: link.to, ...markOf(link) };
  const isAnother = then.kind !== kind;
  return sideBySide(pieces, {
    then: { text: word(writing, 'changes.claims.placeThen', { edition, place: head(then.number, then.sectionTitle) }), to: null, earlier: placeOf(edition, then) },
    now: present,
    note: isAnother ? word(writing, 'changes.claims.otherKind', { from: word(writing, `changes.kind.${then.kind}`), to: word(writing, `changes.kind.${kind}`) }) : null,
  });
}

/** What it is, where that is more than a paragraph. */
function kindWord(writing: Writing, kind: ClaimKind): string | null {
  return kind === 'statement' ? null : word(writing, `changes.kind.${kind}`);
}
