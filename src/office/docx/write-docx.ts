import { councilColour } from '../../chart/council-colour.ts';
import { plainColours } from '../../chart/palette.ts';
import type { LayoutChapter, LayoutDocument } from '../../layout/blocks.ts';
import { packOfficeFile, type FileProperties } from '../same-bytes.ts';
import { blocksXml } from './blocks.ts';
import { contentsXml } from './contents.ts';
import { digits, textWidthOf } from './look.ts';
import type { Materials } from '../materials.ts';
import { startManuscript, type Manuscript, type Setting } from './manuscript.ts';
import { addPackageParts, footnotesXml } from './package-parts.ts';
import { addHeadsAndFeet, sectionXml } from './pages.ts';
import { paragraphXml } from './paragraphs.ts';
import { pictureRun } from './pictures.ts';
import { plainRun, runsXml } from './runs.ts';
import { firstPages } from './page-count.ts';
import { stylesXml } from './styles.ts';
import { dress, type Template } from './template.ts';
import { addTemplateHead, pushedDown } from './template-head.ts';
import { tag, xmlHead } from '../xml.ts';
import { namespaces } from './xml.ts';

/** A laid-out report as a Word file, the same bytes every time. */
export function writeDocx(document: LayoutDocument, properties: FileProperties, materials: Materials, template: Template | null = null): Uint8Array {
  const accent = councilColour(document.colour);
  const manuscript = startManuscript(document, materials, { accent: digits(accent), chartColours: (token) => (token === 'line' ? accent : plainColours(token)) });
  addHeadsAndFeet(manuscript);
  if (template) {
    addTemplateHead(manuscript, template.head);
    manuscript.pushedDown = pushedDown(template.head);
  }
  const last = document.chapters.length - 1;
  const chapters = document.chapters.map((chapter, index) => {
    const section = sectionXml(manuscript, { landscape: chapter.landscape });
    return index === last ? chapterXml(manuscript, chapter) + section : withEnd(chapterXml(manuscript, chapter), section);
  });
  const body = [...frontXml(manuscript, chapters), ...chapters];
  manuscript.parts.set('word/styles.xml', stylesXml(manuscript.accent));
  manuscript.parts.set('word/document.xml', xmlHead + tag('w:document', { ...namespaces }, tag('w:body', {}, ...body)));
  manuscript.parts.set('word/footnotes.xml', footnotesXml(manuscript.footnotes));
  if (template) dress(manuscript.parts, template);
  addPackageParts(manuscript);
  return packOfficeFile(Object.fromEntries(manuscript.parts), properties);
}

/** The last paragraph ends the section; behind a table, one of its own. */
function withEnd(chapter: string, section: string): string {
  if (chapter.endsWith('</w:tbl>')) return chapter + endOfSection(section);
  const end = chapter.indexOf('</w:pPr>', chapter.lastIndexOf('<w:p>'));
  return chapter.slice(0, end) + section + chapter.slice(end);
}

function endOfSection(section: string): string {
  return paragraphXml({ style: 'SectionEnd', section }, '');
}

/** Cover and contents, where the document has them. */
function frontXml(manuscript: Manuscript, chapters: readonly string[]): string[] {
  const { cover, contents } = manuscript.document;
  if (cover === null && contents === null) return [];
  return [cover === null ? '' : coverXml(manuscript, cover), contents === null ? '' : contentsXml(manuscript, contents, firstPages(manuscript, chapters)), endOfSection(sectionXml(manuscript, { cover: cover !== null }))];
}

function coverXml(manuscript: Manuscript, cover: NonNullable<LayoutDocument['cover']>): string {
  const setting: Setting = { manuscript, relations: manuscript.body, inNote: false, width: textWidthOf(false) };
  return [
    cover.logo === null ? '' : paragraphXml({ style: 'Picture' }, pictureRun(setting, { type: 'image', ...cover.logo }, widestLogo)),
    paragraphXml({ style: 'CoverCouncil' }, plainRun(cover.council)),
    paragraphXml({ style: 'Title' }, plainRun(cover.title)),
    ...cover.lines.map((line) => paragraphXml({ style: 'Subtitle' }, plainRun(line))),
    cover.notice === null ? '' : paragraphXml({ style: 'Notice' }, plainRun(cover.notice)),
    '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>',
  ].join('');
}

const widestLogo = 2835;

function chapterXml(manuscript: Manuscript, { place, number, title, landscape, blocks }: LayoutChapter): string {
  manuscript.cited.clear();
  const setting: Setting = { manuscript, relations: manuscript.body, inNote: false, width: textWidthOf(landscape) };
  const words = (number === null ? '' : `${plainRun(number)}<w:r><w:tab/></w:r>`) + runsXml(setting, title);
  const heading = `<w:p>${tag('w:pPr', {}, '<w:pStyle w:val="Heading1"/>', number === null ? '<w:ind w:left="0" w:firstLine="0"/>' : '')}${manuscript.bookmarks.around(place, words)}</w:p>`;
  return heading + blocksXml(setting, blocks);
}
