import { checkDocument } from '../../../src/check/engine/check-document.ts';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import type { ProseRule } from '../../../src/check/engine/prose-rule.ts';
import { proseOfText } from '../../../src/check/prose/from-text.ts';
import type { Rule } from '../../../src/check/engine/rule.ts';
import { projectOf } from '../../projects.ts';

type Files = Record<string, string | null>;

/** What a rule says of a report with these files. */
export function messagesOf(rule: Rule, files: Files): string[] {
  return checkProject(projectOf(files), [rule]).map(({ message }) => message);
}

/** What a rule says of a plain text. */
export function messagesInText(rule: ProseRule, text: string): string[] {
  return checkDocument(proseOfText('draft.txt', text), [rule]).diagnostics.map(({ message }) => message);
}

/** A practice section with these strengths and areas for improvement. */
export function practice({ title = 'Early help', know = '', strengths = '', improvements = '', how = 'From the register.', next = 'We shall look again.' } = {}): string {
  const part = (heading: string, words: string): string => (words === '' ? '' : `### ${heading}\n\n${words}\n\n`);
  return `---
title: ${title}
judgements: [help-and-protection]
---

## What we know

${know}

${part('Strengths', strengths)}${part('Areas for improvement', improvements)}## How we know it

${how}

## What next

${next}
`;
}

export const section = 'content/10-early-help.md';
export const evidenceFile = 'data/evidence.yaml';
export const actionsFile = 'data/actions.yaml';
