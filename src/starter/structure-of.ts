import { stringify } from 'yaml';
import type { Framework } from '../model/framework.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Project } from '../model/project.ts';
import type { Section } from '../model/section.ts';
import type { Area, Pack } from '../published/pack.ts';
import { indicatorEntry } from './indicator-entry.ts';
import { publishedLines } from './indicator-files.ts';
import { officialMeasureOf } from './official-measure.ts';
import { yamlText } from './yaml.ts';

/** Another report, whose structure a new one takes. */
export interface Model {
  project: Project;
  /** Whose report it is; undefined where the pack does not know the council. */
  council: Area | undefined;
}

export interface Structure {
  /** Sections, indicators, glossary and own frameworks, by their paths. */
  files: Map<string, string>;
  /** Settings that are no council's own, as lines of data/report.yaml. */
  settings: string;
  /** How many indicators have figures, and how many are still to be given some. */
  withFigures: number;
  withoutFigures: number;
}

/**
 * What a report has besides what its council says and knows: sections with their headings and questions, indicators with their
 * definitions, terms, labels and checks. Figures are those that are published of the new council, none without the pack; the other's
 * own stay only where it is the same. Targets, notes and sources are the other council's, and go with its figures.
 */
export function structureOf({ project, council: theirs }: Model, council: Area, pack: Pack | null, framework: string): Structure {
  const isSame = theirs?.number === council.number;
  const judgements = judgementsIn(project, framework);
  const counts = { withFigures: 0, withoutFigures: 0 };
  const files = new Map<string, string>();
  for (const section of project.sections) files.set(section.path, sectionText(section, project, judgements));
  for (const path of new Set(project.indicators.map(({ origin }) => origin.path))) {
    if (isSame) {
      files.set(path, project.texts.get(path)!);
      counts.withFigures += project.indicators.filter(({ origin }) => origin.path === path).length;
      continue;
    }
    const entries = project.indicators.filter(({ origin }) => origin.path === path).map(({ data }) => data);
    files.set(path, themeText(entries, project.texts.get(path)!, entries.map((indicator) => {
      const measure = theirs && pack ? officialMeasureOf(indicator, pack, theirs) : undefined;
      const lines = measure && pack && publishedLines(pack, council, measure, indicator.polarity);
      counts[lines ? 'withFigures' : 'withoutFigures'] += 1;
      return entryText(indicator, lines ?? null, judgements);
    })));
  }
  for (const [path, text] of project.texts) if (path.startsWith('data/frameworks/')) files.set(path, text);
  const glossary = glossaryText(project, isSame);
  if (glossary !== null) files.set('data/glossary.yaml', glossary);
  return { files, settings: settingsText(project), ...counts };
}

/** Which judgements of the framework of today a judgement of theirs is: by their line through the years. */
function judgementsIn({ frameworks, settings }: Project, framework: string): (ids: readonly string[] | undefined) => string[] {
  const named = (id: string | undefined): Framework | undefined => frameworks.find(({ data }) => data.id === id)?.data;
  const [theirs, ours] = [named(settings?.data.framework), named(framework)];
  return (ids = []) => [...new Set(ids.flatMap((id) => {
    const lineage = new Set(theirs?.judgements.find((each) => each.id === id)?.lineage);
    return (ours?.judgements ?? []).filter((each) => each.lineage.some((line) => lineage.has(line))).map((each) => each.id);
  }))];
}

/** Its front matter and headings, and where tables of the data stand: no word of what the other council says. */
function sectionText({ path, matter }: Section, { texts }: Project, judgements: ReturnType<typeof judgementsIn>): string {
  const { title, kind, themes, owner, audience } = matter;
  const its = judgements(matter.judgements);
  const head = [
    `title: ${yamlText(title)}`,
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
    ...(its.length === 0 ? [] : [`judgements: [${its.join(', ')}]`]),
    ...(themes === undefined ? [] : [`themes: [${themes.join(', ')}]`]),
    ...(owner === undefined ? [] : [`owner: ${yamlText(owner)}`]),
    ...(audience === undefined ? [] : [`audience: ${audience}`]),
    'status: draft',
  ];
  return `---\n${head.join('\n')}\n---\n\n${framesIn(texts.get(path) ?? '').map((line) => `${line}\n`).join('\n')}`;
}

/** Headings and tables of the data, outside of code and of what is for some readers only. */
function framesIn(text: string): string[] {
  const body = text.replace(/^---\n[^]*?\n---\n/, '').replace(/^```[^]*?^```$/gm, '').replace(/^:::[^]*?^:::$/gm, '');
  return body.split('\n').filter((line) => /^#{2,3} \S/.test(line) || /^::(?:evidence|actions|judgements)\b(?!\[)/.test(line) || /^::scorecard\b/.test(line)).map((line) => line.trimEnd());
}

function themeText(entries: readonly Indicator[], text: string, lines: readonly string[]): string {
  const [, order] = /^order: *(-?\d+)/m.exec(text) ?? [];
  return `# yaml-language-server: $schema=../../schemas/indicators.json\ntheme: ${yamlText(entries[0]!.theme)}\n${order === undefined ? '' : `order: ${order}\n`}indicators:\n${lines.join('')}`;
}

type Lines = NonNullable<ReturnType<typeof publishedLines>>;

function entryText(indicator: Indicator, lines: Lines | null, judgements: ReturnType<typeof judgementsIn>): string {
  const { id, title, definition, unit, polarity, period, reference, tag, numeratorLabel, denominatorLabel, sameAs, trend, audience, target } = indicator;
  // What a figure should be close to is how the indicator is defined; bounds are what its council aimed at.
  const goal = polarity === 'target' && target && 'goal' in target ? target : undefined;
  return indicatorEntry({
    id, title, definition, unit, polarity, period, decimals: lines?.decimals ?? indicator.decimals, source: lines?.source,
    more: { reference, tag, numeratorLabel, denominatorLabel, sameAs: lines ? undefined : sameAs, trend: lines ? undefined : trend, target: goal, audience, disclosure: lines ? 'published' : indicator.disclosure, sensitiveRest: indicator.sensitiveRest },
    judgements: judgements(indicator.judgements),
    observations: lines?.observations ?? [],
    comparators: lines?.comparators ?? [],
    quartiles: lines?.quartiles ?? [],
  });
}

/** Terms that name the other council are its own. */
function glossaryText({ glossary, settings, texts }: Project, isSame: boolean): string | null {
  if (isSame) return texts.get('data/glossary.yaml') ?? null;
  const { name = '', shortName = '' } = settings?.data.council ?? {};
  const terms = glossary.map(({ data }) => data).filter((term) => ![name, shortName].some((own) => own !== '' && JSON.stringify(term).includes(own)));
  return terms.length === 0 ? null : `# yaml-language-server: $schema=../schemas/glossary.json\n${stringify({ terms }, { lineWidth: 0 })}`;
}

function settingsText({ settings }: Project): string {
  const { defaultAudience, labels, checks } = settings?.data ?? {};
  const taken = Object.fromEntries(Object.entries({ defaultAudience, labels, checks }).filter(([, value]) => value !== undefined));
  return Object.keys(taken).length === 0 ? '' : stringify(taken, { lineWidth: 0 });
}
