import type { SlideChart, SlideSeries } from '../../layout/slides/chart.ts';
import { textWidth, wrapText } from '../../chart/text-width.ts';
import { tag, xmlHead } from '../xml.ts';
import { xmlText } from '../same-bytes.ts';
import { numberFormat } from '../xlsx/number-format.ts';
import { columnName, firstRow, sheetName } from './chart-workbook.ts';
import { emu, solid, type Colours } from './words.ts';

const categoryAxis = 1001;
const valueAxis = 1002;
const wordSize = 12;
const labelSize = 14;
/** A line of more points is drawn without a mark for each. */
const mostMarked = 40;

const axisIds = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;

/** The chart as the program that shows the slide draws it; its figures stand in the workbook that comes with it. */
export function chartXml(chart: SlideChart, size: Size, colours: Colours): string {
  const room = roomOf(chart, size);
  const series = chart.series.map((each, index) => ({ each, index }));
  const isColumn = ({ role }: SlideSeries): boolean => chart.kind === 'columns' && role === 'ours';
  const columns = series.filter(({ each }) => isColumn(each)).map(({ each, index }) => columnSeries(chart, each, index, colours));
  const lines = series.filter(({ each }) => !isColumn(each)).map(({ each, index }) => lineSeries(chart, each, index, colours));
  return xmlHead + tag('c:chartSpace', { 'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart', 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' },
    '<c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/>',
    tag('c:chart', {},
      '<c:autoTitleDeleted val="1"/>',
      tag('c:plotArea', {},
        tag('c:layout', {}, `<c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(room.left, size.width)}"/><c:y val="${share(room.top, size.height)}"/><c:w val="${share(size.width - room.left - room.right, size.width)}"/><c:h val="${share(size.height - room.top - room.bottom, size.height)}"/></c:manualLayout>`),
        columns.length === 0 ? '' : tag('c:barChart', {}, '<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>', ...columns, '<c:gapWidth val="60"/>', axisIds),
        lines.length === 0 ? '' : tag('c:lineChart', {}, '<c:grouping val="standard"/><c:varyColors val="0"/>', ...lines, '<c:marker val="1"/>', axisIds),
        categoryAxisXml(room.skip, colours),
        valueAxisXml(chart, colours)),
      legendXml(chart, colours),
      '<c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/>'),
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textLook(wordSize, colours('text')),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>');
}

interface Size {
  width: number;
  height: number;
}

interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Every how many-th period is named below the axis. */
  skip: number;
}

/** What stands around the lines: the words of both axes, the newest value and the legend. */
function roomOf({ kind, categories, series, axis }: SlideChart, { width }: Size): Room {
  const ticks = [axis.min, axis.max, axis.max - axis.step].map((tick) => textWidth(axis.text(tick), wordSize));
  const left = Math.max(...ticks) + 12;
  const newest = kind === 'columns' ? [] : series.flatMap(({ labelled, texts }) => labelled.map((at) => textWidth(texts[at] ?? '', labelSize, 'bold')));
  const right = Math.max(14, ...newest.map((wide) => wide + 14));
  const across = width - left - right;
  const slot = across / (kind === 'columns' ? categories.length : Math.max(1, categories.length - 1));
  const widest = Math.max(...categories.map((category) => textWidth(category, wordSize))) + 10;
  const skip = kind === 'columns' ? 1 : Math.max(1, Math.ceil(widest / slot));
  const lines = Math.max(...categories.map((category) => wrapText(category, Math.max(slot, 24) - 4, wordSize).length));
  const named = series.filter(({ role }, index) => (role === 'ours' ? kind === 'line' && index === 0 : true)).map(({ name }) => textWidth(name, wordSize));
  const legend = named.length < 2 && kind === 'line' ? 0 : legendLines(named, width);
  return { left, right, top: kind === 'columns' ? 24 : 10, bottom: 10 + lines * 15 + (legend === 0 ? 0 : 8 + legend * 18), skip };
}

/** Programs set the names of a legend in columns of one width, three of them below each other. */
function legendLines(names: readonly number[], width: number): number {
  const columns = Math.max(1, Math.floor((width * 0.95) / (Math.max(...names, 0) + 50)));
  return names.length === 3 ? 3 : Math.ceil(names.length / columns);
}

function share(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 10_000;
}

function textLook(size: number, digits: string, bold = false): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}" b="${bold ? 1 : 0}">${solid(digits)}<a:latin typeface="Arial"/><a:cs typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

const dashes: Readonly<Record<Exclude<SlideSeries['role'], 'other'>, string>> = { ours: 'solid', target: 'solid', near: 'dash' };
const otherDashes = ['sysDash', 'sysDot', 'lgDashDot'] as const;

function lineSeries(chart: SlideChart, series: SlideSeries, index: number, colours: Colours): string {
  const { role } = series;
  const isOurs = role === 'ours';
  const digits = colours(isOurs ? 'council' : series.colour);
  const nth = chart.series.filter((each) => each.role === 'other').indexOf(series);
  const dash = role === 'other' ? otherDashes[nth % otherDashes.length]! : dashes[role];
  const isMarked = isOurs && (chart.categories.length <= mostMarked || series.values.filter((value) => value !== null).length === 1);
  const marker = isMarked
    ? `<c:symbol val="circle"/><c:size val="7"/><c:spPr>${solid(digits)}<a:ln w="9525"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></c:spPr>`
    : '<c:symbol val="none"/>';
  return tag('c:ser', {},
    `<c:idx val="${index}"/><c:order val="${index}"/>`,
    seriesName(series, index),
    `<c:spPr><a:ln w="${emu(isOurs ? 2.75 : 1.75)}" cap="rnd">${solid(digits)}<a:prstDash val="${dash}"/><a:round/></a:ln></c:spPr>`,
    tag('c:marker', {}, marker),
    labelsXml(chart, series, 'r', colours),
    categoriesXml(chart),
    valuesXml(chart, series, index),
    '<c:smooth val="0"/>');
}

/** Ours in the council's colour, the others grey. */
function columnSeries(chart: SlideChart, series: SlideSeries, index: number, colours: Colours): string {
  const others = series.values.map((_, at) => (at === 0 ? '' : tag('c:dPt', {}, `<c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solid(colours('other-bar'))}</c:spPr>`)));
  return tag('c:ser', {},
    `<c:idx val="${index}"/><c:order val="${index}"/>`,
    seriesName(series, index),
    `<c:spPr>${solid(colours('council'))}</c:spPr><c:invertIfNegative val="0"/>`,
    ...others,
    labelsXml(chart, series, 'outEnd', colours),
    categoriesXml(chart),
    valuesXml(chart, series, index));
}

function labelsXml({ axis }: SlideChart, { labelled, values, texts, role }: SlideSeries, place: string, colours: Colours): string {
  const shows = (value: 0 | 1): string => `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  const each = labelled.map((at) => {
    const value = values[at]!;
    const said = texts[at] ?? axis.text(value);
    const format = numberFormat(value, said, false);
    return tag('c:dLbl', {},
      `<c:idx val="${at}"/>`,
      format === null ? `<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB"/><a:t>${xmlText(said)}</a:t></a:r></a:p></c:rich></c:tx>` : tag('c:numFmt', { formatCode: format, sourceLinked: 0 }),
      '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
      textLook(labelSize, colours(role === 'ours' && at === labelled[0] ? 'council' : 'text'), true),
      `<c:dLblPos val="${place}"/>`, shows(1));
  });
  return tag('c:dLbls', {}, ...each, shows(0));
}

function seriesName({ name }: SlideSeries, index: number): string {
  return tag('c:tx', {}, tag('c:strRef', {}, `<c:f>${sheetName}!$${columnName(index + 1)}$1</c:f>`, `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache>`));
}

function rangeOf({ categories }: SlideChart, column: number): string {
  const name = columnName(column);
  return `<c:f>${sheetName}!$${name}$${firstRow}:$${name}$${firstRow + categories.length - 1}</c:f>`;
}

function categoriesXml(chart: SlideChart): string {
  const points = chart.categories.map((category, index) => (category === '' ? '' : `<c:pt idx="${index}"><c:v>${xmlText(category)}</c:v></c:pt>`));
  return tag('c:cat', {}, tag('c:strRef', {}, rangeOf(chart, 0), tag('c:strCache', {}, `<c:ptCount val="${chart.categories.length}"/>`, ...points)));
}

function valuesXml(chart: SlideChart, { values, texts }: SlideSeries, index: number): string {
  const points = values.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`));
  const first = values.findIndex((value) => value !== null);
  const format = first === -1 ? null : numberFormat(values[first]!, texts[first] ?? chart.axis.text(values[first]!), false);
  return tag('c:val', {}, tag('c:numRef', {}, rangeOf(chart, index + 1), tag('c:numCache', {}, `<c:formatCode>${xmlText(format ?? 'General')}</c:formatCode><c:ptCount val="${values.length}"/>`, ...points)));
}

function categoryAxisXml(skip: number, colours: Colours): string {
  return tag('c:catAx', {}, `<c:axId val="${categoryAxis}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:ln w="9525">${solid(colours('axis'))}</a:ln></c:spPr>`, textLook(wordSize, colours('muted')),
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/><c:noMultiLvlLbl val="1"/>`);
}

function valueAxisXml({ axis, kind }: SlideChart, colours: Colours): string {
  const { min, max, step, text } = axis;
  const sample = max === 0 ? min : max;
  return tag('c:valAx', {}, `<c:axId val="${valueAxis}"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `<c:majorGridlines><c:spPr><a:ln w="6350">${solid(colours('grid'))}</a:ln></c:spPr></c:majorGridlines>`,
    tag('c:numFmt', { formatCode: numberFormat(sample, text(sample), false) ?? 'General', sourceLinked: 0 }),
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    textLook(wordSize, colours('muted')),
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="min"/><c:crossBetween val="${kind === 'line' ? 'midCat' : 'between'}"/><c:majorUnit val="${step}"/>`);
}

/** One entry for our own line, however often it is interrupted; none where there is nothing to tell apart. */
function legendXml({ series, kind }: SlideChart, colours: Colours): string {
  if (series.every(({ role }) => role === 'ours')) return '';
  const hidden = series.flatMap(({ role }, index) => (role === 'ours' && (index > 0 || kind === 'columns') ? [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`] : []));
  return tag('c:legend', {}, '<c:legendPos val="b"/>', ...hidden, '<c:overlay val="0"/>', textLook(wordSize, colours('text')));
}
