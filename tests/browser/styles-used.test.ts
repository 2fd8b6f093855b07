import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiledAssets } from '../../src/publish/compiled.ts';
import { sharedStyles } from '../../src/site/page-styles.ts';
import { long } from '../how-long.ts';
import { openBrowser } from './open-browser.ts';
import { fileAddress } from './site-folder.ts';
import { shortest, sites } from './sites.ts';

/** A rule of a style sheet, and what it says by each of its selectors; one without any, such as `@page`, speaks of every page. */
interface Rule {
  length: number;
  says: { selector: string; text: string }[];
}

let browser: Browser;
let page: Page;
const read = new Map<string, Promise<Rule[]>>();
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser.close());

/** The rules of a style sheet, those within conditions too. */
function rulesOf(styles: string): Promise<Rule[]> {
  const rules = read.get(styles) ?? page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return within(sheet.cssRules);

    function within(found: CSSRuleList): Rule[] {
      return [...found].flatMap((rule) => {
        const { cssText, cssText: { length } } = rule;
        if (rule instanceof CSSStyleRule) return [{ length, says: selectorsOf(rule.selectorText).map((selector) => ({ selector, text: `${selector} { ${rule.style.cssText} }` })) }];
        return rule instanceof CSSGroupingRule && !(rule instanceof CSSPageRule) ? within(rule.cssRules) : [{ length, says: [{ selector: '*', text: cssText }] }];
      });
    }

    function selectorsOf(list: string): string[] {
      let depth = 0;
      return list.split('').map((sign) => {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        return sign === ',' && depth === 0 ? '\n' : sign;
      }).join('').split('\n').map((selector) => selector.trim());
    }
  }, styles);
  read.set(styles, rules);
  return rules;
}

const state = /::?(?:before|after|first-letter|details-content|-(?:webkit|moz)-[\w-]+|hover|focus-visible|focus|active|link|visited|target)(?:\([^)]*\))?(?![\w-])/g;

/** Those of the selectors of which there is something on the page, be it on paper, in the dark or under a pointer. */
async function found(selectors: ReadonlySet<string>): Promise<Set<string>> {
  const always = [...selectors].map((selector) => [selector, selector.replace(state, '').replace(/:not\(\)/g, '').replace(/(^|[\s>+~,(])(?=$|[\s>+~,)])/g, '$1*')] as const);
  return new Set(await page.evaluate((all) => all.filter(([, selector]) => document.querySelector(selector) !== null).map(([selector]) => selector), always));
}

const lengthOf = (rules: readonly Rule[]): number => rules.reduce((sum, { length }) => sum + length, 0);
const saidIn = (rules: readonly Rule[]): Rule['says'] => rules.flatMap(({ says }) => says);

describe.each(sites)('the site of %s', (name, { folder, pages, kinds }) => {
  // Pages of indicators differ little.
  const tried = long ? pages.filter((path, index) => !path.startsWith('editions/') && (!path.startsWith('indicators/') || index % 5 === 0)) : kinds;
  const looks: { path: string; share: number; lacking: string[] }[] = [];

  beforeAll(async () => {
    const all = (await Promise.all([...compiledAssets()].filter(([file]) => file.endsWith('.css')).map(([, bytes]) => rulesOf(bytes.toString('utf8'))))).flat();
    for (const path of tried) {
      await page.goto(fileAddress(folder, path));
      const files = await page.locator('link[rel="stylesheet"]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
      const loaded = (await Promise.all(files.map((file) => rulesOf(readFileSync(join(folder, 'assets', basename(file)), 'utf8'))))).flat();
      const there = await found(new Set(saidIn([...all, ...loaded]).map(({ selector }) => selector)));
      const own = new Set(saidIn(loaded).map(({ text }) => text));
      const lacking = new Set(saidIn(all).filter(({ selector, text }) => selector !== '*' && there.has(selector) && !own.has(text)).map(({ text }) => text));
      looks.push({ path, share: lengthOf(loaded.filter(({ says }) => says.some(({ selector }) => there.has(selector)))) / lengthOf(loaded), lacking: [...lacking] });
    }
  }, long ? 900_000 : undefined);

  test('every page loads each rule that speaks of something on it', () => {
    expect(looks).toHaveLength(tried.length);
    expect(looks.flatMap(({ path, lacking }) => lacking.map((rule) => `${path}: ${rule}`))).toEqual([]);
  });

  // A report with next to nothing in it has next to nothing to style.
  test.runIf(name !== shortest)('every page uses most of the styles that it loads', () => {
    expect(looks.filter(({ share }) => share <= 0.5).map(({ path, share }) => `${path}: ${share}`)).toEqual([]);
  });
});

test('the styles of every page ask for no part of one kind', () => {
  expect(compiledAssets().get(sharedStyles)!.toString('utf8')).not.toMatch(/\.page-(?!only)/);
});
