import { slideSize, type Slide, type SlideBlock, type SlideDeck } from '../../layout/slides/slide.ts';
import { imageSize, isSvg } from '../image-size.ts';
import type { Materials } from '../materials.ts';
import { Relations } from '../relations.ts';
import { tag, xmlHead } from '../xml.ts';
import { packOfficeFile, type FileProperties } from '../same-bytes.ts';
import { chartXml } from './chart.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { notesXml } from './masters.ts';
import { addPackageParts, relationsXml } from './package-parts.ts';
import { groupStart, kinds, namespaces, ownColours, placeXml, slideNumber } from './places.ts';
import { graphicXml, pictureXml, ragXml, tableXml, wordsXml, type Named } from './shapes.ts';
import { coloursOf, emu, plainRun, type Colours } from './words.ts';

/** A PowerPoint file while it is written. */
interface Manuscript {
  deck: SlideDeck;
  colours: Colours;
  materials: Materials;
  /** Every part by its path. */
  parts: Map<string, string | Uint8Array>;
  charts: number;
}

/** Slides as a PowerPoint file, the same bytes every time. */
export function writePptx(deck: SlideDeck, properties: FileProperties, materials: Materials): Uint8Array {
  const manuscript: Manuscript = { deck, colours: coloursOf(deck.colour), materials, parts: new Map(), charts: 0 };
  const { parts, colours } = manuscript;
  const relations = new Relations();
  const [master, notes] = [relations.to('slideMaster', 'slideMasters/slideMaster1.xml'), relations.to('notesMaster', 'notesMasters/notesMaster1.xml')];
  const slides = deck.slides.map((slide, index) => {
    addSlide(manuscript, slide, index + 1);
    return relations.to('slide', `slides/slide${index + 1}.xml`);
  });
  for (const [kind, file] of [['presProps', 'presProps.xml'], ['viewProps', 'viewProps.xml'], ['theme', 'theme/theme1.xml'], ['tableStyles', 'tableStyles.xml']] as const) relations.to(kind, file);
  parts.set('ppt/presentation.xml', xmlHead + tag('p:presentation', { ...namespaces, saveSubsetFonts: 1 },
    tag('p:sldMasterIdLst', {}, tag('p:sldMasterId', { id: 2_147_483_648, 'r:id': master })),
    tag('p:notesMasterIdLst', {}, tag('p:notesMasterId', { 'r:id': notes })),
    tag('p:sldIdLst', {}, ...slides.map((id, index) => tag('p:sldId', { id: 256 + index, 'r:id': id }))),
    tag('p:sldSz', { cx: emu(slideSize.width), cy: emu(slideSize.height) }), '<p:notesSz cx="6858000" cy="9144000"/>',
    '<p:defaultTextStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr></p:defaultTextStyle>'));
  parts.set('ppt/_rels/presentation.xml.rels', relations.xml());
  addPackageParts(parts, deck, colours);
  return packOfficeFile(Object.fromEntries(parts), properties);
}

function addSlide(manuscript: Manuscript, slide: Slide, number: number): void {
  const { deck, parts, colours } = manuscript;
  const { names, marking, running } = deck;
  const relations = new Relations();
  const isCover = number === 1;
  relations.to('slideLayout', `../slideLayouts/slideLayout${isCover ? 1 : 2}.xml`);
  relations.to('notesSlide', `../notesSlides/notesSlide${number}.xml`);
  let id = 1;
  const next = (): number => (id += 1);
  const foot = (marking === null ? '' : plainRun(`${marking}   `, { size: 12, bold: true, digits: colours('text') })) + plainRun(running, { size: 12, digits: colours('muted') });
  const shapes = [
    slide.over === null ? '' : placeXml({ id: next(), name: names.over, kind: kinds.over, words: plainRun(slide.over) }),
    placeXml({ id: next(), name: names.title, kind: isCover ? kinds.cover : kinds.title, words: plainRun(slide.title, { size: slide.titleSize }) }),
    ...slide.blocks.map((block) => blockXml(manuscript, relations, block, next())),
    placeXml({ id: next(), name: names.foot, kind: kinds.foot, words: foot }),
    placeXml({ id: next(), name: names.number, kind: kinds.number, words: slideNumber(String(number)) }),
  ];
  parts.set(`ppt/slides/slide${number}.xml`, xmlHead + tag('p:sld', { ...namespaces }, tag('p:cSld', {}, tag('p:spTree', {}, groupStart, ...shapes)), ownColours));
  parts.set(`ppt/slides/_rels/slide${number}.xml.rels`, relations.xml());
  parts.set(`ppt/notesSlides/notesSlide${number}.xml`, notesXml(deck, slide.notes));
  parts.set(`ppt/notesSlides/_rels/notesSlide${number}.xml.rels`, relationsXml([['notesMaster', '../notesMasters/notesMaster1.xml'], ['slide', `../slides/slide${number}.xml`]]));
}

function blockXml(manuscript: Manuscript, relations: Relations, block: SlideBlock, id: number): string {
  const named = (name: string, alt: string | null): Named => ({ id, name, alt });
  switch (block.type) {
    case 'words': return wordsXml(block, named(block.name, null), manuscript.colours);
    case 'rag': return ragXml(block, named(`${block.state} ${id}`, null), manuscript.colours);
    case 'table': return tableXml(block.box, block.table, named(block.name, block.table.caption), manuscript.colours);
    case 'chart': return chartFrame(manuscript, relations, block, named(block.name, block.alt));
    case 'picture': return picture(manuscript, relations, block, named(block.alt, block.alt));
  }
}

function chartFrame(manuscript: Manuscript, relations: Relations, { box, chart }: Extract<SlideBlock, { type: 'chart' }>, named: Named): string {
  const { parts, colours } = manuscript;
  const number = (manuscript.charts += 1);
  parts.set(`ppt/charts/chart${number}.xml`, chartXml(chart, box, colours));
  parts.set(`ppt/charts/_rels/chart${number}.xml.rels`, relationsXml([['package', `../embeddings/chart${number}.xlsx`]]));
  parts.set(`ppt/embeddings/chart${number}.xlsx`, chartWorkbook(chart));
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return graphicXml(box, named, uri, '<p:cNvGraphicFramePr/>', tag('c:chart', { 'xmlns:c': uri, 'r:id': relations.to('chart', `../charts/chart${number}.xml`) }));
}

/** Sharp where a program shows the picture of pixels. */
const pixelsAcross = 800;

function picture({ parts, materials }: Manuscript, relations: Relations, { box, src }: Extract<SlideBlock, { type: 'picture' }>, named: Named): string {
  const bytes = materials.image(src);
  const size = imageSize(bytes);
  const scale = Math.min(box.width / size.width, box.height / size.height);
  const [width, height] = [size.width * scale, size.height * scale];
  const fitted = { x: box.x + box.width - width, y: box.y, width, height };
  const embed = (ending: string, content: Uint8Array): string => {
    parts.set(`ppt/media/logo.${ending}`, content);
    return relations.to('image', `../media/logo.${ending}`);
  };
  if (!isSvg(bytes)) return pictureXml(fitted, named, embed(src.slice(src.lastIndexOf('.') + 1).toLowerCase().replace(/^jpg$/, 'jpeg'), bytes), null);
  return pictureXml(fitted, named, embed('png', materials.rasterise(new TextDecoder().decode(bytes), pixelsAcross)), embed('svg', bytes));
}
