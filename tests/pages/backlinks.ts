import type { Backlink, Report } from '../../src/model/report.ts';
import type { Place } from './read-page.ts';
import { short } from './sites.ts';

/** A statement that cites something: its number and words, its section, and where it stands. */
export function readBacklinks(place: Place, report: Report): (string | undefined)[][] {
  return place.all('.backlinks li').map((entry) => [...entry.pieces.map((piece) => short(piece, report)), entry.one('a').attribute('href')]);
}

export function backlinksTo(statements: readonly Backlink[], up: string, report: Report): string[][] {
  return statements.map(({ number, text, sectionTitle, section, anchor }) => [number, short(text, report), sectionTitle, `${up}${section}.html#${anchor}`]);
}
