import { describe, expect, it } from 'vitest';
import rule from '../../../src/check/rules/vague-claim.ts';
import { messagesInText, messagesOf, practice, section } from './samples.ts';

describe('a word that claims much', () => {
  it.each([
    ['robust', 'Oversight is robust.'],
    ['Strong', 'Strong leadership drives change.'],
    ['strength to strength', 'The board goes from strength to strength.'],
  ])('is found: %s', (word, text) => {
    expect(messagesInText(rule, text)).toEqual([`\`${word}\` claims much, and neither a figure nor a source shows it.`]);
  });

  it.each([
    'Oversight is robust: 28 of 30 cases had it.',
    'Oversight is robust in nine cases of ten.',
    'The practice model is not yet embedded.',
    'Oversight needs to be robust.',
    'Robust oversight is not always apparent.',
    'Records are insufficiently robust.',
    'One parent said “the support is strong and kind”.',
    'Stronger oversight is planned.',
  ])('is left alone: %s', (text) => {
    expect(messagesInText(rule, text)).toEqual([]);
  });

  it('is left alone where a source is cited', () => {
    const evidence = { 'data/evidence.yaml': 'evidence:\n  - { id: audit, title: Audit, kind: audit }\n' };
    expect(messagesOf(rule, { ...evidence, [section]: practice({ know: 'Oversight is robust. [@audit]' }) })).toEqual([]);
    expect(messagesOf(rule, { ...evidence, [section]: practice({ know: 'It was seen. [@audit] Oversight is robust.' }) })).toHaveLength(1);
  });
});
