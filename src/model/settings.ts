import { z } from 'zod';
import { audience } from './audience.ts';
import { checks, waivers } from './checks.ts';
import { disclosure } from './disclosure.ts';
import { labelOverrides } from './labels.ts';
import { grade, id, isoDate, publicImage, text, webLink } from './scalars.ts';

export const signOff = z
  .strictObject({
    role: text.describe('The role that agreed it; no name.'),
    date: isoDate.describe('When it was agreed.'),
  })
  .describe('Who agreed it, and when.');

export const status = z.enum(['draft', 'agreed']).describe('`draft` until it is signed off, then `agreed`.');

export const council = z.strictObject({
  name: text.describe('In full: London Borough of Barking and Dagenham.'),
  shortName: text.describe('As people say it: Barking and Dagenham.'),
  onsCode: z
    .string()
    .regex(/^E\d{8}$/, { error: "the council's ONS code: E and eight digits, such as E09000002" })
    .describe("The council's ONS code: E and eight digits."),
  region: text.describe('Its region, such as London.'),
  website: webLink.optional().describe("The council's website, with https://."),
  logo: publicImage.optional(),
  logoAlt: text.optional().describe('What the logo shows, for those who cannot see it.'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, { error: 'a colour written # and six digits, such as #00597b' })
    .optional()
    .describe("The council's colour: # and six hexadecimal digits. Text in it must be readable on white."),
}).describe('The council whose report it is.');

export const edition = z.strictObject({
  id: id.describe('A short name, such as 2022.'),
  title: text.describe('The title on the cover and at the top of the home page.'),
  summary: text.optional().describe('The report in one paragraph, for the home page.'),
  from: isoDate.optional().describe('The first day of the period that it covers.'),
  to: isoDate.optional().describe('The last day of the period that it covers.'),
  asAt: isoDate.describe('The day on which its figures stand.'),
  lastAsAt: isoDate.optional().describe('The day on which the figures of the edition before stood, as `roll-forward` writes it: figures that are no newer are then told by `check`.'),
  published: isoDate.optional().describe('The day on which this edition is published.'),
  marking: text.optional().describe('The protective marking, printed on every page: OFFICIAL.'),
  notice: text.optional().describe('A notice at the top of every page.'),
  sources: z.array(text).optional().describe('What the report was made from.'),
}).describe('This issue of the report.');

export const selfJudgement = z
  .strictObject({
    judgement: id.describe("The judgement's id in the framework of the report."),
    grade: grade.describe('The grade that the council gives itself, as the framework words it.'),
    reason: text.optional().describe('Why, in a sentence.'),
  })
  .describe("The council's own judgement of one area.");

export const accessibilityStatement = z
  .strictObject({
    compliance: z
      .enum(['not-assessed', 'full', 'partial', 'non-compliant'])
      .describe('What a test has shown; `not-assessed` until there was one.'),
    preparedOn: isoDate.describe('When the statement was prepared.'),
    reviewedOn: isoDate.optional().describe('When the statement was last reviewed.'),
    testedOn: isoDate.optional().describe('When the site was last tested.'),
    testedBy: text.optional().describe('Who tested it: a team or a firm, no name of a person.'),
    method: text.optional().describe('How it was tested.'),
    knownIssues: z.array(text).optional().describe('What is not accessible, and to whom it matters.'),
    disproportionateBurden: z.array(text).optional().describe('What is not accessible because mending it would be a disproportionate burden.'),
    outOfScope: z.array(text).optional().describe('What is not accessible and need not be by law.'),
    responseDays: z.number().int().positive().optional().describe('Working days within which a request is answered.'),
  })
  .describe('What the accessibility statement says; required by law on a council website or intranet.');

const outputFile = z
  .string()
  .regex(/^(?![/~])(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\\:\u0000-\u001F]+[^\\:/\u0000-\u001F]$/, { error: 'the path of a file from the folder of the site, with forward slashes, such as web.config' })
  .describe('The path of a file from the folder of the site, with forward slashes.');

export const committee = z
  .strictObject({
    name: text.optional().describe('The committee that it goes to: Assembly, Cabinet, or a scrutiny committee by its name.'),
    date: isoDate.optional().describe('When it meets.'),
    title: text.optional().describe('The title of the covering report; that of the edition unless said.'),
    reportOf: text.optional().describe('Whose report it is: a role, such as Cabinet Member for Children; no name.'),
    wards: text.optional().describe('The wards that it affects: All, None, or which.'),
    keyDecision: z.boolean().optional().describe('Whether a key decision is asked for.'),
    author: text.optional().describe('The role that wrote it; no name.'),
    contact: text.optional().describe('Where its author is reached; the contact of the report unless said.'),
    accountableDirectors: z.array(text).optional().describe('The roles that answer for it; no names.'),
    backgroundPapers: z.array(text).optional().describe('Public papers that were used; an empty list says that there are none.'),
    appendices: z.array(text).optional().describe('What is appended, in order; the report itself unless said.'),
  })
  .describe('The covering report with which it goes to a committee, made by `selfeval export --format report`. Its words stand in data/committee.md. The site says nothing of it.');

export const settings = z
  .strictObject({
    council,
    framework: id.describe('The framework that the council will next be inspected under.'),
    edition,
    status,
    signOff: signOff.optional(),
    contact: z
      .strictObject({
        team: text.optional().describe('The team, by its name.'),
        email: text.optional().describe('Its email address.'),
        phone: text.optional().describe('Its telephone number.'),
        address: text.optional().describe('Its postal address.'),
      })
      .describe('Whom to ask.'),
    accessibility: accessibilityStatement,
    defaultAudience: audience.optional().describe('Who may see what carries no `audience` of its own; `public` unless said.'),
    keepInOutput: z.array(outputFile).optional().describe('Files that somebody else has put into the folder of the site and that a build leaves there, such as web.config.'),
    briefAudience: audience.optional().describe('Who may see the brief for the annual engagement meeting with Ofsted; `internal` unless said, so that the public edition has nothing of it.'),
    disclosure: disclosure.optional(),
    selfJudgements: z.array(selfJudgement).optional(),
    committee: committee.optional(),
    checks: checks.optional(),
    waivers: waivers.optional(),
    labels: labelOverrides.optional().describe('Your own words for those that the product prints, by the names in docs/data.md.'),
  })
  .describe('The report as a whole.');

export type Settings = z.infer<typeof settings>;
export type SignOff = z.infer<typeof signOff>;
