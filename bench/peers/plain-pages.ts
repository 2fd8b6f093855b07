import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A page of a report in Markdown that any site generator understands. */
export interface PlainPage {
  /** Its path without an ending, such as `sections/section-1`. */
  path: string;
  title: string;
  markdown: string;
}

interface Indicator {
  id: string;
  title: string;
  definition: string;
  target: { minimum: number; upper: number };
  source: string;
  observations: { at: string; numerator: number; denominator: number }[];
  comparators: { kind: string; at: string; value: number; source: string }[];
}

interface Entry {
  id: string;
  title: string;
}

/**
 * The words and figures of a generated report as plain Markdown: a page for each section and each indicator, and the
 * scorecard, evidence and actions as tables. What only selfeval works out (changes, RAG, charts, threads) is not in it.
 */
export function plainPages(report: string): PlainPage[] {
  const read = (path: string): string => readFileSync(join(report, path), 'utf8');
  const filesIn = (folder: string): string[] => readdirSync(join(report, folder)).sort();
  const indicators = filesIn('data/indicators').flatMap((name) => (parse(read(`data/indicators/${name}`)) as { indicators: Indicator[] }).indicators);
  const figures = new Map(indicators.map((indicator) => [indicator.id, percentage(indicator.observations.at(-1)!)]));
  const { evidence } = parse(read('data/evidence.yaml')) as { evidence: Entry[] };
  const { actions } = parse(read('data/actions.yaml')) as { actions: Entry[] };
  return [
    { path: 'index', title: 'Self-evaluation', markdown: 'What we know, how we know it and what next.' },
    ...filesIn('content').map((name) => sectionPage(name, read(`content/${name}`), figures)),
    ...indicators.map(indicatorPage),
    { path: 'scorecard', title: 'Scorecard', markdown: table(['Indicator', 'Now', 'Target'], indicators.map(({ id, title, target }) => [title, figures.get(id)!, `${target.upper}%`])) },
    { path: 'evidence', title: 'Evidence', markdown: table(['Id', 'Title'], evidence.map(({ id, title }) => [id, title])) },
    { path: 'actions', title: 'Actions', markdown: table(['Id', 'Title'], actions.map(({ id, title }) => [id, title])) },
  ];
}

function sectionPage(name: string, text: string, figures: ReadonlyMap<string, string>): PlainPage {
  const [, matter = '', body = ''] = text.split(/^---\n/m);
  const markdown = body
    .replace(/:kpi\[([^\]]+)\]/g, (_, id: string) => figures.get(id) ?? '')
    .replace(/\[(@[^\]]+)\]/g, (_, cited: string) => `(${cited.replaceAll('@', '')})`)
    .replace(/ ?\{#[^}]+\}/g, '')
    .replace(/^::.*$/gm, '');
  return { path: `sections/${name.replace(/^\d+-|\.md$/g, '')}`, title: (parse(matter) as { title: string }).title, markdown };
}

function indicatorPage({ id, title, definition, target, source, observations, comparators }: Indicator): PlainPage {
  const series = table(['Period', 'Value', 'Numerator', 'Denominator'], observations.map((each) => [each.at, percentage(each), String(each.numerator), String(each.denominator)]));
  const compared = table(['Compared with', 'Period', 'Value', 'Source'], comparators.map((each) => [each.kind, each.at, `${each.value}%`, each.source]));
  return { path: `indicators/${id}`, title, markdown: `${definition}\n\nTarget: ${target.upper}%, at least ${target.minimum}%. Source: ${source}.\n\n## Figures\n\n${series}\n\n## Comparison\n\n${compared}` };
}

function percentage({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return `${((numerator / denominator) * 100).toFixed(1)}%`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
