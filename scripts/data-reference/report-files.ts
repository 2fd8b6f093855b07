import type { z } from 'zod';
import { actionFile } from '../../src/model/action.ts';
import { evidenceFile } from '../../src/model/evidence.ts';
import { framework } from '../../src/model/framework.ts';
import { glossaryFile } from '../../src/model/glossary.ts';
import { importsFile } from '../../src/model/imports.ts';
import { indicatorFile } from '../../src/model/indicator.ts';
import { inspection } from '../../src/model/inspection.ts';
import { sectionMatter } from '../../src/model/section.ts';
import { settings } from '../../src/model/settings.ts';

/** A kind of file of a report, as docs/data.md describes it. */
export interface ReportFile {
  path: string;
  /** One word for headings and links. */
  name: string;
  what: string;
  schema: z.ZodType;
  /** Valid YAML; for a section, its front matter. */
  example: string;
}

export const reportFiles: readonly ReportFile[] = [
  {
    path: 'data/report.yaml',
    name: 'report',
    what: 'The report as a whole. Every report has exactly one.',
    schema: settings,
    example: `council:
  name: London Borough of Example
  shortName: Example
  onsCode: E09000099
  region: London
  colour: "#00597b"
framework: ilacs-2023
edition:
  id: "2024"
  title: Self-evaluation 2024
  asAt: 2024-03-31
  marking: OFFICIAL
status: agreed
signOff:
  role: Director of Children's Services
  date: 2024-05-14
contact:
  team: Performance and quality assurance
  email: performance@example.gov.uk
accessibility:
  compliance: not-assessed
  preparedOn: 2024-05-01
selfJudgements:
  - judgement: care-leavers
    grade: Good
    reason: More care leavers are in work or learning than two years ago.
labels:
  question.next: What we shall do next
`,
  },
  {
    path: 'content/<number>-<name>.md',
    name: 'section',
    what: 'One section of the report: front matter, then words. This is its front matter, which stands between two lines of `---` at the very top. The number puts the sections in order; the name without its number and `.md` is the id of the section.',
    schema: sectionMatter,
    example: `title: Early help
judgements: [help-and-protection]
summary: Families are seen quickly; assessments take too long.
owner: Head of Early Help
status: agreed
signOff:
  role: Head of Early Help
  date: 2024-05-02
reviewed: 2024-04-30
audience: public
`,
  },
  {
    path: 'data/indicators/<theme>.yaml',
    name: 'indicators',
    what: 'The measures of one theme with their figures. As many files as there are themes; the name of the file is the id of the theme.',
    schema: indicatorFile,
    example: `theme: Assessments
indicators:
  - id: assessments-45wd
    title: Assessments completed within 45 working days
    definition: Single assessments completed within 45 working days, out of all completed in the year to date.
    numeratorLabel: assessments completed in time
    denominatorLabel: assessments completed
    unit: percent
    polarity: higher
    period: ytd
    target: { minimum: 90, upper: 95 }
    source: Case management system
    judgements: [help-and-protection]
    observations:
      - { at: 2023-12-31, numerator: 1310, denominator: 1502 }
      - { at: 2024-03-31, numerator: 1811, denominator: 2004, note: Two teams joined in January. }
    comparators:
      - { kind: own-last-year, at: 2023-03-31, value: 83.4 }
      - { kind: england, at: 2023-03-31, value: 82.4, period: annual, source: "DfE, children in need 2023" }
  - id: placements-close
    title: Brothers and sisters placed together
    unit: percent
    polarity: higher
    period: snapshot
    observations:
      - { at: 2024-03-31, status: c, note: Fewer than six families. }
`,
  },
  {
    path: 'data/inspections/<date>.yaml',
    name: 'inspection',
    what: 'One inspection or visit. As many files as there were inspections; name them by date so that they stand in order.',
    schema: inspection,
    example: `id: ofsted-2019
framework: ilacs-2018
title: Standard inspection, February 2019
start: 2019-02-18
published: 2019-04-01
judgements:
  - { judgement: leaders, grade: Requires improvement to be good }
  - { judgement: help-and-protection, grade: Good }
  - { judgement: children-in-care-and-care-leavers, status: missing }
  - { judgement: overall, grade: Requires improvement to be good }
recommendations:
  - id: supervision-2019
    text: Record supervision that reflects on the child's life.
    paragraph: "12"
    judgements: [leaders]
    response: A new form has been in use since May 2020.
`,
  },
  {
    path: 'data/evidence.yaml',
    name: 'evidence',
    what: 'The evidence register: what claims rest on besides figures and inspections.',
    schema: evidenceFile,
    example: `evidence:
  - id: early-help-audit-2024
    title: Audit of early help assessments
    kind: audit
    date: 2024-02
    scope: 24 assessments, chosen at random
    summary: Nineteen were good or better; the views of fathers were missing from most of the others.
    owner: Head of Quality Assurance
    judgements: [help-and-protection]
`,
  },
  {
    path: 'data/actions.yaml',
    name: 'actions',
    what: 'The action plan: what next. An owner, a date or a measure that is not there is shown as missing, so leave out what is not decided.',
    schema: actionFile,
    example: `actions:
  - id: train-assessors
    title: Train every assessor to draw out the views of fathers
    answers: [improve-fathers]
    owner: Head of Early Help
    due: 2024-09-30
    measure:
      text: Nine in ten assessments have the views of every parent.
      indicator: assessments-45wd
      goal: 95
    status: in-progress
    progress:
      - { date: 2024-04-12, text: The first of three groups has been trained. }
    sections: [early-help]
`,
  },
  {
    path: 'data/glossary.yaml',
    name: 'glossary',
    what: 'Acronyms and terms. An acronym is spelled out where it first stands on every page.',
    schema: glossaryFile,
    example: `terms:
  - term: multi-agency safeguarding hub
    acronym: MASH
    meaning: The team that receives concerns about children.
`,
  },
  {
    path: 'data/imports.yaml',
    name: 'imports',
    what: 'What `selfeval import` was told about rows of your scorecards, so that it need not ask next month. It writes this file; you may change it.',
    schema: importsFile,
    example: `rows:
  - row: 3.3 % of CIN visited in last four weeks
    indicator: assessments-45wd
  - row: Agency staff (FTE)
`,
  },
  {
    path: 'data/frameworks/<id>.yaml',
    name: 'framework',
    what: 'An inspection framework that the product does not ship. Most reports need none.',
    schema: framework,
    example: `id: peer-challenge
title: Regional peer challenge
shortTitle: Peer challenge
inspectorate: Regional improvement alliance
from: "2021"
kind: visit
scale:
  id: peer-challenge
  grades:
    - { id: developing, label: Developing }
    - { id: secure, label: Secure, aliases: [Securely in place] }
judgements:
  - id: front-door
    label: The front door
    shortLabel: Front door
    lineage: [peer-front-door]
source: The alliance's handbook of 2021
`,
  },
];
