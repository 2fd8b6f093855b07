import { pngChunk, pngOf } from '../pictures.ts';
import { sealedFigures, type Held } from './sealed-figures.ts';

/** A word that stands in one kind of place, and nowhere else; small letters and digits, so that an id may be one. */
export type Sealed = (kind: string) => string;

/** A picture that says something of itself, as cameras and drawing programs make them. */
function picture(comment: string): Uint8Array {
  return pngOf({ before: [pngChunk('tEXt', Buffer.from(`Comment\0${comment}`, 'latin1'))] });
}

/** The files of a report in which something internal stands in every kind of place, and says a word of its own in each, and figures that are protected in every way. */
export function sealedReport(word: Sealed, held: Held, { year }: { year: number }): Map<string, string | Uint8Array> {
  const hidden = (text: string): string => `:::internal\n${text}\n:::`;
  const section = word('name of a section');
  const theme = word('name of a file of indicators');
  const rate = word('id of an indicator');
  const audit = word('id of evidence');
  const plan = word('id of an action');
  const visit = word('id of an inspection');
  const finding = word('id of a finding');
  const asked = word('id of a recommendation');
  const named = word('id of a paragraph');
  const shown = `${word('name of a picture')}.png`;
  const drawn = `${word('name of a drawing')}.svg`;
  const note = word('label of a note');
  return new Map<string, string | Uint8Array>([
    ['data/report.yaml', `# ${word('comment in the settings')}
council: { name: Borough of Example, shortName: Example, onsCode: E08000001, region: North East }
framework: ilacs-2023
edition: { id: "${year}", title: Self-evaluation ${year}, asAt: ${year}-03-31 }
status: agreed
signOff: { role: Director of Children's Services, date: ${year}-05-14 }
contact: {}
accessibility: { compliance: not-assessed, preparedOn: ${year}-04-01 }
disclosure:
  public: { method: ${year === 2024 ? 'round' : 'suppress'} }
checks:
  lists: { vagueWords: [${word('word of a list of checks')}], houseTerms: [{ not: [${word('term of the house')}], write: helpers }] }
waivers:
  - { rule: public-edition-is-true, place: ${visit}, reason: ${word('reason of a waiver')}., edition: "${year}" }
  - { rule: weakness-has-action, place: content/30-${section}.md, reason: ${word('reason of another waiver')}., edition: "${year}" }
`],
    ['data/glossary.yaml', `# ${word('comment in the glossary')}\nterms:\n  - { term: multi-agency safeguarding hub, acronym: MASH, meaning: A team. }\n`],
    ['data/committee.md', `## Summary\n\nWe know our services well enough to say so.\n\n${hidden(`We say ${word('words of the covering report')} there.`)}\n\n<!-- ${word('comment in the covering report')} -->\n`],
    ['content/10-overview.md', `---
title: Overview
kind: overview
---

## Key messages

- Contacts are decided on time. [@contacts; @${audit}]

${hidden(`- The ${word('key message')} is not for all.`)}

## About us

<!-- ${word('comment in words')} -->

We work for ${year} children's families. [@open-audit; @${rate}; @${finding}]

### ${word('small heading')} and more

${hidden(`We ${word('paragraph under a heading')} this. {#${named}}`)}

#### ${word('smallest heading')}

${hidden(`| ${word('head of a table')} | B |\n| --- | --- |\n| ${word('cell of a table')} | We |`)}
`],
    ['content/20-front-door.md', `---
title: Front door
judgements: [help-and-protection]
---

## What we know

### Strengths

- Of all contacts, :kpi[contacts] were decided within one working day. [@contacts; @${audit}; @${visit}; @${named}]

${hidden(`- We ${word('item of strengths')} them. [@${audit}]`)}

### Areas for improvement

- The front door is slow on Monday mornings. [@open-audit; @${audit}; @${rate}] {#mornings}

${hidden(`- We ${word('item of weaknesses')} them. [@${rate}] {#${word('id of a weakness')}}`)}

## How we know it

We read the records of contacts[^open] and ask[^${note}]. [@open-audit]

1. We also asked families.

   ${hidden(`Words ${word('words within an item')}.`).replaceAll('\n', '\n   ')}

> They said so.
>
${hidden(`They ${word('words within a quotation')}.`).split('\n').map((line) => `> ${line}`).join('\n')}

${hidden(`We ${word('internal words')} *${word('words with emphasis')}* \`${word('words of code')}\` [${word('words of a link')}](https://example.org/${word('address of a link')}).[^seen] ![${word('words for a picture')}](${shown})

\`\`\`
${word('block of code')}
\`\`\`

> They ${word('internal quotation')}.

![A drawing](${drawn})

::chart[${rate}]

:kpi[${rate}] of them. [@${audit}; @${plan}; @${asked}]`)}

::::voice{source="Survey, March ${year}" consent=recorded}
They are kind.

${hidden(`They are ${word('words within a voice')}.`)}
::::

${hidden(`::::voice{source="${word('source of a voice')}" consent=recorded}\nThey are ${word('internal voice')}.\n::::`).replaceAll(':::internal', ':::::internal').replace(/:::$/, ':::::')}

::actions

::evidence

::scorecard

::judgements

## What next

A second manager joins in September ${year}. [@open-action; @${plan}]

[^open]: Seen.

    ${hidden(`Words ${word('words within a note')}.`).replaceAll('\n', '\n    ')}

[^${note}]: :::internal
    Words ${word('internal note')}.
    :::

[^seen]: Words ${word('note of internal words')}.
`],
    [`content/30-${section}.md`, `---
title: The ${word('title of a section')}
judgements: [help-and-protection]
summary: It ${word('summary of a section')}.
owner: Head of ${word('owner of a section')}
status: agreed
signOff: { role: Head of ${word('sign-off of a section')}, date: ${year}-04-01 }
audience: internal
---

## What we know

### Strengths

- We ${word('words of an internal section')} them. [@${rate}]

### Areas for improvement

- We ${word('weakness of an internal section')} them. [@${audit}; @${asked}]

## How we know it

From ${word('answer of an internal section')}. [@${audit}] See [the front door](20-front-door.md#mornings).

## What next

We ${word('plan of an internal section')}. [@${plan}]
`],
    ['data/indicators/front-door.yaml', `# ${word('comment in indicators')}
theme: Front door
indicators:
  - id: contacts
    title: Contacts decided within one working day
    unit: percent
    polarity: higher
    period: snapshot
    notes: { text: It ${word('notes of an indicator')}., audience: internal }
    target: { upper: 90 }
    observations:
      - { at: ${year - 1}-03-31, value: 88, note: { text: It ${word('note of a figure')}., audience: internal } } # ${word('comment beside a figure')}
      - { at: ${year}-03-31, value: 91 }
    breakdowns:
      - by: Age
        note: { text: It ${word('note of a breakdown')}., audience: internal }
        parts:
          - { name: Under 5, observations: [{ at: ${year}-03-31, value: 90, note: { text: It ${word('note of a part')}., audience: internal } }] }
          - { name: 5 and over, observations: [{ at: ${year}-03-31, value: 92 }] }
`],
    ['data/indicators/few.yaml', sealedFigures(held, year)],
    [`data/indicators/${theme}.yaml`, `theme: The ${word('name of a theme')}
indicators:
  - id: ${rate}
    reference: ${word('reference of an indicator')}
    title: Share of ${word('title of an indicator')}
    tag: ${word('tag of an indicator')}
    definition: It ${word('definition of an indicator')}.
    numeratorLabel: Those ${word('numerator of an indicator')}
    denominatorLabel: All ${word('denominator of an indicator')}
    unit: percent
    polarity: lower
    period: snapshot
    target: { upper: 10.817263 }
    source: From ${word('source of an indicator')}.
    notes: It ${word('notes of an internal indicator')}.
    judgements: [help-and-protection]
    nationalFramework: [enabler-3]
    audience: internal
    observations:
      - { at: ${year - 1}-03-31, value: 17.263544, note: It ${word('note of an internal figure')}. }
      - { at: ${year}-03-31, value: 18.263544 }
    comparators:
      - { kind: statistical-neighbours, at: ${year}-03-31, value: 16, edition: "${word('edition of a comparator')}", source: By ${word('source of a comparator')} }
    quartiles:
      - { at: ${year}-03-31, councils: 150, lower: 9, median: 12, upper: 15, source: By ${word('source of quartiles')} }
    breakdowns:
      - by: ${word('name of a breakdown')}
        source: By ${word('source of a breakdown')}
        note: It ${word('note of an internal breakdown')}.
        parts:
          - { name: ${word('name of a part')}, observations: [{ at: ${year}-03-31, value: 20 }] }
          - { name: Others, observations: [{ at: ${year}-03-31, value: 17 }] }
`],
    ['data/evidence.yaml', `# ${word('comment in evidence')}
evidence:
  - { id: open-audit, title: Audit of contacts, kind: audit, date: ${year}-02, judgements: [help-and-protection] }
  - id: ${audit}
    title: Audit of ${word('title of evidence')}
    kind: survey
    date: ${year}-03
    scope: Of ${word('scope of evidence')}
    summary: It ${word('summary of evidence')}.
    owner: Head of ${word('owner of evidence')}
    link: https://example.org/${word('link of evidence')}
    judgements: [help-and-protection]
    audience: internal
`],
    ['data/actions.yaml', `# ${word('comment in actions')}
actions:
  - id: open-action
    title: Add a manager to the front door
    answers: [mornings, open-recommendation, ${finding}]
    owner: Head of the front door
    due: ${year}-09
    measure: { text: Monday is as quick as Tuesday, indicator: ${rate}, goal: 10 }
    sections: [front-door, ${section}]
    progress:
      - { date: ${year}-02-01, text: The post is advertised. }
      - { date: ${year}-03-01, text: The ${word('progress of an action')} is not., audience: internal }
  - id: ${plan}
    title: Settle the ${word('title of an action')}
    answers: [mornings, open-recommendation, ${asked}, ${word('id of a weakness')}]
    owner: Head of ${word('owner of an action')}
    due: ${year}-10
    measure: { text: It ${word('measure of an action')}. }
    sections: [front-door]
    progress: [{ date: ${year}-03-01, text: It ${word('progress of an internal action')}. }]
    source: The ${word('source of an action')}
    audience: internal
`],
    ['data/inspections/open.yaml', `# ${word('comment in an inspection')}
id: open-inspection
framework: ilacs-2023
title: Inspection, May ${year - 1}
start: ${year - 1}-05-10
judgements:
  - { judgement: overall, grade: good, note: { text: It ${word('note of a judgement')}., audience: internal } }
  - { judgement: help-and-protection, grade: good }
findings:
  - { id: open-finding, kind: strength, text: Workers are kind. }
  - { id: ${finding}, kind: area-for-improvement, text: It ${word('words of a finding')}., paragraph: "${word('paragraph of a finding')}", audience: internal }
recommendations:
  - { id: open-recommendation, text: Decide contacts sooner., theme: Contacts }
  - { id: ${asked}, text: Do ${word('words of a recommendation')}., paragraph: "${word('paragraph of a recommendation')}", response: We ${word('response to a recommendation')}., theme: Contacts, audience: internal }
`],
    [`data/inspections/${word('name of a file of an inspection')}.yaml`, `id: ${visit}
framework: ilacs-2023
title: The ${word('title of an inspection')}
start: ${year}-02-10
topic: The ${word('topic of an inspection')}
summary: It ${word('summary of an inspection')}.
source: From ${word('source of an inspection')}
link: https://example.org/${word('link of an inspection')}
audience: internal
judgements: [{ judgement: help-and-protection, grade: inadequate, note: It ${word('note of an internal judgement')}. }]
findings: [{ id: ${word('id of an internal finding')}, kind: strength, text: It ${word('words of an internal finding')}. }]
recommendations: [{ id: ${word('id of an internal recommendation')}, text: Do ${word('words of an internal recommendation')}., theme: Contacts, response: We ${word('response to an internal recommendation')}. }]
`],
    ['data/imports.yaml', `# ${word('comment in imports')}\nrows:\n  - { row: ${word('row of an import')}, indicator: ${rate} }\n  - { row: ${word('row that is left out')} }\n`],
    [`public/${shown}`, picture(word('comment in a picture'))],
    [`public/${drawn}`, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>${word('title of a drawing')}</title><rect width="1" height="1"/></svg>\n`],
    [`public/${word('name of a picture that nothing shows')}.png`, picture(word('comment in a picture that nothing shows'))],
  ]);
}
