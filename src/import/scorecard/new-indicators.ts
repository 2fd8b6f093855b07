import type { Indicator, Polarity } from '../../model/indicator.ts';
import { slugOf } from '../../model/names.ts';
import { periodType, type PeriodType } from '../../model/period.ts';
import type { Project } from '../../model/project.ts';
import type { Unit } from '../../model/value.ts';
import type { Answers } from '../proposal.ts';
import { idOf } from '../tidy/ids.ts';
import { betterSaid, unitSaid, type OpenRow } from './ask-together.ts';
import { groupsOf } from './groups.ts';
import { rowKey } from './match-rows.ts';
import type { Measure } from './measures.ts';
import { readAmount, readBound } from './read-amount.ts';
import { betterIn, unitIn } from './said-of-rows.ts';

/** An indicator that a row is the first to speak of. */
export interface NewIndicator {
  indicator: Indicator;
  /** The file of its theme. */
  path: string;
}

/** The new indicators of a file, each with an id of its own. */
export interface Newcomers {
  /** The new indicator of a row, or what must be said first. */
  of: (measure: Measure) => NewIndicator | OpenRow;
  all: NewIndicator[];
}

const units: readonly { value: Unit; words: string }[] = [
  { value: 'percent', words: 'percentages' }, { value: 'count', words: 'numbers of children, workers or events' }, { value: 'rate', words: 'rates per 10,000 children' },
  { value: 'average', words: 'averages' }, { value: 'days', words: 'days' }, { value: 'score', words: 'scores' },
];
const polarities: readonly { value: Polarity; words: string }[] = [{ value: 'higher', words: 'Higher is better' }, { value: 'lower', words: 'Lower is better' }, { value: 'neutral', words: 'Neither is better' }];
const covered: Readonly<Record<PeriodType, string>> = { snapshot: 'A day, such as the last of the month', month: 'One month', quarter: 'One quarter', ytd: 'The year to date, since 1 April', 'rolling-12m': 'The last twelve months', annual: 'A year' };

/** What a table says once for all its rows. */
export const coversKey = 'covers';

export function newcomersFor(project: Project, answers: Answers): Newcomers {
  const taken = new Set([...project.indicators, ...project.evidence, ...project.actions, ...project.inspections].map(({ data }) => data.id));
  const themes = new Map(project.indicators.map(({ data, origin }) => [slugOf(data.theme), { path: origin.path, theme: data.theme }]));
  const all: NewIndicator[] = [];
  const known = new Map<string, NewIndicator>();
  return {
    all,
    of(measure) {
      const key = rowKey(measure.name);
      const before = known.get(key);
      if (before) return before;
      const unit = unitIn(measure.unit.text) ?? unitOf(measure) ?? units.find(({ value }) => value === answers.get(`unit of ${key}`))?.value ?? unitSaid(measure, answers) ?? undefined;
      if (unit === undefined) return { measure, asks: 'unit', question: { key: `unit of ${key}`, words: `What are the figures of \`${key}\` (${measure.where})?`, answers: units } };
      const period = coversOf(measure) ?? typeIn(answers, coversKey) ?? typeIn(answers, `covers of ${key}`);
      if (period === null) return { measure, asks: 'covers', question: coversQuestion(answers, key) };
      const polarity = betterIn(measure.better.text) ?? polarityOf(measure, unit) ?? polarities.find(({ value }) => value === answers.get(`better of ${key}`))?.value ?? betterSaid(measure, answers) ?? undefined;
      if (polarity === undefined) return { measure, asks: 'better', question: { key: `better of ${key}`, words: `Which way is better: \`${key}\`?`, answers: polarities } };
      const theme = measure.theme === '' ? 'Scorecard' : measure.theme;
      const slug = slugOf(theme) || 'scorecard';
      const file = themes.get(slug) ?? { path: `data/indicators/${slug}.yaml`, theme };
      themes.set(slug, file);
      const title = titleOf(measure.name);
      const id = idOf(title.replace(/^(?:number|no\.?|total) (?:of )?/i, ''), taken);
      taken.add(id);
      const { reference } = measure.name;
      const indicator: Indicator = { id, ...(reference === '' ? {} : { reference }), title, unit, polarity, period, source: "The council's own scorecard", observations: [], theme: file.theme, themeId: slug };
      const made = { indicator, path: file.path };
      known.set(key, made);
      all.push(made);
      return made;
    },
  };
}

/** Without footnote marks, and without "% of": the unit says that. */
function titleOf({ title, id }: Measure['name']): string {
  const words = title.replace(/[*†‡]+$/, '').replace(/^(?:%|per ?cent(?:age)?|proportion) *(?:of +)?/i, '').trim();
  return words === '' ? title.trim() || id : words.charAt(0).toUpperCase() + words.slice(1);
}

function typeIn(answers: Answers, key: string): PeriodType | null {
  return periodType.options.find((type) => type === answers.get(key)) ?? null;
}

/** Asked once for all rows; row by row where they differ. */
function coversQuestion(answers: Answers, key: string): OpenRow['question'] {
  const types = periodType.options.map((value) => ({ value, words: covered[value] }));
  if (answers.get(coversKey) === undefined) return { key: coversKey, words: 'What does a figure cover, where the table does not say it?', answers: [...types, { value: 'differs', words: 'It differs from row to row' }] };
  return { key: `covers of ${key}`, words: `What does a figure of \`${key}\` cover?`, answers: types };
}

/** Null where neither the cells nor the words of a row show it. */
function unitOf({ given, name: { title } }: Measure): Unit | null {
  const words = title.toLowerCase();
  const values = given.filter(({ role }) => role === 'value').flatMap(({ cell }) => {
    const amount = readAmount(cell);
    return amount.kind === 'number' ? [amount] : [];
  });
  if (values.some(({ isPercentage }) => isPercentage) || /^%|\(%\)|\bper ?cent(?:age)?\b|\bpercentage\b|\bproportion of\b/.test(words)) return 'percent';
  if (/\bper 10,?000\b|\bper 10k\b/.test(words)) return 'rate';
  if (/\b(?:average|mean|avg|median)\b/.test(words)) return /\b(?:days|weeks)\b/.test(words) ? (/\bdays\b/.test(words) ? 'days' : 'average') : 'average';
  if (/^(?:number|no\.?|count|total|#)\b|\bnumbers? of\b/.test(words)) return 'count';
  return values.length > 0 && values.every(({ value }) => Number.isInteger(value)) && values.some(({ value }) => value > 100) ? 'count' : null;
}

/** Where every figure of a row says the same; null where it is not said, or differs. */
function coversOf(measure: Measure): PeriodType | null {
  if (measure.covers !== null) return measure.covers;
  const own = groupsOf(measure).filter(({ of }) => of === 'own');
  const said = new Set(own.map(({ covers, period }) => covers ?? period?.period ?? null));
  return said.size === 1 ? [...said][0]! : null;
}

/** Bounds show it. Volumes and rates without a target are neutral, as the documentation has it. */
function polarityOf({ given }: Measure, unit: Unit): Polarity | null {
  const bound = (role: 'minimum' | 'upper'): number | null => {
    const amount = given.filter((each) => each.role === role && each.of === 'own').map(({ cell }) => readBound(cell)).findLast(({ kind }) => kind === 'number');
    return amount?.kind === 'number' ? amount.value : null;
  };
  const [minimum, upper] = [bound('minimum'), bound('upper')];
  if (minimum !== null && upper !== null && minimum !== upper) return upper > minimum ? 'higher' : 'lower';
  return minimum === null && upper === null && (unit === 'count' || unit === 'rate') ? 'neutral' : null;
}
