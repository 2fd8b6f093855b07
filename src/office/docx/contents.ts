import type { LayoutChapter } from '../../layout/blocks.ts';
import { plainRuns } from '../../layout/words.ts';
import { field } from './captions.ts';
import type { Manuscript } from './manuscript.ts';
import { paragraphXml } from './paragraphs.ts';
import { plainRun } from './runs.ts';
import { tag } from '../xml.ts';
import { val } from './xml.ts';

/** The contents as Word keeps them: a field that it can fill anew, filled already; `pages` are those on which the chapters begin. */
export function contentsXml(manuscript: Manuscript, title: string, pages: readonly number[]): string {
  const { chapters } = manuscript.document;
  const mark = (type: string): string => tag('w:r', {}, tag('w:fldChar', { 'w:fldCharType': type }));
  const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>${mark('separate')}`;
  const entries = chapters.map((chapter, index) => paragraphXml({ style: 'TOC1' }, (index === 0 ? begin : '') + entryXml(manuscript, chapter, pages[index]!) + (index === chapters.length - 1 ? mark('end') : '')));
  return tag('w:sdt', {},
    tag('w:sdtPr', {}, tag('w:docPartObj', {}, val('docPartGallery', 'Table of Contents'), '<w:docPartUnique/>')),
    tag('w:sdtContent', {}, paragraphXml({ style: 'TOCHeading' }, plainRun(title)), ...entries));
}

function entryXml({ bookmarks }: Manuscript, { number, title, place }: LayoutChapter, page: number): string {
  const anchor = bookmarks.nameOf(place) ?? '';
  const tab = '<w:r><w:tab/></w:r>';
  return tag('w:hyperlink', { 'w:anchor': anchor, 'w:history': 1 }, number === null ? '' : plainRun(number), tab, plainRun(plainRuns(title)), tab, field(` PAGEREF ${anchor} \\h `, plainRun(String(page))));
}
