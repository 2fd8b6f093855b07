import type { Element } from './read-docx.ts';

/** In what order the schema of WordprocessingML (ECMA-376, transitional) has the children of its elements; as far as we write them. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  'w:rPr': 'rStyle rFonts b bCs i iCs caps strike color spacing sz szCs highlight u bdr shd vertAlign lang',
  'w:tblPr': 'tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'trPr tc',
  'w:tc': 'tcPr p',
  'w:sectPr': 'headerReference footerReference footnotePr type pgSz pgMar pgNumType cols titlePg',
  'w:style': 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr',
  'w:lvl': 'start numFmt lvlText lvlJc pPr rPr',
  'w:settings': 'zoom removePersonalInformation defaultTabStop autoHyphenation characterSpacingControl footnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'w:pBdr': 'top left bottom right',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
};

/** The elements that have a child which they may not have, or in the wrong place. */
export function inOrder(element: Element): string[] {
  const order = orders[element.name ?? '']?.split(' ').map((name) => `w:${name}`);
  const children = (element.children ?? []).filter((child) => child.name !== undefined);
  const places = order === undefined ? [] : children.map(({ name }) => order.indexOf(name ?? ''));
  const wrong = places.some((place, index) => place === -1 || place < (places[index - 1] ?? 0));
  return [...(wrong ? [`${element.name ?? ''}: ${children.map(({ name }) => name).join(' ')}`] : []), ...children.flatMap(inOrder)];
}
