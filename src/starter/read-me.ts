import { dateText } from '../format/date.ts';
import { defaultLabels } from '../model/default-labels.ts';

export interface ReadMe {
  council: string;
  typedIn: string;
  command: (name: string) => string;
  packAsAt: string | null;
  /** Whether so few children live there that somebody could be known from a figure. */
  fewChildren: boolean;
}

/** What stands in the folder, what to do first, and how to make the site, for somebody who does not program. */
export function readMe({ council, command, typedIn, packAsAt, fewChildren }: ReadMe): string {
  return `THE SELF-EVALUATION OF ${council.toUpperCase()}
${packAsAt === null ? '' : `
This folder was made with published figures as they stood on ${dateText(packAsAt, defaultLabels)}.
Newer ones may have come out since.
`}
${fewChildren ? `SMALL NUMBERS

  Few children live here. Before you add a figure of your own, ask whether
  somebody could be known from it; status: c in place of the value keeps
  it back.

` : ''}WHAT IS HERE

  content    the words: a file for each section. Write your answers under the
             three headings: What we know, How we know it, What next.
  data       the settings (report.yaml), figures (indicators), inspections,
             evidence, actions and glossary.
  public     your logo and other images.

Open the files in any editor of plain text. Visual Studio Code shows mistakes
while you type; this folder is set up for it.

WHAT TO DO FIRST

  1. Read data/report.yaml: are the council's name and the day right?
  2. Write one section. Leave a question open where there is no answer yet:
     while the report is a draft, that is something to do and no mistake.
  3. Let it be checked, and look at it. In a terminal, in ${typedIn}:

       ${command('check')}
       ${command('dev')}

     To make the site, which opens by double-click on dist/index.html:

       ${command('build')}

WHAT TO KNOW

  Every mistake is shown with its place and how to mend it. Nothing is lost:
  the last good site stays until the new one is whole.
`;
}
