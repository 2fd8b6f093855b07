import { xml } from './read-xlsx.ts';

type Element = ReturnType<typeof xml>;

/** In what order the schemas of PresentationML and DrawingML want what may stand in an element. PowerPoint repairs, or refuses, what stands otherwise. */
const orders: Readonly<Record<string, string>> = {
  'p:presentation': 'p:sldMasterIdLst p:notesMasterIdLst p:handoutMasterIdLst p:sldIdLst p:sldSz p:notesSz p:defaultTextStyle',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst p:transition p:timing p:hf p:txStyles',
  'p:notesMaster': 'p:cSld p:clrMap p:hf p:notesStyle',
  'p:sldLayout': 'p:cSld p:clrMapOvr',
  'p:sld': 'p:cSld p:clrMapOvr',
  'p:notes': 'p:cSld p:clrMapOvr',
  'p:cSld': 'p:bg p:spTree',
  'p:sp': 'p:nvSpPr p:spPr p:style p:txBody',
  'p:pic': 'p:nvPicPr p:blipFill p:spPr',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic',
  'p:spPr': 'a:xfrm a:prstGeom a:noFill a:solidFill a:ln',
  'p:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:txBody': 'a:bodyPr a:lstStyle a:p',
  'a:p': 'a:pPr a:r a:br a:fld a:endParaRPr',
  'a:pPr': 'a:lnSpc a:spcBef a:spcAft a:buFont a:buNone a:buChar a:tabLst a:defRPr',
  'a:rPr': 'a:ln a:solidFill a:latin a:ea a:cs',
  'a:defRPr': 'a:ln a:solidFill a:latin a:ea a:cs',
  'a:ln': 'a:noFill a:solidFill a:prstDash a:round',
  'a:tbl': 'a:tblPr a:tblGrid a:tr',
  'a:tc': 'a:txBody a:tcPr',
  'a:tcPr': 'a:lnL a:lnR a:lnT a:lnB a:noFill',
  'c:chartSpace': 'c:date1904 c:lang c:roundedCorners c:chart c:spPr c:txPr c:externalData',
  'c:chart': 'c:autoTitleDeleted c:plotArea c:legend c:plotVisOnly c:dispBlanksAs',
  'c:plotArea': 'c:layout c:barChart c:lineChart c:catAx c:valAx',
  'c:barChart': 'c:barDir c:grouping c:varyColors c:ser c:gapWidth c:axId',
  'c:lineChart': 'c:grouping c:varyColors c:ser c:marker c:axId',
  'c:ser': 'c:idx c:order c:tx c:spPr c:invertIfNegative c:marker c:dPt c:dLbls c:cat c:val c:smooth',
  'c:dPt': 'c:idx c:invertIfNegative c:bubble3D c:spPr',
  'c:dLbls': 'c:dLbl c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:dLbl': 'c:idx c:tx c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize',
  'c:catAx': 'c:axId c:scaling c:delete c:axPos c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:auto c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl',
  'c:valAx': 'c:axId c:scaling c:delete c:axPos c:majorGridlines c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr c:txPr c:crossAx c:crosses c:crossBetween c:majorUnit',
  'c:scaling': 'c:orientation c:max c:min',
  'c:legend': 'c:legendPos c:legendEntry c:overlay c:txPr',
};

/** What stands where the schema does not want it, in the parts of a file. */
export function outOfOrder(parts: ReadonlyMap<string, string>): string[] {
  const wrong: string[] = [];
  const look = (path: string, element: Element): void => {
    const order = orders[element.name]?.split(' ');
    const children = element.children.filter((child): child is Element => 'children' in child);
    const places = children.map(({ name }) => order?.indexOf(name) ?? 0);
    const isWrong = places.includes(-1) || (element.name !== 'a:p' && places.some((place, index) => place < (places[index - 1] ?? 0)));
    if (order && isWrong) wrong.push(`${path}: ${element.name} holds ${children.map(({ name }) => name).join(' ')}`);
    for (const child of children) look(path, child);
  };
  for (const [path, text] of parts) for (const child of xml(text).children) if ('children' in child) look(path, child);
  return wrong;
}

/** Parts that are named and not there, that are there and not named, and shapes of a part that share a number. */
export function looseEnds(parts: ReadonlyMap<string, string>, paths: readonly string[]): string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path!);
  const untyped = paths.filter((path) => path.endsWith('.xml') && path !== '[Content_Types].xml' && !named.includes(path));
  const lost = [...parts].filter(([path]) => path.endsWith('.rels')).flatMap(([path, text]) => {
    const folder = path.split('/').slice(0, -2);
    return [...text.matchAll(/Target="([^"]+)"/g)].map(([, target]) => target!.split('/').reduce((way, step) => (step === '..' ? way.slice(0, -1) : [...way, step]), folder).join('/')).filter((target) => !paths.includes(target)).map((target) => `${path}: ${target}`);
  });
  const shared = [...parts].filter(([path]) => /^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/\w+\.xml$/.test(path)).filter(([, text]) => {
    const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    return new Set(ids).size < ids.length;
  });
  return [...untyped, ...named.filter((path) => !paths.includes(path)), ...lost, ...shared.map(([path]) => `${path}: ids`)];
}
