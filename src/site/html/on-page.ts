import type { Report } from '../../model/report.ts';
import type { LabelKey } from '../../model/labels.ts';
import { word } from '../../views/writing.ts';
import { linksOn, linksWithinFile, linksWithinWhole, type Links, type PageRef } from '../links.ts';

/** The page that something is printed on: how it links from there, and the words that only a web page has. */
export interface OnPage extends Links {
  /** Whether it is a part of the report on one page. */
  whole: boolean;
  /** Whether it is printed into a document, which must say of each picture in words what it shows. */
  paper: boolean;
  word(key: LabelKey, values?: Readonly<Record<string, string | number>>): string;
}

export function onPage(report: Report, page: PageRef): OnPage {
  return { ...linksOn(page), whole: false, paper: false, word: (key, values) => word({ report }, key, values) };
}

/** The report as one file, with search and everything else that lies on other pages of the site. */
export function withinFile(report: Report): OnPage {
  return { ...withinWhole(report), ...linksWithinFile() };
}

/** The brief as a file of its own: where what it leads to does not stand in it, its words stand alone. */
export function withinBriefFile(report: Report): OnPage {
  return { ...onPage(report, { page: 'brief-file' }), ...linksWithinFile() };
}

/** The report as it is printed into a document. */
export function onPaper(report: Report): OnPage {
  return { ...withinFile(report), paper: true };
}

export function withinWhole(report: Report): OnPage {
  return { ...onPage(report, { page: 'whole' }), ...linksWithinWhole(), whole: true };
}
