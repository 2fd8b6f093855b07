import { describe, it } from 'vitest';
import rule from '../../../src/check/rules/vague-claim.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice, section } from './samples.ts';

const message = (word: string): string => `\`${word}\` claims much, and neither a figure nor a source shows it.`;
const hint = 'Say what was seen and how often, cite the evidence, or leave the word out.';

describe('a word that claims much', () => {
  it.each([
    ['robust', 'Oversight is ⟦robust⟧.'],
    ['Strong', '⟦Strong⟧ leadership drives change.'],
    ['strength to strength', 'The board goes from ⟦strength to strength⟧.'],
  ])('is found: %s', (word, text) => {
    expectSaid(rule, text, [message(word), hint]);
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
    expectSaid(rule, text);
  });

  it('is left alone where a source is cited', () => {
    const evidence = { 'data/evidence.yaml': 'evidence:\n  - { id: audit, title: Audit, kind: audit }\n' };
    expectSaid(rule, { ...evidence, [section]: practice({ know: 'Oversight is robust. [@audit]' }) });
    expectSaid(rule, { ...evidence, [section]: practice({ know: 'It was seen. [@audit] Oversight is ⟦robust⟧.' }) }, [message('robust'), hint]);
  });
});
