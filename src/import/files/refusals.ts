import type { FileKind } from './file-kind.ts';
import { FileRefused } from './refused.ts';

/** Formats that are known and not read; each can be saved anew by the program that opens it. */
const formats: Readonly<Partial<Record<FileKind, { what: string; as: 'workbook' | 'document' | 'slides' }>>> = {
  'old-workbook': { what: 'an Excel workbook of the older kind (.xls)', as: 'workbook' },
  'binary-workbook': { what: 'a binary Excel workbook (.xlsb)', as: 'workbook' },
  'xml-workbook': { what: 'an XML spreadsheet of Excel 2003', as: 'workbook' },
  'open-workbook': { what: 'a workbook of LibreOffice (.ods)', as: 'workbook' },
  'web-page': { what: 'a web page', as: 'workbook' },
  'old-word': { what: 'a Word document of the older kind (.doc)', as: 'document' },
  'rich-text': { what: 'a document in rich text format (.rtf)', as: 'document' },
  'old-slides': { what: 'a PowerPoint file of the older kind (.ppt)', as: 'slides' },
  'open-slides': { what: 'a presentation of LibreOffice (.odp)', as: 'slides' },
};

const saved: Readonly<Record<'workbook' | 'document' | 'slides', { why: string; hint: string }>> = {
  workbook: { why: 'in which hidden rows and percentages cannot be told with certainty', hint: 'Open it in Excel or LibreOffice, choose Save as, Excel workbook (.xlsx), and take that.' },
  document: { why: 'which is not read', hint: 'Open it in Word or LibreOffice, choose Save as, Word document (.docx), and take that.' },
  slides: { why: 'which is not read', hint: 'Open it in PowerPoint or LibreOffice, choose Save as, PowerPoint presentation (.pptx), and take that.' },
};

/** Apple's programs write one form of file, which its name tells apart. */
const iwork: readonly { ending: RegExp; program: string; as: string }[] = [
  { ending: /\.pages$/i, program: 'Pages', as: 'Word' },
  { ending: /\.numbers$/i, program: 'Numbers', as: 'Excel' },
  { ending: /\.key$/i, program: 'Keynote', as: 'PowerPoint' },
];

/** Why a file of this kind is not read, and how to save it anew; null for what may be read. */
export function refusalOf(kind: FileKind, name: string): FileRefused | null {
  const format = formats[kind];
  if (format) {
    const { why, hint } = saved[format.as];
    return new FileRefused(`${/\.csv$/i.test(name) ? `The file is called .csv, but it is ${format.what} inside` : `The file is ${format.what}`}, ${why}.`, hint);
  }
  switch (kind) {
    case 'protected':
      return passwordProtected();
    case 'pdf':
      return new FileRefused('This is a PDF: it holds printed pages, and neither cells nor paragraphs.', 'Ask for the file that it was printed from. If nobody has it, open the PDF in Word, choose Save as, Word document (.docx), and take that.');
    case 'iwork': {
      const { program, as } = iwork.find(({ ending }) => ending.test(name)) ?? { program: 'Pages, Numbers or Keynote', as: 'Word, Excel or PowerPoint' };
      return new FileRefused(`The file is one of Apple's ${program}, which is not read.`, `Open it in ${program}, choose File, Export To, ${as}, and take that.`);
    }
    default:
      return null;
  }
}

export function passwordProtected(): FileRefused {
  return new FileRefused('The file is protected with a password, so it cannot be read.', 'Open it, save a copy without a password (File, Info, Protect), and take the copy.');
}
