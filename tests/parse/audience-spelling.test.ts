import { describe, expect, it } from 'vitest';
import { plainSettings, readingOf, type Files } from '../base-report.ts';

const wrong = ['Public', 'PUBLIC', 'interal', '"internal "', '" internal"', '"internal\\u200b"', 'Internal', 'private', 'publik', '""', 'true', '[internal]', '{ internal: true }', '~'];

const section = (audience: string): string => `---\ntitle: Early help\njudgements: [help-and-protection]\naudience: ${audience}\n---\n\n## What we know\n\nFamilies say so.\n\n## How we know it\n\nFrom the register.\n\n## What next\n\nWe shall look again.\n`;
const indicator = (more: string): string => `theme: Few\nindicators:\n  - id: few\n    title: Few\n    unit: percent\n    polarity: higher\n    period: snapshot\n    observations: [{ at: 2022-03-31, value: 40 }]\n${more}`;
const inspection = (more: string): string => `id: visit\nframework: ilacs-2018\ntitle: Visit\nstart: 2022-03-14\n${more}`;

/** Everything that may be marked, by how the mark is written. */
const places: Record<string, (audience: string) => Files> = {
  'a section': (audience) => ({ 'content/10-early-help.md': section(audience) }),
  'an indicator': (audience) => ({ 'data/indicators/few.yaml': indicator(`    audience: ${audience}\n`) }),
  'a note': (audience) => ({ 'data/indicators/few.yaml': indicator(`    notes: { text: Seen., audience: ${audience} }\n`) }),
  'evidence': (audience) => ({ 'data/evidence.yaml': `evidence:\n  - { id: audit, kind: audit, title: Audit, date: 2022-06-30, audience: ${audience} }\n` }),
  'an action': (audience) => ({ 'data/actions.yaml': `actions:\n  - { id: act, title: Act, answers: [early-help], owner: Head, due: 2023-03, measure: { text: Seen }, status: in-progress, audience: ${audience} }\n` }),
  'an inspection': (audience) => ({ 'data/inspections/visit.yaml': inspection(`audience: ${audience}\n`) }),
  'a finding': (audience) => ({ 'data/inspections/visit.yaml': inspection(`findings: [{ id: found, kind: strength, text: Kind., audience: ${audience} }]\n`) }),
};

describe.each(Object.entries(places))('an audience that is written wrongly on %s', (_, files) => {
  it.each(wrong)('is an error and never public: %s', (audience) => {
    const { diagnostics } = readingOf(files(audience));
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message, place }) => `${place?.path} ${message}`).join()).toMatch(/audience/);
  });

  it.each(['public', 'internal'])('is none when it is right: %s', (audience) => {
    expect(readingOf({ 'data/report.yaml': plainSettings, ...files(audience) }).diagnostics.filter(({ message }) => message.includes('audience'))).toEqual([]);
  });
});

it.each(['Internal', 'interal', 'internals', 'INTERNAL', 'private'])('words that are marked wrongly are an error and never public: %s', (name) => {
  const text = section('public').replace('Families say so.', `Families say so.\n\n:::${name}\nHidden words.\n:::`);
  expect(readingOf({ 'content/10-early-help.md': text }).diagnostics.filter(({ severity }) => severity === 'error')).not.toEqual([]);
});
