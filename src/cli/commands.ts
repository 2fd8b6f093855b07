import { formats, formatsBeside, workingFormats } from '../export/formats.ts';

/** What `--name VALUE` means; without `value` it is a switch, which is on when it is given. */
export interface CommandOption {
  name: string;
  value?: string;
  summary: string;
  choices?: readonly string[];
}

/** What may stand without a name, such as a file. */
export interface Operand {
  name: string;
  value: string;
  summary: string;
  /** Whether several may stand there. */
  several?: true;
}

export interface Command {
  name: string;
  summary: string;
  details: string;
  operand?: Operand;
  options: readonly CommandOption[];
}

const report: CommandOption = {
  name: 'report',
  value: 'DIR',
  summary: 'The report folder, with content/, data/ and public/. Usually the one you are in.',
};
const audience: CommandOption = {
  name: 'audience',
  value: 'WHO',
  summary: 'Who it is made for: public (usual), internal (the council and Ofsted) or authors (internal, with what check found).',
  choices: ['public', 'internal', 'authors'],
};

const replace: CommandOption = { name: 'replace', summary: 'Let the new edition take the place of one that is made for other readers.' };
const replaceBeside: CommandOption = { name: 'replace', summary: 'Put the files beside those that are made for other readers, and in the place of files that were changed since.' };
const besidePages: CommandOption = { name: 'with', value: 'LIST', summary: `Files to lie beside its pages, which then lead to them: ${formatsBeside.join(', ')} or all.` };

export const commands = [
  {
    name: 'new',
    summary: 'Begin a report, with the figures and inspections that are published of a council.',
    details:
      'Makes the folder of a report that checks without an error: settings, a section for each area that Ofsted judges, published figures with those of England, the region and the statistical neighbours, inspections and their grades, a glossary. Nothing is written into a folder that has files.',
    operand: { name: 'folder', value: 'DIR', summary: 'The folder of the new report; it must be empty or not there yet.' },
    options: [
      { name: 'council', value: 'NAME', summary: 'Whose report it is: the name, such as "Norfolk", its ONS code or its number at the Department for Education.' },
      { name: 'list', summary: 'Say the names of all councils, and make nothing.' },
      { name: 'from', value: 'OTHER', summary: 'The folder of another report, whose sections, headings, indicators and terms it takes, without its words and without its figures where it is another council\'s.' },
      { name: 'empty', summary: 'Without published figures and inspections.' },
    ],
  },
  {
    name: 'build',
    summary: 'Make the site.',
    details: 'Checks the report and makes the site from it. When something in the report is wrong, it says so and leaves the last good site as it was.',
    options: [report, { name: 'out', value: 'DIR', summary: 'Where the site is put. Usually dist.' }, audience, besidePages, replace],
  },
  {
    name: 'build-all',
    summary: 'Make the site of every report below a folder.',
    details:
      'Builds each report by itself: one that has mistakes is named, keeps its last good site, and does not hinder the others. A page leads to all sites.\nOn several machines, each does a part with --shard, and one that has the sites of all makes the page with --index.',
    operand: { name: 'folder', value: 'DIR', summary: 'The folder below which the reports lie.' },
    options: [
      { name: 'out', value: 'DIR', summary: 'Where the sites are put, each in a folder as its report has below DIR. Usually dist.' },
      audience,
      besidePages,
      replace,
      { name: 'jobs', value: 'NUMBER', summary: 'How many are built at the same time. Usually one a processor core.' },
      { name: 'shard', value: 'I/N', summary: 'Only this part of them, such as 2/5: the second of five.' },
      { name: 'index', summary: 'Build nothing: only make the page that leads to the sites that are there.' },
    ],
  },
  {
    name: 'check',
    summary: 'Say everything that is wrong with the report, and make nothing.',
    details:
      'Ends with exit code 0 when the report may be published, and 1 when it may not.\nWith a FILE it checks the words of any document instead, such as last year\'s Word file.',
    operand: { name: 'file', value: 'FILE', summary: 'A document to check instead of a report: .md, .txt, .docx, .odt or .pptx.' },
    options: [
      report,
      {
        name: 'format',
        value: 'FORM',
        summary: 'How it is said: text (usual), json, github (annotations of GitHub Actions) or sarif (code scanning).',
        choices: ['text', 'json', 'github', 'sarif'],
      },
      { name: 'rule', value: 'ID', summary: 'Run only this rule; several are divided by commas.' },
      { name: 'strict', summary: 'Let warnings stop it too.' },
      { name: 'fix', summary: 'Mend what has only one right answer, and show what was changed.' },
      { name: 'baseline', summary: 'Write down what is wrong today; from then on check says only what is new.' },
      { name: 'all', summary: 'Say also what the baseline has.' },
      { name: 'coverage', summary: 'Say also how much of what sentences claim of figures could be held against them, and which could not.' },
      { name: 'watch', summary: 'Check again whenever a file is saved. Stop it with Ctrl+C.' },
    ],
  },
  {
    name: 'export',
    summary: 'Make files of the report: PDF, for Word, PowerPoint, Excel, a committee, or to send on.',
    details: 'Checks the report and puts the files that you ask for into a folder, beside what is there. A file is replaced only when the new one is whole; when one format cannot be made, the others are.',
    options: [
      report,
      { name: 'format', value: 'LIST', summary: `What is wanted: ${formats.join(', ')} or all; several are divided by commas. For your own work: ${workingFormats.join(' and ')}, a workbook in which new figures are filled in and a section to be edited in Word, both for import.` },
      { name: 'out', value: 'DIR', summary: 'Where the files are put. Usually exports; exports-internal or exports-authors for those editions, and exports-authors for data-xlsx and edit-docx.' },
      audience,
      replaceBeside,
      { name: 'section', value: 'ID', summary: 'For PDF and Word: only this section; several are divided by commas. For edit-docx: the one to be edited.' },
      { name: 'annex', summary: 'For PDF and Word: with what changed since the edition before and the details of every indicator behind the report.' },
      { name: 'template', value: 'FILE', summary: "For Word: a template of the council's own (.dotx), whose styles and fonts are used." },
    ],
  },
  {
    name: 'freeze',
    summary: 'Keep the public edition as it is published, for the years to come.',
    details:
      'Writes what the public edition says, with the checks that it passed and a checksum, into data/editions of the report. A frozen edition is never made again and never changed. A draft, or a report with errors, is refused.\nWith --from it takes an edition that was never made with selfeval from a folder with its content/ and data/, or by its data/report.yaml.',
    options: [report, { name: 'from', value: 'DIR', summary: 'The folder of an earlier edition, written anew in Markdown and YAML.' }],
  },
  {
    name: 'brief',
    summary: 'Make the brief for the annual engagement meeting with Ofsted: two sides of paper.',
    details: 'Checks the report and puts the brief into a folder, as a page and, where there is a browser to print it, as a PDF. It has what is internal, and is for the council and Ofsted only.',
    options: [report, { name: 'out', value: 'DIR', summary: 'Where the files are put. Usually exports-internal.' }, replaceBeside],
  },
  {
    name: 'import',
    summary: 'Take figures of a scorecard or a published file, or the words of a document, into the report, when you have seen what would change.',
    details:
      'Says what it understood of each file and what it would change, and asks before it writes. Only the values concerned are changed; notes, order and layout of your files stay. A file in which something is not understood is left out as a whole. Lists of single children are refused.\nA Word document becomes sections of its own, beside those that are there.',
    operand: { name: 'files', value: 'FILE', summary: 'The file to take in, such as "Scorecard March.xlsx" or last-year.docx (or .odt, .pptx); several one after the other.', several: true },
    options: [
      report,
      { name: 'dry-run', summary: 'Show what would change, and write nothing.' },
      { name: 'yes', summary: 'Write without asking.' },
      { name: 'answer', value: 'LIST', summary: 'What would be asked, such as "measure=care_leaver_percent; into=leavers-eet"; what may be answered is said where nobody can be asked.' },
      { name: 'partial', summary: 'Write what is understood of a file, even where some of it is not.' },
    ],
  },
  {
    name: 'published',
    summary: 'Say how old the published figures are, or lay those of a newer download over them.',
    details:
      'Without --add it says what comes with selfeval and what this report has over it.\nWith --add it reads a data file of Explore Education Statistics, knows by the figures of all councils which measures it has, keeps what is newer in data/published of the report, and shows what changes in the indicators that were made of them, before it asks.',
    options: [
      report,
      { name: 'add', value: 'FILE', summary: 'The download (.csv), with all local authorities.' },
      { name: 'dry-run', summary: 'Show what would change, and write nothing.' },
      { name: 'yes', summary: 'Write without asking.' },
    ],
  },
  {
    name: 'roll-forward',
    summary: 'Begin the next edition, with every open action and area for improvement of this one.',
    details:
      'Makes a draft of the next edition in place: id, title, as-at date; sign-off, dates of review and notes of progress emptied; what the present edition said marked [check again], which is a warning in a draft and an error once the report is agreed. Actions that are done or stopped stay behind. Every file that changes is kept as it was in the folder earlier. It shows what it will change and asks before it writes; all files are written or none. Notes, order and layout of your files stay.\nIt refuses where the present edition is not frozen.',
    operand: { name: 'edition', value: 'ID', summary: 'The id of the next edition, such as 2023.' },
    options: [
      report,
      { name: 'as-at', value: 'DAY', summary: 'The day on which its figures will stand, as YYYY-MM-DD.' },
      { name: 'title', value: 'TEXT', summary: 'Its title. Usually that of the present edition with its years moved on.' },
      { name: 'without-freezing', summary: 'Go on where the present edition is not frozen.' },
      { name: 'dry-run', summary: 'Show what would change, and write nothing.' },
      { name: 'yes', summary: 'Write without asking.' },
    ],
  },
  {
    name: 'dev',
    summary: 'Show the site in your browser, made again whenever you save a file.',
    details: 'Serves the site to this computer only. A mistake is shown over the last good page until it is mended. Stop it with Ctrl+C.',
    options: [report, audience, { name: 'port', value: 'NUMBER', summary: 'The port to serve on. Usually 4321, or the next that is free.' }],
  },
  {
    name: 'schemas',
    summary: 'Let your editor offer the ids of the report.',
    details: 'Writes JSON Schemas with the ids of the report into its folder schemas, by which an editor completes and underlines what you type in data/.',
    options: [report],
  },
] as const satisfies readonly Command[];

export type CommandName = (typeof commands)[number]['name'];

/** What was given on the command line, by the names of the options. */
export type OptionValues = Readonly<Record<string, string>>;

/** What was given of an operand of which several may stand; no name of a file holds the sign that divides them. */
export function operandsOf(options: OptionValues, name: string): string[] {
  return options[name]?.split('\0') ?? [];
}
