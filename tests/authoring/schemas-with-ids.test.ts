import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { editorSchemas } from '../../scripts/editor/schemas.ts';
import { schemasWithIds } from '../../src/authoring/schemas-with-ids.ts';
import { reportIds } from '../../src/report.ts';
import { projectOf } from '../projects.ts';
import { runCommand } from '../run-command.ts';
import { packageFolder } from '../run-selfeval.ts';

const project = projectOf({
  'content/20-leaving-care.md': '---\ntitle: Leaving care\n---\n\n## What we know\n\n### Areas for improvement\n\n- Too few have a plan. {#improve-plans}\n',
  'data/indicators/visits.yaml': 'theme: Visits\nindicators:\n  - { id: visits-in-time, title: Visits, unit: percent, polarity: higher, period: month, observations: [{ at: 2022-09-30, value: 90 }] }\n',
});
const schemas = schemasWithIds(editorSchemas(), reportIds(project));
const takes = (file: string, data: unknown, from = schemas): boolean =>
  z.fromJSONSchema(JSON.parse(from.get(file)!) as Parameters<typeof z.fromJSONSchema>[0]).safeParse(data).success;
const action = (rest: object): object => ({ actions: [{ id: 'a', title: 'Visit', ...rest }] });

describe('the schemas with the ids of a report', () => {
  it.each([
    ['actions.json', action({ measure: { indicator: 'visits-in-time' } }), action({ measure: { indicator: 'visits-on-time' } })],
    ['actions.json', action({ answers: ['improve-plans'] }), action({ answers: ['visits-in-time'] })],
    ['actions.json', action({ sections: ['leaving-care'] }), action({ sections: ['20-leaving-care'] })],
    ['section.json', { title: 'A', themes: ['visits'] }, { title: 'A', themes: ['Visits'] }],
    ['section.json', { title: 'A', judgements: ['help-and-protection'] }, { title: 'A', judgements: ['help'] }],
    ['evidence.json', { evidence: [{ id: 'a', title: 'A', kind: 'audit', date: '2022', judgements: ['help-and-protection'] }] }, { evidence: [{ id: 'a', title: 'A', kind: 'audit', date: '2022', judgements: ['help'] }] }],
  ])('in %s take %j and not %j', (file, right, wrong) => {
    expect([takes(file, right), takes(file, wrong)]).toEqual([true, false]);
  });

  it('hold nothing of the report that they were made for before', () => {
    expect(schemasWithIds(schemas, { indicators: [], answerable: [], sections: [], themes: [], judgements: [] })).toEqual(editorSchemas());
  });
});

describe('selfeval schemas', () => {
  it('writes them into the folder of the report', async () => {
    const place = mkdtempSync(join(tmpdir(), 'selfeval-schemas-'));
    try {
      cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), join(place, 'report'), { recursive: true });
      const { code, stdout } = await runCommand(['schemas', '--report', 'report'], { cwd: place });
      expect([code, stdout]).toEqual([0, expect.stringContaining('report/schemas/ has 9 schemas')]);
      expect(readdirSync(join(place, 'report', 'schemas')).sort()).toEqual([...editorSchemas().keys()].sort());
      expect(readFileSync(join(place, 'report', 'schemas', 'actions.json'), 'utf8')).toContain('"front-door"');
      const nowhere = await runCommand(['schemas', '--report', 'nowhere'], { cwd: place });
      expect([nowhere.code, existsSync(join(place, 'nowhere'))]).toEqual([1, false]);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});
