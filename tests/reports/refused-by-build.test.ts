import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../../src/check/engine/registry.ts';
import { plainName } from '../../src/model/file-names.ts';
import { buildReport } from '../../src/publish/build-report.ts';
import type { outputProblem } from '../../src/publish/output-problems.ts';
import { openReport } from '../../src/read/open-report.ts';
import { nameProblems } from '../../src/read/file-names.ts';
import { createReportMaker } from '../../src/report.ts';
import { sourceFiles } from '../base-report.ts';
import { long, oneIn } from '../how-long.ts';
import { png } from '../pictures.ts';

const temporary = mkdtempSync(join(tmpdir(), 'selfeval refused '));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
const [section, settings] = ['content/10-front-door.md', 'data/report.yaml'];

/** What a test does to the smallest report: files that it adds, words that it puts into the section, text that it changes. */
interface Change {
  add?: Readonly<Record<string, string | Uint8Array>>;
  words?: string;
  edit?: readonly (readonly [file: string, from: string, to: string])[];
}

let made = 0;

/** The smallest report, changed, in a folder of its own. */
function changed({ add = {}, words, edit = [] }: Change): string {
  made += 1;
  const root = join(temporary, String(made));
  cpSync(new URL('./minimal/', import.meta.url), root, { recursive: true });
  for (const [path, content] of Object.entries(add)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const heading = '## How we know it\n';
  for (const [file, from, to] of [...(words === undefined ? [] : [[section, heading, `${heading}\n${words}\n`] as const]), ...edit]) {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(root, file), text.replace(from, to));
  }
  return root;
}

const maker = createReportMaker();

/** The errors that `check` finds in it: rule and place. */
async function errorsIn(change: Change): Promise<[string, string][]> {
  const { diagnostics } = maker.check(await openReport(changed(change)), { today: '2024-04-02' });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ ruleId, place }) => [ruleId, `${place?.path}:${place?.start.line}`]);
}

async function builtFrom(change: Change): ReturnType<typeof buildReport> {
  const root = changed(change);
  return buildReport({ root, out: `${root} site`, audience: 'public', onProgress: () => undefined });
}

const sameImages = { 'public/Centre.png': png, 'public/centre.png': png };
const shown = (image: string): string => `![Families at the new centre](<${image}>)`;
const onLine18 = `${section}:18`;

/** Each thing that can be wrong with a finished site: what `check` says where a report would bring it about, or why none can. */
const said: Record<keyof typeof outputProblem, { cases: [name: string, change: Change, rule: string, place: string][]; otherwise?: string }> = {
  notThere: {
    cases: [
      ['a logo that is not there', { edit: [[settings, '  region: Nowhere', '  region: Nowhere\n  logo: logo.png']] }, 'image-missing', `${settings}:6`],
      ['an image that is not there', { words: shown('centre.png') }, 'image-missing', onLine18],
      ['an image whose name differs in capital letters', { add: { 'public/Centre.png': png }, words: shown('centre.png') }, 'image-missing', onLine18],
      ['an image in a heading', { add: { 'public/centre.png': png }, edit: [[section, '## How we know it', `## How we know it ${shown('centre.png')}`]] }, 'heading-holds-words', `${section}:16`],
      ['an image in a heading below', { add: { 'public/centre.png': png }, edit: [[section, '### Strengths', `### ${shown('centre.png')}\n\nWords.\n\n### Strengths`]] }, 'heading-holds-words', `${section}:8`],
      ['an image that is a folder', { add: { 'public/centre.png/a.png': png }, words: shown('centre.png') }, 'image-missing', onLine18],
      ['a section that is not there', { words: 'See [plans](20-plans.md).' }, 'link-section-unknown', onLine18],
      ['a section in a table that is not there', { words: '| A |\n| --- |\n| [plans](20-plans.md) |' }, 'link-section-unknown', `${section}:20`],
      ['a section by an address that stands apart', { words: 'See [plans][p].\n\n[p]: 20-plans.md' }, 'link-section-unknown', onLine18],
      ['a page of the site', { words: 'See [the scorecard](scorecard.html).' }, 'link-leaves-report', onLine18],
      ['a file beside the report', { words: 'See [the audit](audit.pdf).' }, 'link-leaves-report', onLine18],
      ['HTML', { words: '<a href="gone.html">plans</a>' }, 'html-refused', onLine18],
    ],
  },
  noSuchPlace: {
    cases: [
      ['a place that is not there', { words: 'See [below](#nowhere).' }, 'place-exists', onLine18],
      ['a place that is not in the section named', { words: 'See [below](10-front-door.md#nowhere).' }, 'place-exists', onLine18],
      ['a place by an address that stands apart', { words: 'See [below][p].\n\n[p]: #nowhere' }, 'place-exists', onLine18],
      ['a place in an internal block', { words: ':::internal\nNamed here. {#named}\n:::\n\nSee [the names](#named).' }, 'place-exists', `${section}:22`],
    ],
  },
  outside: {
    cases: [
      ['a script for a link', { words: 'See [it](javascript:alert(1)).' }, 'link-leaves-report', onLine18],
      ['a file of one computer', { words: 'See [it](file:///C:/plan.docx).' }, 'link-leaves-report', onLine18],
      ['the top of a server', { words: 'See [it](/plan.html).' }, 'link-leaves-report', onLine18],
      ['another server without saying how', { words: 'See [it](//example.org/).' }, 'link-leaves-report', onLine18],
      ['an image from elsewhere', { words: shown('https://example.org/a.png') }, 'image-missing', onLine18],
      ['an image that loads another', { add: { 'public/a.svg': svg('<image href="https://example.org/a.png"/>') } }, 'image-unsafe', 'public/a.svg:1'],
    ],
  },
  blockedByPolicy: {
    cases: [
      ['HTML with a script', { words: '<script>run()</script>' }, 'html-refused', onLine18],
      ['HTML with a style', { words: 'So <b style="color:red">red</b>.' }, 'html-refused', onLine18],
      ['an image with a script', { add: { 'public/a.svg': svg('<script>run()</script>') } }, 'image-unsafe', 'public/a.svg:1'],
    ],
  },
  notOurs: {
    cases: [
      ['HTML', { words: 'So <font color="red">red</font>.' }, 'html-refused', onLine18],
      ['HTML with a frame', { words: '<iframe src="10-front-door.md"></iframe>' }, 'html-refused', onLine18],
    ],
  },
  importedStyles: { cases: [], otherwise: 'a report has one colour of its own and no styles' },
  notServed: {
    cases: [
      ['an image of another kind', { add: { 'public/a.webp': png }, words: shown('a.webp') }, 'image-missing', onLine18],
      ['an image that is none', { add: { 'public/a.png': '<svg></svg>' }, words: shown('a.png') }, 'image-damaged', 'public/a.png:1'],
      ['an image with nothing in it', { add: { 'public/a.png': '' }, words: shown('a.png') }, 'image-damaged', 'public/a.png:1'],
    ],
  },
  pathTooLong: {
    cases: [['an image in folders within folders', { add: { [`public/${'photographs-of-the-year/'.repeat(4)}a.png`]: png } }, 'file-name-portable', `public/${'photographs-of-the-year/'.repeat(4)}a.png:1`]],
  },
  oddName: {
    cases: [
      ['an image with brackets in its name', { add: { 'public/photo (1).png': png }, words: shown('photo (1).png') }, 'file-name-portable', 'public/photo (1).png:1'],
      ['a section with a capital letter in its name', { add: { 'content/20-Plans.md': '---\ntitle: Plans\nkind: priorities\n---\n\n## Plans\n\nWords.\n' } }, 'file-name', 'content/20-Plans.md:1'],
      ['an inspection whose id has an accent', { edit: [['data/inspections/2021.yaml', 'id: inspection-2021', 'id: évaluation']] }, 'field-format', 'data/inspections/2021.yaml:1'],
    ],
  },
  sameName: {
    cases: [
      ['images that differ only in capital letters', { add: sameImages }, 'file-name-portable', 'public/centre.png:1'],
      ['sections that differ only in their numbers', { add: { 'content/20-front-door.md': '---\ntitle: Plans\nkind: priorities\n---\n\n## Plans\n\nWords.\n' } }, 'file-name-repeated', 'content/20-front-door.md:1'],
      ['a section with the name of a page', { add: { 'content/20-actions.md': '---\ntitle: Plans\nkind: priorities\n---\n\n## Plans\n\nWords.\n' } }, 'file-name-reserved', 'content/20-actions.md:1'],
    ],
  },
  more: { cases: [], otherwise: 'it only counts those of the other kinds' },
};

describe('whatever the build would refuse, check says at its place', () => {
  it.each(oneIn(3, Object.entries(said).flatMap(([kind, { cases }]) => cases.map(([name, change, rule, place]) => [kind, name, change, rule, place] as const))))('%s: %s', async (_kind, _name, change, rule, place) => {
    expect(await errorsIn(change)).toEqual([[rule, place]]);
  });

  it('but nothing of what it would take', async () => {
    const image = 'new centre/Families_2024.png';
    const change: Change = {
      add: { [`public/${image}`]: png, 'content/20-plans.md': '---\ntitle: Plans\nkind: priorities\n---\n\n## Our plans\n\n### Staff\n\nWe hire. {#hire}\n\n#### Teams\n\nMore.[^1]\n\n[^1]: See [where we hire](#hire).\n' },
      words: `${shown(image)}\n\n| A |\n| --- |\n| [What next](#what-next), [hiring](20-plans.md#hire), [staff](20-plans.md#our-plans-staff) and [teams](20-plans.md#teams) |\n\nSee [the front door][f].\n\n[f]: 10-front-door.md#improve-mornings`,
      edit: [[settings, '  region: Nowhere', `  region: Nowhere\n  logo: ${image}`]],
    };
    expect(await errorsIn(change)).toEqual([]);
    expect(await builtFrom(change)).toMatchObject({ kind: 'published' });
  });
});

it('what is meant to be kept back and is not is never published', async () => {
  for (const words of [':::internal\nKept.\n\nMore.', '    :::internal\n    Kept.\n    :::', '[internal]\nKept.', '::: internal\nKept.\n:::', '```internal\nKept.\n```']) {
    const root = changed({ words });
    const outcome = await buildReport({ root, out: `${root} site`, audience: 'public', onProgress: () => undefined });
    expect([words, outcome.kind, existsSync(`${root} site`)]).toEqual([words, 'refused', false]);
  }
});

/** The files of the example that is wrong on the page of a rule. */
function wrongIn(page: string): Record<string, string> {
  const text = readFileSync(new URL(`../../docs/rules/${page}`, import.meta.url), 'utf8');
  const wrong = text.slice(text.indexOf('## Wrong'), text.indexOf('## Right'));
  return Object.fromEntries(Array.from(wrong.matchAll(/^````\w+ (\S+)\n([\s\S]*?)^````/gm), ([, path = '', content = '']) => [path, content]));
}

it('a link leads to its place; one to a place that is put up with leads to the beginning of the section', async () => {
  const root = changed({
    words: 'See [what next](#what-next), [mornings](10-front-door.md#improve-mornings) and [nowhere](10-front-door.md#nowhere).',
    edit: [[settings, 'status: draft', 'status: draft\nchecks: { severities: { place-exists: off } }']],
  });
  expect(await buildReport({ root, out: `${root} site`, audience: 'public', onProgress: () => undefined })).toMatchObject({ kind: 'published' });
  const linksOn = (page: string): (string | undefined)[] =>
    ['what next', 'mornings', 'nowhere'].map((words) => new RegExp(`href="([^"]*)">${words}</a>`).exec(readFileSync(join(`${root} site`, page), 'utf8'))?.[1]);
  expect(linksOn('front-door.html')).toEqual(['#what-next', '#improve-mornings', 'front-door.html']);
  expect(linksOn('whole-report.html')).toEqual(['#section-front-door--what-next', '#section-front-door--improve-mornings', '#section-front-door']);
});

describe('what rules find, and a report puts up with, does not break the build', () => {
  const pages = readdirSync(new URL('../../docs/rules/', import.meta.url));
  const off = `checks:\n  severities:\n${rules.map(({ id }) => `    ${id}: off\n`).join('')}`;

  it.each(pages.filter((page, index) => (long || index % 27 === 0) && !Object.keys(wrongIn(page)).some((path) => path.startsWith('public/'))))('the wrong example of %s', async (page) => {
    const files = Object.fromEntries(sourceFiles(wrongIn(page)).map(({ path, text }) => [path, text]));
    const settingsText = files[settings] ?? '';
    const own = settingsText.replace(/^checks:\n(?:[ ].*\n)*/m, '');
    const root = join(temporary, page);
    for (const [path, content] of Object.entries({ ...files, [settings]: own + off })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    expect(await buildReport({ root, out: `${root} site`, audience: 'public', onProgress: () => undefined })).toMatchObject({ kind: 'published' });
  });
});

describe('no words of an author can make the build refuse what check lets pass', () => {
  const hostile = `"'><script>run()</script><a href=gone.html style=x onclick=run()>&amp;&lt;`;
  const quoted = JSON.stringify(hostile);

  it('wherever they may stand', async () => {
    const change: Change = {
      words: `${hostile.replaceAll('<', '\\<')} \`${hostile}\`\n\n\`\`\`\n${hostile}\n\`\`\``,
      edit: [
        [section, 'title: Front door', `title: ${quoted}\nsummary: ${quoted}\nowner: ${quoted}`],
        [settings, 'name: Example County Council', `name: ${quoted}`],
        [settings, 'title: Self-evaluation 2024', `title: ${quoted}\n  summary: ${quoted}\n  marking: ${quoted}\n  notice: ${quoted}`],
        [settings, 'contact: {}', `contact: { team: ${quoted}, email: ${quoted}, phone: ${quoted}, address: ${quoted} }`],
        ['data/actions.yaml', 'title: Add a manager to the front door', `title: ${quoted}`],
        ['data/evidence.yaml', 'title: Audit of contacts', `title: ${quoted}, scope: ${quoted}, link: "https://example.org/?a='&b=2"`],
        ['data/glossary.yaml', 'term: multi-agency safeguarding hub', `meaning: ${quoted}, term: ${quoted}`],
        ['data/indicators/front-door.yaml', 'title: Contacts decided within one working day', `title: ${quoted}\n    definition: ${quoted}\n    notes: ${quoted}`],
        ['data/inspections/2021.yaml', 'title: Inspection, May 2021', `title: ${quoted}\nsummary: ${quoted}`],
      ],
    };
    expect(await errorsIn(change)).toEqual([]);
    expect(await builtFrom(change)).toMatchObject({ kind: 'published' });
  });

  it('and neither can ids that are the names of pages, devices and places', async () => {
    const root = changed({
      words: 'This is the main point. {#main}\n\nAnd a contents. {#contents}',
      edit: [
        ['data/indicators/front-door.yaml', '  - id: contacts-1wd', '  - { id: index, title: One, unit: count, polarity: neutral, period: snapshot, observations: [] }\n  - { id: indicator-index, title: Two, unit: count, polarity: neutral, period: snapshot, observations: [] }\n  - { id: con, title: Three, unit: count, polarity: neutral, period: snapshot, observations: [] }\n  - id: contacts-1wd'],
        ['data/evidence.yaml', 'evidence:', 'evidence:\n  - { id: kind-audit, title: Another, kind: audit, date: 2024-02 }'],
      ],
    });
    const out = `${root} site`;
    const outcome = await buildReport({ root, out, audience: 'public', onProgress: () => undefined });
    expect(outcome).toMatchObject({ kind: 'published' });
    for (const name of ['indicators/indicator--index.html', 'indicators/indicator-index.html', 'indicators/indicator--con.html']) expect(existsSync(join(out, name)), name).toBe(true);
    for (const page of ['front-door.html', 'evidence.html', 'whole-report.html']) {
      const ids = Array.from(readFileSync(join(out, page), 'utf8').matchAll(/ id="([^"]+)"/g), ([, id]) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index), page).toEqual([]);
    }
  });
});

it('no name of an image passes the one and not the other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (stem) => {
      fc.pre(!stem.includes('/'));
      const name = `${stem}.png`;
      expect(nameProblems(`public/${name}`).length === 0 && !plainName.test(name)).toBe(false);
    }),
  );
});
