import { textWidth } from '../../chart/text-width.ts';
import { drawChart } from '../../chart/draw-chart.ts';
import { drawMultiples } from '../../chart/draw-multiples.ts';
import type { PictureOptions } from '../../chart/svg.ts';
import type { LayoutBlock, LayoutItem, ParagraphRole, Run } from '../../layout/blocks.ts';
import { plainRuns } from '../../layout/words.ts';
import { captionXml } from './captions.ts';
import { hanging } from './look.ts';
import type { Setting } from './manuscript.ts';
import { paragraphXml, type ParagraphLook } from './paragraphs.ts';
import { svgRun } from './pictures.ts';
import { plainRun, runsXml } from './runs.ts';
import { tableXml } from './tables.ts';

/** What a block must know of what it stands in. */
interface Around {
  /** How far in from the margin, in twentieths of a point. */
  indent: number;
  /** How many lists it stands in. */
  depth: number;
  /** Whether what follows belongs to it. */
  keepNext: boolean;
  afterTable: boolean;
}

/** Room below a table, which has none of its own. */
const belowTable = 200;
const perLevel = 397;

export function blocksXml(setting: Setting, blocks: readonly LayoutBlock[], around: Pick<Around, 'indent' | 'depth'> = { indent: 0, depth: 0 }): string {
  return blocks
    .map((block, index) => blockXml(setting, block, { ...around, keepNext: leadsTo(block, blocks[index + 1]), afterTable: blocks[index - 1]?.type === 'table' }))
    .join('');
}

/** A few lines above a table, a chart or a list introduce it; a quiet line below a table is its remark. */
function leadsTo(block: LayoutBlock, next: LayoutBlock | undefined): boolean {
  if (block.type === 'paragraph' && next?.type === 'paragraph' && next.role.startsWith('answer')) return true;
  if (block.type === 'table') return next?.type === 'paragraph' && next.role === 'quiet';
  return block.type === 'paragraph' && next !== undefined && ['table', 'chart', 'multiples', 'list'].includes(next.type) && plainRuns(block.words).length < 300;
}

function blockXml(setting: Setting, block: LayoutBlock, around: Around): string {
  switch (block.type) {
    case 'heading':
      return paragraphXml({ style: `Heading${Math.min(6, block.level)}` }, setting.manuscript.bookmarks.around(block.place, runsXml(setting, block.words)));
    case 'paragraph':
      return paragraph(setting, block, around);
    case 'list':
      return block.items.map((item, index) => itemXml(setting, item, { ...around, keepNext: index === block.items.length - 2, afterTable: around.afterTable && index === 0 })).join('');
    case 'quote':
      return block.blocks.map((inside) => (inside.type === 'paragraph' && inside.number === null ? styled('Quote', around, setting.manuscript.bookmarks.around(inside.place, runsXml(setting, inside.words))) : blockXml(setting, inside, around))).join('');
    case 'code':
      return block.text.split('\n').map((line) => styled('Code', around, plainRun(line))).join('');
    case 'rule':
      return paragraphXml({ style: 'Rule' }, '');
    case 'facts':
      return factsXml(setting, block.entries, around);
    case 'table':
      return tableXml(setting, block.table, around.keepNext);
    case 'chart':
      return chartXml(setting, block, drawChart(block.spec, pictureOptions(setting)), block.spec);
    case 'multiples': {
      const svg = drawMultiples(block.multiples, 'wide', pictureOptions(setting));
      return chartXml(setting, block, svg, sizeIn(svg));
    }
  }
}

const styles: Readonly<Record<ParagraphRole, string>> = { body: 'Normal', lead: 'Lead', figure: 'KeyFigure', quiet: 'Quiet', answer: 'Answer', 'answer-missing': 'AnswerMissing' };

function paragraph(setting: Setting, { role, number, place, words }: Extract<LayoutBlock, { type: 'paragraph' }>, around: Around): string {
  const content = setting.manuscript.bookmarks.around(place, runsXml(setting, words));
  return number === null ? styled(styles[role], around, content) : numbered(number, content, around);
}

function styled(style: string, { indent, keepNext, afterTable }: Around, content: string): string {
  return paragraphXml({ style, keepNext, ...(indent === 0 ? {} : { indent: { left: indent } }), ...(afterTable ? { before: belowTable } : {}) }, content);
}

/** The number is text, so that what is cited by it can be found by it. */
function numbered(number: string, content: string, { indent, keepNext, afterTable }: Pick<Around, 'indent' | 'keepNext' | 'afterTable'>): string {
  const left = indent + hanging;
  return paragraphXml({ style: 'Statement', keepNext, tabs: [left], indent: { left, hanging }, ...(afterTable ? { before: belowTable } : {}) }, `${numberRun(number)}<w:r><w:tab/></w:r>${content}`);
}

function numberRun(number: string): string {
  return plainRun(number, '<w:rStyle w:val="StatementNumber"/>');
}

/** The last item of a list does not stand alone on a page: the one before it is kept with it. */
function itemXml(setting: Setting, { number, place, blocks }: LayoutItem, around: Around): string {
  const [first, ...rest] = blocks;
  const leads = first?.type === 'paragraph';
  const words = leads ? runsXml(setting, first.words) : '';
  const content = setting.manuscript.bookmarks.around(place ?? (leads ? first.place : null), words);
  const inside = { indent: around.indent + (number === null ? perLevel : hanging), depth: around.depth + 1 };
  const keepNext = leads && (rest.length === 0 ? around.keepNext : rest[0]!.type === 'paragraph');
  const own: ParagraphLook = { style: 'ListBullet', keepNext, bullet: Math.min(3, around.depth), indent: { left: inside.indent, hanging: perLevel }, ...(around.afterTable ? { before: belowTable } : {}) };
  const marked = number === null ? paragraphXml(own, content) : numbered(number, content, { ...around, keepNext });
  return marked + blocksXml(setting, leads ? rest : blocks, inside);
}

const widestTerm = 2835;
/** Facts of one thing stand on one page; a glossary need not. */
const keptTogether = 8;
const belowFacts = 160;

/** Terms in a column of their own where they are short, otherwise before their words. */
function factsXml(setting: Setting, entries: readonly { term: string; words: Run[] }[], around: Around): string {
  const widest = Math.max(...entries.map(({ term }) => textWidth(term, 11, 'bold') * 20 * 1.04)) + 220;
  const aside = widest <= widestTerm;
  return entries
    .map(({ term, words }, index) => {
      const left = around.indent + (aside ? Math.ceil(widest) : perLevel);
      const name = plainRun(aside ? term : `${term}:`, '<w:b/><w:bCs/>');
      const last = index === entries.length - 1;
      const look: ParagraphLook = { style: 'Fact', keepNext: !last && entries.length <= keptTogether, ...(last ? { after: belowFacts } : {}), tabs: aside ? [left] : [], indent: { left, hanging: left - around.indent }, ...(around.afterTable && index === 0 ? { before: belowTable } : {}) };
      return paragraphXml(look, name + (aside ? '<w:r><w:tab/></w:r>' : plainRun(' ')) + runsXml(setting, words));
    })
    .join('');
}

function pictureOptions({ manuscript }: Setting): PictureOptions {
  return { colours: manuscript.chartColours, name: 'decorative' };
}

/** A chart under its title, with the sentence that says what it shows. */
function chartXml(setting: Setting, { title, sentence }: Extract<LayoutBlock, { type: 'chart' | 'multiples' }>, svg: string, size: { width: number; height: number }): string {
  const caption = captionXml(setting, 'chart', runsXml(setting, title));
  const picture = { name: `chart-${setting.manuscript.counts.chart}`, title: plainRuns(title), alt: `${plainRuns(title)}. ${sentence}`, width: size.width, height: size.height };
  return caption + paragraphXml({ style: 'Picture', keepNext: true }, svgRun(setting, svg, picture)) + (sentence === '' ? '' : paragraphXml({ style: 'Quiet' }, plainRun(sentence)));
}

function sizeIn(svg: string): { width: number; height: number } {
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
