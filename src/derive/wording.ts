import { audienceOf, type Audience, type Marked } from '../model/audience.ts';
import { fill, labelsWith, type LabelKey, type Labels } from '../model/labels.ts';
import type { PeriodType } from '../model/period.ts';
import type { Settings } from '../model/settings.ts';
import { dateText } from '../format/date.ts';
import type { Note } from '../model/note.ts';
import { periodName, periodPhrase, periodShort, periodText } from '../format/period.ts';
import type { DateText } from '../model/report.ts';

/** A period in the forms in which a report says it. */
export interface PeriodWords {
  text: string;
  short: string;
  /** After `since` or `for`. */
  name: string;
  /** With its preposition. */
  phrase: string;
}

/** What everything that a report says is said with: its words, its region and its as-at date. */
export interface Wording {
  labels: Labels;
  region: string;
  asAt: string;
  say: (key: LabelKey, values?: Readonly<Record<string, string | number>>) => string;
  period(at: string, type: PeriodType): PeriodWords;
  date(iso: string): DateText;
  dateOrNull(iso: string | undefined): DateText | null;
  /** The mark of an entry that is for the council and Ofsted only, by its own word or by its report's. */
  markOf(entry: { audience?: Audience | undefined }): Marked;
  /** A note; one that is internal beside what is for more readers says so before its words, wherever it is printed. */
  note(note: Note | undefined): string | null;
}

/** What the wording of a report depends on. */
export type WordingSettings = Pick<Settings, 'labels' | 'council' | 'edition' | 'defaultAudience'>;

export function wordingOf(settings: WordingSettings): Wording {
  const labels = labelsWith(settings.labels);
  const periods = new Map<string, PeriodWords>();
  const date = (iso: string): DateText => ({ iso, text: dateText(iso, labels) });
  return {
    labels,
    region: settings.council.region,
    asAt: settings.edition.asAt,
    say: (key, values = {}) => fill(labels[key], values),
    period(at, type) {
      const key = `${type} ${at}`;
      const words = periods.get(key) ?? periodWords(at, type, labels);
      periods.set(key, words);
      return words;
    },
    date,
    dateOrNull: (iso) => (iso === undefined ? null : date(iso)),
    note: (note) => (note === undefined ? null : typeof note === 'string' ? note : note.audience === 'internal' ? fill(labels['internal.note'], { note: note.text }) : note.text),
    markOf: (entry) => (audienceOf(entry, settings) === 'internal' ? { internal: true } : {}),
  };
}

function periodWords(at: string, type: PeriodType, labels: Labels): PeriodWords {
  return {
    text: periodText(at, type, labels),
    short: periodShort(at, type, labels),
    name: periodName(at, type, labels),
    phrase: periodPhrase(at, type, labels),
  };
}
