import { tag, xmlHead } from '../xml.ts';
import { namespaces, val } from './xml.ts';
import type { Manuscript } from './manuscript.ts';
import { Relations } from '../relations.ts';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const partTypes: Readonly<Record<string, string>> = {
  'word/document.xml': `${main}document.main+xml`,
  'word/styles.xml': `${main}styles+xml`,
  'word/settings.xml': `${main}settings+xml`,
  'word/numbering.xml': `${main}numbering+xml`,
  'word/footnotes.xml': `${main}footnotes+xml`,
  'word/fontTable.xml': `${main}fontTable+xml`,
  'word/theme/theme1.xml': 'application/vnd.openxmlformats-officedocument.theme+xml',
};
const endings: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml',
  png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml',
};

function typeOf(path: string): string | undefined {
  const known = partTypes[path];
  if (known !== undefined) return known;
  const [, kind] = /^word\/(header|footer)\d+\.xml$/.exec(path) ?? [];
  return kind === undefined ? undefined : `${main}${kind}+xml`;
}

/** The parts around the words, so that the file is whole. */
export function addPackageParts({ parts, body, notes }: Manuscript): void {
  parts.set('word/settings.xml', settingsXml);
  parts.set('word/numbering.xml', numberingXml());
  for (const [kind, file] of [['styles', 'styles.xml'], ['settings', 'settings.xml'], ['numbering', 'numbering.xml'], ['footnotes', 'footnotes.xml']] as const) body.to(kind, file);
  for (const [kind, file] of [['fontTable', 'fontTable.xml'], ['theme', 'theme/theme1.xml']] as const) if (parts.has(`word/${file}`)) body.to(kind, file);
  parts.set('word/_rels/document.xml.rels', body.xml());
  parts.set('word/_rels/footnotes.xml.rels', notes.xml());
  const top = new Relations();
  top.to('officeDocument', 'word/document.xml');
  top.to('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml');
  parts.set('_rels/.rels', top.xml());
  parts.set('[Content_Types].xml', contentTypesXml([...parts.keys()]));
}

function contentTypesXml(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const type = typeOf(path);
    return type === undefined ? [] : [tag('Override', { PartName: `/${path}`, ContentType: type })];
  });
  return xmlHead + tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    ...Object.entries(endings).map(([Extension, ContentType]) => tag('Default', { Extension, ContentType })),
    ...overrides,
    tag('Override', { PartName: '/docProps/core.xml', ContentType: 'application/vnd.openxmlformats-package.core-properties+xml' }));
}

export function footnotesXml(footnotes: readonly string[]): string {
  const line = (id: number, type: string, mark: string): string => `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="160" w:lineRule="exact"/></w:pPr><w:r><w:${mark}/></w:r></w:p></w:footnote>`;
  return xmlHead + tag('w:footnotes', { ...namespaces }, line(-1, 'separator', 'separator'), line(0, 'continuationSeparator', 'continuationSeparator'), ...footnotes);
}

/** Of Word 2013 and later, so that nothing is said of compatibility. */
const settingsXml = xmlHead + tag('w:settings', { 'xmlns:w': namespaces['xmlns:w'] },
  '<w:zoom w:percent="100"/><w:removePersonalInformation/><w:defaultTabStop w:val="709"/><w:characterSpacingControl w:val="doNotCompress"/>',
  tag('w:footnotePr', {}, '<w:footnote w:id="-1"/><w:footnote w:id="0"/>'),
  tag('w:compat', {}, ...Object.entries({ compatibilityMode: 15, overrideTableStyleFontSizeAndJustification: 1, enableOpenTypeFeatures: 1, doNotFlipMirrorIndents: 1, differentiateMultirowTableHeaders: 1 })
    .map(([name, value]) => tag('w:compatSetting', { 'w:name': name, 'w:uri': 'http://schemas.microsoft.com/office/word', 'w:val': value }))),
  '<w:themeFontLang w:val="en-GB"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>',
  '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>');

function numberingXml(): string {
  const levels = ['•', '–', '•', '–'].map((mark, level) => {
    const left = 397 * (level + 1);
    return tag('w:lvl', { 'w:ilvl': level }, val('start', 1), val('numFmt', 'bullet'), val('lvlText', mark), val('lvlJc', 'left'),
      tag('w:pPr', {}, tag('w:ind', { 'w:left': left, 'w:hanging': 397 })), tag('w:rPr', {}, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>'));
  });
  return xmlHead + tag('w:numbering', { 'xmlns:w': namespaces['xmlns:w'] },
    tag('w:abstractNum', { 'w:abstractNumId': 0 }, val('multiLevelType', 'multilevel'), ...levels),
    tag('w:num', { 'w:numId': 1 }, val('abstractNumId', 0)));
}
