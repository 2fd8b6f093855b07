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
export const settingsFile = 'data/report.yaml';

/** Settings like those of the small report, with some of their own. */
export function settings({ status = 'draft', ...more }: Readonly<Record<string, string>> = {}): string {
  const own = Object.entries(more).map(([key, value]) => `${key}: ${value}\n`);
  return `council: { name: Borough of Example, shortName: Example, onsCode: E09000002, region: London }
framework: ilacs-2018
edition: { id: "2022", title: Self-evaluation 2022, asAt: 2022-09-30 }
status: ${status}
contact: { team: Performance team }
accessibility: { compliance: not-assessed, preparedOn: 2022-12-01 }
${own.join('')}`;
}
