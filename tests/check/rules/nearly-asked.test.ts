import { describe, it } from 'vitest';
import threeQuestionsAnswered from '../../../src/check/rules/three-questions-answered.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice, section } from './samples.ts';

const asked = { know: 'What we know', how: 'How we know it', next: 'What next' } as const;

describe('a question that is asked in nearly its words', () => {
  it.each<[keyof typeof asked, string]>([
    ['know', 'What we kmow'],
    ['know', 'What do we know about the quality and impact of practice?'],
    ['know', '1. What we know'],
    ['how', 'How do we know it?'],
    ['how', 'How do we know?'],
    ['next', 'Next steps'],
    ['next', '3. What next'],
    ['next', 'What are our plans for the next 12 months?'],
    ['next', 'Our plans for the next year'],
  ])('is said at its heading: %s, %s', (question, heading) => {
    const right = asked[question];
    expectSaid(threeQuestionsAnswered, { [section]: practice().replace(`## ${right}\n`, `⟦## ${heading}⟧\n`).replace('\n\n\n\n', '\n\nWords.\n\n') }, [
      `This heading of the section \`Early help\` is nearly \`## ${right}\`, but is not taken for it.`,
      `Write \`## ${right}\`, so that the answer is found under it; the \`labels\` of the report may give the question other words.`,
    ]);
  });

  it('is said to be missing where no heading comes near', () => {
    expectSaid(threeQuestionsAnswered, { [section]: practice({ know: 'Words.' }).replace('## What next\n', '## The team\n').replace('title: Early help', 'title: ⟦Early help⟧') }, [
      'The section `Early help` has no heading `## What next`.',
      'Add `## What next` with its answer, or set `kind` if this is not a section about practice.',
    ]);
  });
});
