import { z } from 'zod';
import { readership } from './audience.ts';
import { reportLabels } from './labels.ts';
import { reportAction } from './report/action.ts';
import { changes } from './report/changes.ts';
import { reportCommittee } from './report/committee.ts';
import { reportDisclosure } from './report/disclosure.ts';
import { addedLater } from './report/added-later.ts';
import { brief } from './report/brief.ts';
import { coverage } from './report/coverage.ts';
import { reportAccessibility, reportContact, reportCouncil, reportEarlierEdition, reportEdition, reportFramework } from './report/edition.ts';
import { reportEvidence } from './report/evidence.ts';
import { reportGlossaryTerm } from './report/glossary.ts';
import { judgementHistory, standing } from './report/history.ts';
import { mover, reportIndicator } from './report/indicator.ts';
import { reportInspection } from './report/inspection.ts';
import { reportJudgementArea } from './report/judgement-area.ts';
import { marked } from './report/marked.ts';
import { nationalEntry } from './report/national-framework.ts';
import { target } from './report/place-in-report.ts';
import { ragTally } from './report/rag.ts';
import { reportSection } from './report/section.ts';
import { thread, threadReach } from './report/thread.ts';
import { reportInline } from './report/words.ts';

export type * from './report/action.ts';
export type * from './report/breakdown.ts';
export type * from './report/brief.ts';
export type * from './report/changes.ts';
export type * from './report/cited-source.ts';
export type * from './report/committee.ts';
export type * from './report/coverage.ts';
export type * from './report/disclosure.ts';
export type * from './report/evidence.ts';
export type * from './report/figure.ts';
export type * from './report/glossary.ts';
export type * from './report/history.ts';
export type * from './report/indicator.ts';
export type * from './report/inspection.ts';
export type * from './report/judgement-area.ts';
export type * from './report/national-framework.ts';
export type * from './report/observation.ts';
export type * from './report/place-in-report.ts';
export type * from './report/quartile.ts';
export type * from './report/rag.ts';
export type * from './report/section.ts';
export type * from './report/thread.ts';
export type * from './report/words.ts';

/*
 * The Report: everything that any renderer prints, worked out once. Plain data, no functions, no places
 * in source files, nothing that release held back. This is the form in which it is kept and handed on;
 * making one does not check it, since the compiler has.
 */
export const report = z
  .strictObject({
    format: z.literal(1).describe('The number of this form; another form has another.'),
    audience: readership,
    audienceText: z.string(),
    labels: reportLabels,
    council: reportCouncil,
    framework: reportFramework,
    edition: reportEdition,
    contact: reportContact,
    accessibility: reportAccessibility,
    keyMessages: z.array(z.strictObject({ text: z.array(reportInline), target, ...marked })),
    sections: z.array(reportSection),
    themes: z.array(z.strictObject({ id: z.string(), title: z.string(), indicators: z.array(z.string()), tally: ragTally, moved: z.string().nullable().describe('How many of them improve and worsen; null where that cannot be said.') })),
    indicators: z.array(reportIndicator),
    tally: ragTally,
    elsewhere: ragTally.describe('Of the indicators that belong to no section; with the tallies of all sections it makes up the tally of the report.'),
    atAGlance: z.array(z.string()).describe('How many indicators are better and worse than others, and how many improve and worsen; a sentence each.'),
    movers: z.array(mover).describe('What moved most over a year, for better or worse.'),
    neutralMovers: z.array(mover).describe('What moved most over a year where neither way is better.'),
    standings: z.array(standing),
    history: judgementHistory,
    judgementAreas: z.array(reportJudgementArea).describe('Those on which something bears, the present framework first.'),
    coverage,
    inspections: z.array(reportInspection).describe('Newest first.'),
    evidence: z.array(reportEvidence),
    actions: z.array(reportAction),
    threads: z.array(thread),
    nationalFramework: addedLater(z.array(nationalEntry), []).describe('Every outcome and enabler, in the order of the framework.'),
    threadReach: addedLater(threadReach, { steps: [], areas: [], sentence: null }),
    glossary: z.array(reportGlossaryTerm),
    disclosure: addedLater(reportDisclosure.nullable(), null).describe('How small numbers are protected; null where there are no figures.'),
    committee: reportCommittee.nullable().describe('Null where the report goes to no committee.'),
    editions: addedLater(z.array(reportEarlierEdition), []).describe('Earlier editions that are kept with it, oldest first.'),
    brief: addedLater(brief.nullable(), null).describe('Null in an edition that has none.'),
    changes: addedLater(changes.nullable(), null).describe('What is otherwise than in the edition before; null where none is kept.'),
    images: z.array(z.string()).describe('Paths below `public/` of what it shows, and no others.'),
  })
  .describe('A report for one audience, as it was worked out.');

export type Report = z.infer<typeof report>;
