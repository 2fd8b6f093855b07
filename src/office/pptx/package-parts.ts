import type { SlideDeck } from '../../layout/slides/slide.ts';
import { Relations } from '../relations.ts';
import { tag, xmlHead } from '../xml.ts';
import { coverLayoutXml, masterXml, notesMasterXml, slideLayoutXml, themeXml } from './masters.ts';
import { namespaces } from './places.ts';
import type { Colours } from './words.ts';

const main = 'application/vnd.openxmlformats-officedocument.presentationml.';

const endings: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml',
};

/** What each part is, by what its path is like. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, `${main}presentation.main+xml`],
  [/^ppt\/presProps\.xml$/, `${main}presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${main}viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${main}tableStyles+xml`],
  [/^ppt\/slides\/slide\d+\.xml$/, `${main}slide+xml`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/, `${main}slideMaster+xml`],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, `${main}slideLayout+xml`],
  [/^ppt\/notesMasters\/notesMaster\d+\.xml$/, `${main}notesMaster+xml`],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, `${main}notesSlide+xml`],
  [/^ppt\/theme\/theme\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/charts\/chart\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

export function relationsXml(all: readonly (readonly [kind: string, target: string])[]): string {
  const relations = new Relations();
  for (const [kind, target] of all) relations.to(kind, target);
  return relations.xml();
}

/** The parts around the slides, so that the file is whole. */
export function addPackageParts(parts: Map<string, string | Uint8Array>, deck: SlideDeck, colours: Colours): void {
  parts.set('ppt/presProps.xml', xmlHead + tag('p:presentationPr', { ...namespaces }));
  parts.set('ppt/viewProps.xml', xmlHead + tag('p:viewPr', { ...namespaces }));
  parts.set('ppt/tableStyles.xml', `${xmlHead}<a:tblStyleLst xmlns:a="${namespaces['xmlns:a']}" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`);
  for (const number of [1, 2]) parts.set(`ppt/theme/theme${number}.xml`, themeXml(deck.names.theme, colours));
  parts.set('ppt/slideMasters/slideMaster1.xml', masterXml(deck, colours));
  parts.set('ppt/slideMasters/_rels/slideMaster1.xml.rels', relationsXml([['slideLayout', '../slideLayouts/slideLayout1.xml'], ['slideLayout', '../slideLayouts/slideLayout2.xml'], ['theme', '../theme/theme1.xml']]));
  for (const [number, layout] of [[1, coverLayoutXml(deck, colours)], [2, slideLayoutXml(deck, colours)]] as const) {
    parts.set(`ppt/slideLayouts/slideLayout${number}.xml`, layout);
    parts.set(`ppt/slideLayouts/_rels/slideLayout${number}.xml.rels`, relationsXml([['slideMaster', '../slideMasters/slideMaster1.xml']]));
  }
  parts.set('ppt/notesMasters/notesMaster1.xml', notesMasterXml(deck));
  parts.set('ppt/notesMasters/_rels/notesMaster1.xml.rels', relationsXml([['theme', '../theme/theme2.xml']]));
  parts.set('docProps/app.xml', `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Slides>${deck.slides.length}</Slides></Properties>`);
  parts.set('_rels/.rels', relationsXml([
    ['officeDocument', 'ppt/presentation.xml'],
    ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ['extended-properties', 'docProps/app.xml'],
  ]));
  parts.set('[Content_Types].xml', contentTypesXml([...parts.keys()]));
}

function contentTypesXml(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const type = types.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined ? [] : [tag('Override', { PartName: `/${path}`, ContentType: type })];
  });
  return xmlHead + tag('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    ...Object.entries(endings).map(([Extension, ContentType]) => tag('Default', { Extension, ContentType })),
    ...overrides,
    tag('Override', { PartName: '/docProps/core.xml', ContentType: 'application/vnd.openxmlformats-package.core-properties+xml' }));
}
