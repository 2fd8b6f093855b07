import { dateText } from '../format/date.ts';
import type { ImportProblem } from '../import/proposal.ts';
import { editionPath } from '../model/edition-file.ts';
import type { Labels } from '../model/labels.ts';
import { id as idSchema, isoDate } from '../model/scalars.ts';
import type { Settings } from '../model/settings.ts';

export interface Wanted {
  /** The id of the next edition. */
  id: string;
  asAt: string;
  title?: string | undefined;
  /** Whether to go on although nothing keeps the present edition. */
  withoutFreezing: boolean;
}

/** What is there besides the files of the report. */
export interface Surroundings {
  /** Whether the folder in which the files would be kept as they are is there already. */
  hasKeptFolder: boolean;
  /** The files of the report in which something has to be mended first, which is said of them. */
  faulty: ReadonlySet<string>;
  /** What to type to do something with the report. */
  command: (words: string) => string;
}

/** A next edition that is further off has a mistyped year. */
const mostYears = 5;

/** Why no next edition can be begun, all of it at once. */
export function refusalsOf(edition: Settings['edition'], wanted: Wanted, title: string | null, frozen: ReadonlySet<string>, { hasKeptFolder, faulty, command }: Surroundings, labels: Labels): ImportProblem[] {
  const { id, asAt } = wanted;
  const isId = idSchema.safeParse(id).success;
  const isDay = isoDate.safeParse(asAt).success;
  const isBegun = id === edition.id;
  return [
    ...(isId ? [] : [{ where: 'Edition', message: `\`${id}\` cannot be the id of an edition.`, hint: 'Write lower-case letters, digits and single hyphens, such as 2023.' }]),
    ...(isBegun ? [{ where: 'Edition', message: `The report is of the edition \`${id}\` already.`, hint: 'It is begun once: go on with it, or give the id of the edition after it.' }] : []),
    ...(!isBegun && frozen.has(id) ? [{ where: 'Edition', message: `There is a frozen edition \`${id}\`.`, hint: 'Give an id that no edition has had.' }] : []),
    ...(isDay ? [] : [{ where: '--as-at', message: `\`${asAt}\` is no day.`, hint: 'Write it as YYYY-MM-DD, such as 2023-09-30.' }]),
    ...(!isBegun && isDay && asAt <= edition.asAt ? [{ where: '--as-at', message: `\`${asAt}\` is not later than ${dateText(edition.asAt, labels)}, at which the present edition stands.`, hint: 'Give the day on which the figures of the next edition will stand.' }] : []),
    ...(!isBegun && isDay && Number(asAt.slice(0, 4)) - Number(edition.asAt.slice(0, 4)) > mostYears ? [{ where: '--as-at', message: `\`${asAt}\` is more than ${mostYears} years after ${dateText(edition.asAt, labels)}, at which the present edition stands.`, hint: 'Correct the year.' }] : []),
    ...(!isBegun && isId && isDay && title === null ? [{ where: 'Title', message: `\`${edition.title}\` has no year that could be moved on.`, hint: 'Say what the next edition is called with --title "…".' }] : []),
    ...(!isBegun && !frozen.has(edition.id) && !faulty.has(editionPath(edition.id)) && !wanted.withoutFreezing ? [{ where: 'Edition', message: `The present edition, \`${edition.id}\`, is not frozen, so nothing would keep what it says.`, hint: `Agree it and freeze it first: ${command('freeze')}. With --without-freezing it goes on, and only the folder ${keptFolder(edition.id)} keeps it.` }] : []),
    ...(!isBegun && hasKeptFolder ? [{ where: keptFolder(edition.id), message: 'This folder is there already, in which the files would be kept as they are.', hint: 'Give it another name, so that nothing in it is lost.' }] : []),
  ];
}

/** Where the files lie as they were: of what is internal, of waivers and of notes no frozen edition says anything. */
export function keptFolder(id: string): string {
  return `earlier/${id}`;
}
