import type { Element } from './read-docx.ts';

const shapeParts = 'xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst effectDag scene3d sp3d extLst';
const linePart = 'noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst';
const seriesHead = 'idx order tx spPr';
const labelShow = 'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator';

/** In what order the schemas of PresentationML, DrawingML and its charts (ECMA-376, transitional) have the children of their elements: PowerPoint offers to repair a file that has another. */
const orders: Readonly<Record<string, string>> = {
  'p:presentation': 'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst',
  'p:sldMaster': 'cSld clrMap sldLayoutIdLst transition timing hf txStyles extLst',
  'p:sldLayout': 'cSld clrMapOvr transition timing hf extLst',
  'p:sld': 'cSld clrMapOvr transition timing extLst',
  'p:notes': 'cSld clrMapOvr extLst',
  'p:notesMaster': 'cSld clrMap hf notesStyle extLst',
  'p:cSld': 'bg spTree custDataLst controls extLst',
  'p:spTree': 'nvGrpSpPr grpSpPr *sp *pic *graphicFrame *cxnSp *grpSp',
  'p:sp': 'nvSpPr spPr style txBody extLst',
  'p:cxnSp': 'nvCxnSpPr spPr style extLst',
  'p:pic': 'nvPicPr blipFill spPr style extLst',
  'p:graphicFrame': 'nvGraphicFramePr xfrm graphic extLst',
  'p:nvSpPr': 'cNvPr cNvSpPr nvPr',
  'p:nvPicPr': 'cNvPr cNvPicPr nvPr',
  'p:nvGraphicFramePr': 'cNvPr cNvGraphicFramePr nvPr',
  'p:txBody': 'bodyPr lstStyle p',
  'p:txStyles': 'titleStyle bodyStyle otherStyle extLst',
  'p:bg': 'bgPr bgRef',
  'p:spPr': shapeParts,
  'c:spPr': shapeParts,
  'a:bodyPr': 'prstTxWarp noAutofit normAutofit spAutoFit scene3d sp3d flatTx extLst',
  'a:txBody': 'bodyPr lstStyle p',
  'a:p': 'pPr *r *br *fld endParaRPr',
  'a:pPr': 'lnSpc spcBef spcAft buClrTx buClr buSzTx buSzPct buSzPts buFontTx buFont buNone buAutoNum buChar buBlip tabLst defRPr extLst',
  'a:lvl1pPr': 'lnSpc spcBef spcAft buClrTx buClr buSzTx buSzPct buSzPts buFontTx buFont buNone buAutoNum buChar buBlip tabLst defRPr extLst',
  'a:r': 'rPr t',
  'a:fld': 'rPr pPr t',
  'a:rPr': 'ln noFill solidFill gradFill blipFill pattFill grpFill effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst',
  'a:defRPr': 'ln noFill solidFill gradFill blipFill pattFill grpFill effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst',
  'a:endParaRPr': 'ln noFill solidFill gradFill effectLst highlight latin ea cs sym hlinkClick rtl extLst',
  'a:ln': linePart,
  'a:lnL': linePart,
  'a:lnR': linePart,
  'a:lnT': linePart,
  'a:lnB': linePart,
  'a:xfrm': 'off ext chOff chExt',
  'p:xfrm': 'off ext',
  'a:tbl': 'tblPr tblGrid tr',
  'a:tblPr': 'noFill solidFill gradFill blipFill pattFill effectLst tableStyle tableStyleId extLst',
  'a:tr': 'tc extLst',
  'a:tc': 'txBody tcPr extLst',
  'a:tcPr': 'lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D noFill solidFill gradFill blipFill pattFill grpFill headers extLst',
  'p:blipFill': 'blip srcRect tile stretch',
  'a:theme': 'themeElements objectDefaults extraClrSchemeLst custClrLst extLst',
  'a:themeElements': 'clrScheme fontScheme fmtScheme extLst',
  'a:clrScheme': 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink extLst',
  'a:fmtScheme': 'fillStyleLst lnStyleLst effectStyleLst bgFillStyleLst',
  'a:majorFont': 'latin ea cs font extLst',
  'a:minorFont': 'latin ea cs font extLst',
  'c:chartSpace': 'date1904 lang roundedCorners style clrMapOvr pivotFmts protection chart spPr txPr externalData printSettings userShapes extLst',
  'c:chart': 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  'c:plotArea': 'layout *lineChart *barChart *scatterChart *valAx *catAx *dateAx *serAx dTable spPr extLst',
  'c:lineChart': 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  'c:ser': `${seriesHead} invertIfNegative pictureOptions marker dPt dLbls trendline errBars cat val smooth shape extLst`,
  'c:marker': 'symbol size spPr extLst',
  'c:dLbls': `dLbl delete ${labelShow} showLeaderLines leaderLines extLst`,
  'c:dLbl': `idx delete layout tx ${labelShow} extLst`,
  'c:catAx': 'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  'c:valAx': 'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  'c:scaling': 'logBase orientation max min extLst',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr extLst',
  'c:strRef': 'f strCache extLst',
  'c:numRef': 'f numCache extLst',
  'c:strCache': 'ptCount pt extLst',
  'c:numCache': 'formatCode ptCount pt extLst',
  'c:externalData': 'autoUpdate',
};

/** The elements that have a child which they may not have, or in the wrong place; a star says that a child may stand among others with one. */
export function outOfOrder(element: Element): string[] {
  const order = orders[element.name ?? '']?.split(' ');
  const wrong = order !== undefined && !isOrdered(order, children(element));
  return [...(wrong ? [`${element.name ?? ''}: ${children(element).map(({ name }) => name).join(' ')}`] : []), ...children(element).flatMap(outOfOrder)];
}

function isOrdered(order: readonly string[], elements: readonly Element[]): boolean {
  const firstFree = order.findIndex((name) => name.startsWith('*'));
  let last = -1;
  return elements.filter(({ name }) => name !== 'mc:AlternateContent').every(({ name }) => {
    const local = name!.slice(name!.indexOf(':') + 1);
    const free = order.indexOf(`*${local}`);
    const at = free === -1 ? order.indexOf(local) : firstFree;
    if (at === -1 || at < last) return false;
    last = at;
    return true;
  });
}

function children(element: Element): Element[] {
  return (element.children ?? []).filter(({ name }) => name !== undefined && !name.startsWith('?'));
}
