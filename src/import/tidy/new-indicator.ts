import { parse } from 'yaml';
import type { Polarity } from '../../model/indicator.ts';
import type { Project } from '../../model/project.ts';
import type { Unit } from '../../model/value.ts';
import { indicatorEntry, type EntryLine } from '../../starter/indicator-entry.ts';
import type { GivenFigure } from '../figures/figure.ts';
import type { GivenQuartiles } from '../figures/quartile-edits.ts';
import type { Answers, Question } from '../proposal.ts';
import type { TidyMeasure } from './tidy-file.ts';
import { idOf } from './ids.ts';

/** What only a person can say of an indicator that is not there yet. */
export interface NewIndicator {
  id: string;
  title: string;
  unit: Unit;
  polarity: Polarity;
  /** The path of the file of its theme, and the theme's name where that file is new. */
  path: string;
  theme: string | null;
}

const units: readonly { value: Unit; words: string }[] = [
  { value: 'percent', words: 'a percentage' }, { value: 'rate', words: 'a rate per 10,000 children' }, { value: 'count', words: 'a number of children, workers or events' },
  { value: 'average', words: 'an average' }, { value: 'score', words: 'a score' }, { value: 'days', words: 'days' },
];

const polarities: readonly { value: Polarity; words: string }[] = [{ value: 'higher', words: 'higher' }, { value: 'lower', words: 'lower' }, { value: 'neutral', words: 'neither' }];

export const newTheme = 'published-figures';

/** The new indicator that the answers describe, or what must be asked next. */
export function newIndicatorFrom(project: Project, measure: TidyMeasure, suggested: string, answers: Answers): NewIndicator | { question: Question } {
  const title = answers.get('title');
  if (title === undefined) return { question: { key: 'title', words: 'What is the new indicator called, in words that a councillor understands?', answers: { form: /\S/, example: suggested } } };
  const unit = unitOf(measure) ?? units.find(({ value }) => value === answers.get('unit'))?.value;
  if (unit === undefined) return { question: { key: 'unit', words: `What are its figures (${measure.label})?`, answers: units } };
  const polarity = polarities.find(({ value }) => value === answers.get('polarity'))?.value;
  if (polarity === undefined) return { question: { key: 'polarity', words: 'Which way is better?', answers: polarities } };
  const themes = [...new Map(project.indicators.map(({ data, origin }) => [origin.path, data.theme]))];
  const path = answers.get('theme');
  const own = `data/indicators/${newTheme}.yaml`;
  if (path === undefined || ![...themes.map(([each]) => each), own].includes(path)) {
    return { question: { key: 'theme', words: 'Under which theme does it stand?', answers: [...themes.map(([value, words]) => ({ value, words })), ...(themes.some(([each]) => each === own) ? [] : [{ value: own, words: 'a new one, Published figures' }])] } };
  }
  const taken = new Set(project.indicators.map(({ data }) => data.id));
  return { id: idOf(title, taken), title, unit, polarity, path, theme: themes.some(([each]) => each === path) ? null : 'Published figures' };
}

/** What the metadata or the name of a column tell; null where they do not. */
export function unitOf({ column, label, unit }: TidyMeasure): Unit | null {
  const words = `${column.replaceAll('_', ' ')} ${label}`.toLowerCase();
  if (unit === '%' || /\b(?:percent(?:age)?|pct)\b/.test(words)) return 'percent';
  if (/per 10,?000|per 10k/.test(words)) return 'rate';
  if (/\b(?:average|mean|caseload)\b/.test(words)) return 'average';
  return /\b(?:count|number|headcount|population estimate|cases)\b/.test(words) && !/\brate\b/.test(words) ? 'count' : null;
}

type Lines = { figures: readonly Omit<GivenFigure, 'indicator' | 'where'>[]; quartiles: readonly Omit<GivenQuartiles, 'indicator' | 'where'>[]; decimals: number; source: string; notes: string | undefined };

/** The text of its theme with the new indicator at the end; null where that cannot be done safely. */
export function withNewIndicator(texts: ReadonlyMap<string, string>, { id, title, unit, polarity, path, theme }: NewIndicator, { figures, quartiles, decimals, source, notes }: Lines): string | null {
  const period = figures.find(({ of }) => of === 'own')?.period ?? 'annual';
  const line = ({ at, value, status, source: from, edition, of }: Lines['figures'][number]): EntryLine => ({ ...(of === 'own' ? {} : { kind: of }), at, value, status, edition, source: from });
  const entry = indicatorEntry({
    id, title, unit, decimals, polarity, period, source, notes, more: { disclosure: 'published' },
    observations: figures.filter(({ of }) => of === 'own').map(line),
    comparators: figures.filter(({ of }) => of !== 'own').map(line),
    quartiles: unit === 'count' ? [] : quartiles.map(({ at, councils, lower, median, upper, source: from }) => ({ at, councils, lower, median, upper, source: from })),
  });
  if (theme !== null) return `# yaml-language-server: $schema=../../schemas/indicators.json\ntheme: ${theme}\nindicators:\n${entry}`;
  const before = texts.get(path) ?? '';
  const [, indent = '  '] = /^indicators:.*\n(?:\s*#.*\n|\s*\n)*( *)- /m.exec(before) ?? [];
  const text = `${before.endsWith('\n') ? before : `${before}\n`}${entry.replace(/^ {2}/gm, indent)}`;
  return isOneMore(before, text, id) ? text : null;
}

/** Read again: everything as before, and one indicator more. */
function isOneMore(before: string, after: string, id: string): boolean {
  try {
    const [was, is] = [before, after].map((text) => parse(text) as { indicators: { id: string }[] });
    return is!.indicators.at(-1)?.id === id && JSON.stringify({ ...is, indicators: is!.indicators.slice(0, -1) }) === JSON.stringify(was);
  } catch {
    return false;
  }
}
