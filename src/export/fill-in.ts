import { askedOf } from '../import/fill-in/asked.ts';
import { markingOf } from '../derive/edition.ts';
import { defaultLabels } from '../model/default-labels.ts';
import { labelsWith } from '../model/labels.ts';
import type { WholeProject } from '../model/project.ts';
import { withheldCode } from '../model/value.ts';
import { slugOf } from '../model/names.ts';
import { fillInWorkbook } from '../office/xlsx/fill-in-workbook.ts';
import type { OutputFile } from '../publish/manifest.ts';

/** A workbook for those who keep the figures, made of the report as it is written: nothing in it is held back, so it is not for publication. */
export async function fillInFile(project: WholeProject): Promise<OutputFile> {
  const { council, edition } = project.settings.data;
  const codes = withheldCode.options.map((code) => `${code} (${defaultLabels[`withheld.${code}`]})`).join(', ');
  const content = await fillInWorkbook(
    askedOf(project),
    {
      marking: markingOf(project.settings.data, 'authors', labelsWith(project.settings.data.labels)),
      how: [
        'Fill in the yellow cells: the last day of the period, and a numerator and a denominator, or a value. Leave a row empty where there is no new figure.',
        `A percentage is written as 89.5 or 89.5%. Where there is no figure, choose a code: ${codes}.`,
        'Then take it in with: selfeval import. This file holds figures that nobody has released; it is not for publication.',
      ],
      codes: withheldCode.options,
      wrong: { number: 'Type a number, without words or spaces.', day: 'Type a day, such as 30/09/2023.', code: `Choose one of ${withheldCode.options.join(', ')}, or leave it empty.` },
    },
    { title: `Figures to be filled in – ${council.name}`, subject: edition.title, creator: council.name, description: 'Made to be filled in and taken back by selfeval import.', keywords: '', day: edition.asAt },
  );
  return { path: `${[slugOf(council.shortName) || 'council', edition.id, 'figures-to-fill-in'].join('-')}.xlsx`, content };
}
