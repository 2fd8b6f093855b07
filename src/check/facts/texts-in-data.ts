import type { Place } from '../../diagnostics/diagnostic.ts';
import { audienceOf, type Audience } from '../../model/audience.ts';
import type { Located } from '../../model/origin.ts';
import type { Project } from '../../model/project.ts';
import { wordsInData } from './words-in-data.ts';

/** A text of a data file that everybody may read, with where it stands. */
export interface PublicText { text: string; place: Place }

/** Fields that name, date or refer, and say nothing in words of their own. */
const notWords: ReadonlySet<string> = new Set(['id', 'at', 'period', 'unit', 'polarity', 'status', 'audience', 'kind', 'disclosure', 'themeId', 'date', 'published', 'start', 'end', 'url', 'link', 'framework', 'judgement', 'grade', 'indicator', 'due', 'name', 'by']);

/** Everything said in words by settings, titles of sections, glossary, indicators, evidence, actions and inspections of the public edition. */
export function publicTextsIn(project: Project): PublicText[] {
  const { indicators, evidence, actions, inspections, settings, glossary } = project;
  const entries: readonly Located<{ audience?: Audience | undefined }>[] = [...indicators, ...evidence, ...actions, ...inspections];
  const open = entries.filter(({ data }) => audienceOf(data, settings?.data) === 'public');
  return [...wordsInData(project), ...titlesOf(project), ...glossary.flatMap(({ data, origin }) => textsWithin(data, []).map(({ text, keys }) => ({ text, place: origin.place(keys) }))), ...open.flatMap(({ data, origin }) => textsWithin(data, []).map(({ text, keys }) => ({ text, place: origin.place(keys) })))];
}

/** What the front matter of public sections says besides their summaries. */
function titlesOf({ sections, settings }: Project): PublicText[] {
  return sections.flatMap(({ matter, origin }) => (audienceOf(matter, settings?.data) === 'public' ? [{ text: matter.title, place: origin.place(['title']) }] : []));
}

type Keys = readonly (string | number)[];

function textsWithin(value: unknown, keys: Keys): { text: string; keys: Keys }[] {
  if (typeof value === 'string') return value.includes(' ') ? [{ text: value, keys }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && 'audience' in value && value.audience === 'internal') return [];
  const within: [string | number, unknown][] = Array.isArray(value) ? value.map((each: unknown, index): [number, unknown] => [index, each]) : Object.entries(value);
  return within.flatMap(([key, each]) => (typeof key === 'string' && notWords.has(key) ? [] : textsWithin(each, [...keys, key])));
}
