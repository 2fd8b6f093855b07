import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { arrange } from '../../src/diagnostics/arrange.ts';
import { presentText } from '../../src/diagnostics/present-text.ts';
import { actionFile } from '../../src/model/action.ts';
import { waiver } from '../../src/model/checks.ts';
import { indicatorFile } from '../../src/model/indicator.ts';
import { sectionMatter } from '../../src/model/section.ts';
import { ownSchemas } from '../../scripts/editor/own-schemas.ts';
import { editorSchemas } from '../../scripts/editor/schemas.ts';
import { findingPattern, vscodeFiles } from '../../scripts/editor/vscode.ts';
import { sourceFiles, shippedFrameworks } from '../projects.ts';
import { createReportMaker } from '../../src/report.ts';

const home = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, home), 'utf8');
const schemas = editorSchemas();
const own = await ownSchemas();
const schemaOf = (name: string, from = schemas): z.ZodType => z.fromJSONSchema(JSON.parse(from.get(`${name}.json`)!) as Parameters<typeof z.fromJSONSchema>[0]);

describe('the files for editors', () => {
  it.each([
    ['schemas/', own],
    ['.vscode/', vscodeFiles()],
  ])('in %s are up to date (mend it with: npm run docs)', (folder, files) => {
    expect(readdirSync(new URL(folder, home)).sort()).toEqual([...files.keys()].sort());
    for (const [name, text] of files) expect(read(`${folder}${name}`), name).toBe(text);
  });
});

/** Every data file of the worked example and of Tower Hamlets, with the schema that VS Code gives it. */
const settings = JSON.parse(vscodeFiles().get('settings.json')!) as { 'yaml.schemas': Record<string, string> };
const dataFiles = ['', 'tests/reports/tower-hamlets-2023/'].flatMap((root) =>
  readdirSync(new URL(`${root}data/`, home), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${root}data/${name.replaceAll('\\', '/')}`),
);

/** Whether a path is one of those that a glob such as that of data/indicators takes. */
function matches(path: string, glob: string): boolean {
  return new RegExp(`(?:^|/)${glob.slice(3).replaceAll('.', '\\.').replace('*', '[^/]+')}$`).test(path);
}

describe('the JSON Schemas', () => {
  it.each(dataFiles)('take %s, by the schema that is set for it', (path) => {
    const [file] = Object.entries(settings['yaml.schemas']).find(([, glob]) => matches(path, glob)) ?? [];
    const name = /schemas\/(.+)\.json$/.exec(file ?? '')?.[1] ?? '';
    expect(schemaOf(name, path.startsWith('data/') ? own : schemas).safeParse(parse(read(path))).error?.issues ?? []).toEqual([]);
  });

  it.each(dataFiles.filter((path) => path.startsWith('data/')))('are named in %s for editors that go by its first line', (path) => {
    const named = /^# yaml-language-server: \$schema=(\S+)$/m.exec(read(path))?.[1] ?? '';
    const set = Object.entries(settings['yaml.schemas']).find(([, glob]) => matches(path, glob))?.[0] ?? '';
    expect(new URL(named, new URL(path, home)).href).toBe(new URL(set, home).href);
  });

  it.each([
    ['actions', 'actions: [{ id: a, title: A, ownr: Head }]'],
    ['actions', 'actions: [{ id: A b, title: A }]'],
    ['evidence', 'evidence: [{ id: a, title: A, kind: rumour, date: 2024-02-01 }]'],
    ['indicators', 'theme: T\nindicators: [{ id: a, title: A, unit: percents, polarity: higher, period: month, observations: [] }]'],
  ])('of %s do not take %s', (name, yaml) => {
    expect(schemaOf(name).safeParse(parse(yaml)).success).toBe(false);
  });

  it('offer the rules by name where one is waived or made graver', () => {
    const report = JSON.parse(schemas.get('report.json')!) as {
      properties: { waivers: { items: { properties: { rule: { enum: string[] } } } }; checks: { properties: { severities: { properties: Record<string, { enum: string[] }> } } } };
    };
    expect(report.properties.waivers.items.properties.rule.enum).toContain('reference-exists');
    expect(report.properties.checks.properties.severities.properties['reference-exists']?.enum).toEqual(['error', 'warning', 'info', 'off']);
  });
});

describe('the problem matcher', () => {
  const found = () => {
    const files = sourceFiles({ 'content/10-early-help.md': '---\ntitle: Early help\njudgements: [help-and-protection]\n---\n\n## What we know\n\nSo it is. [@nobody-knows]\n\n## How we know it\n\nThus.\n\n## What next\n\nMore.\n' });
    return createReportMaker().check({ files, images: [], shippedFrameworks, diagnostics: [] }, { only: ['reference-exists'] }).diagnostics;
  };

  it('takes file, line, column, severity, message and rule out of what check prints, and nothing else', () => {
    const [diagnostic] = found();
    const text = presentText(arrange(found()), { sources: new Map([[diagnostic!.place!.path, read('README.md')]]) });
    const taken = text.split('\n').flatMap((line) => [new RegExp(findingPattern).exec(line)?.slice(1)].filter((match) => match !== undefined));
    expect(taken).toEqual([['content/10-early-help.md', '8', '12', 'error', diagnostic!.message, 'reference-exists']]);
  });

  it('stands in the tasks as it is tested here', () => {
    expect(vscodeFiles().get('tasks.json')).toContain(JSON.stringify(findingPattern));
  });
});

describe('the snippets', () => {
  const snippets = JSON.parse(vscodeFiles().get('selfeval.code-snippets')!) as Record<string, { body: string[] }>;
  const filled = (name: string): string =>
    snippets[name]!.body.join('\n').replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1');

  it.each([
    ['Indicator', (list: unknown) => indicatorFile.safeParse({ theme: 'T', indicators: list })],
    ['Action', (list: unknown) => actionFile.safeParse({ actions: list })],
    ['Waiver', (list: unknown) => z.array(waiver).safeParse(list)],
  ])('%s gives what the report takes', (name, check) => {
    expect(check(parse(filled(name))).error?.issues ?? []).toEqual([]);
  });

  it('Section gives front matter that the report takes, and the three questions', () => {
    const [, matter = '', words = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(filled('Section')) ?? [];
    expect(sectionMatter.safeParse(parse(matter)).error?.issues ?? []).toEqual([]);
    expect([...words.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual(['What we know', 'How we know it', 'What next']);
  });
});
