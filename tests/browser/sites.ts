import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { inject } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { outputPages, pageFile } from '../../src/site/links.ts';
import { long } from '../how-long.ts';
import { pagesOf } from './site-folder.ts';

/** A built site that is tried in a browser. */
export interface TriedSite {
  folder: string;
  pages: readonly string[];
  /** Of pages that differ only in what they are about, such as those of indicators, the one that says most. */
  kinds: readonly string[];
  /** The pages of sections, each of which holds what its author wrote. */
  sections: readonly string[];
  /** Those that are opened: nearly all, or every day one of each kind of the worked example. */
  opened: readonly string[];
  /** Those of them that are looked at most closely: with those of the other sites they have whatever stands within what on any page; every day a single one. */
  closely: readonly string[];
}

/** The report that takes least to look at. */
export const shortest = 'Tower Hamlets';
export const wholeReport = pageFile({ page: 'whole' });

type Site = Pick<TriedSite, 'folder' | 'pages' | 'kinds' | 'sections'>;

function builtSite(name: string): Site {
  const { pages: folder, report } = inject('builtSites').find((site) => site.name === name)!;
  const sizeOf = (path: string): number => statSync(join(folder, path)).size;
  const largest = new Map<string, string>();
  const sections: string[] = [];
  for (const ref of outputPages(JSON.parse(readFileSync(report, 'utf8')) as Report)) {
    const path = pageFile(ref);
    if (ref.page === 'section') sections.push(path);
    const other = largest.get(ref.page);
    if (other === undefined || sizeOf(path) > sizeOf(other)) largest.set(ref.page, path);
  }
  return { folder, pages: pagesOf(folder), kinds: [...largest.values()], sections };
}

/** What stands within what on a page, each by its tag and classes. */
function formsOn(html: string): Set<string> {
  const forms = new Set<string>();
  const open: string[] = [];
  const parser = new Parser({
    onopentag(tag, { class: classes = '' }) {
      const form = [tag, ...classes.split(/\s+/).sort()].join('.');
      forms.add(`${open.at(-1) ?? ''} > ${form}`);
      open.push(form);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.write(html);
  parser.end();
  return forms;
}

/** Of all pages those that together have every form, chosen so that they are short; a whole report takes as long as all others, and is there where it is shortest alone. */
function withEveryForm(named: readonly (readonly [string, Site])[]): Map<string, string[]> {
  const all = named.flatMap(([name, { folder, pages }]) => pages.filter((path) => !path.endsWith(wholeReport) || (path === wholeReport && name === shortest)).map((path) => {
    const html = readFileSync(join(folder, path), 'utf8');
    return { name, path, forms: formsOn(html), effort: html.length + 30_000 };
  }));
  const lacking = new Set(all.flatMap(({ forms }) => [...forms]));
  const chosen: typeof all = [];
  while (lacking.size > 0) {
    const worth = ({ forms, effort }: (typeof all)[number]): number => [...forms].filter((form) => lacking.has(form)).length / effort;
    const best = all.reduce((some, other) => (worth(other) > worth(some) ? other : some));
    chosen.push(best);
    for (const form of best.forms) lacking.delete(form);
  }
  return new Map(named.map(([name]) => [name, chosen.filter((page) => page.name === name).map(({ path }) => path)]));
}

function allTried(): [string, TriedSite][] {
  const named = ['the worked example', shortest].map((name) => [name, builtSite(name)] as const);
  const forms = long ? withEveryForm(named) : null;
  return named.map(([name, site]) => {
    // Every day the shortest whole report stands for all pages.
    const closely = forms?.get(name) ?? (name === shortest ? [wholeReport] : []);
    // Pages of indicators and of earlier editions differ only in what they are about, which other tests read.
    const others = long
      ? site.pages.filter((path) => !/^(?:indicators|editions)\//.test(path) && (path !== wholeReport || name === shortest))
      : name === shortest ? [] : site.kinds.filter((path) => path !== wholeReport);
    return [name, { ...site, opened: [...new Set([...closely, ...others])], closely }];
  });
}

/** The sites that are tried in a browser, with their names, for `describe.each`. */
export const sites: [string, TriedSite][] = allTried();

export const example = sites[0]![1].folder;
