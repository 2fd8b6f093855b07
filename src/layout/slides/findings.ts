import type { ReportSection, Statement } from '../../model/report.ts';
import { given } from '../../views/lists.ts';
import { countWord, word, type Writing } from '../../views/writing.ts';
import type { FlowingWords } from './fit.ts';
import { body, columnWidth, gutter, heading, line, moreInReport, slidesOf, within, wordsBlock, type SlidePage } from './frame.ts';
import { heightOf } from './measure.ts';
import { statementNote } from './notes.ts';
import { columnsOf, pointsIn, type Point } from './points.ts';
import type { Slide, SlideBlock } from './slide.ts';
import { leastSize, type TablePart } from './table.ts';

/** Its strengths and its areas for improvement side by side. All of these are shown; of the strengths, as many as stand beside them. */
export function findingSlides(writing: Writing, section: ReportSection, { over, summary, strip }: { over: string; summary: string | null; strip: TablePart | null }): Slide[] {
  const points = (finding: Statement['finding']): Point[] => pointsIn(section.parts.flatMap(({ groups }) => groups.filter((group) => group.finding === finding).flatMap(({ blocks }) => blocks)));
  const [strengths, improvements] = [points('strength'), points('area-for-improvement')];
  if (strengths.length + improvements.length === 0) return [];
  const both = strengths.length > 0 && improvements.length > 0;
  const width = both ? columnWidth : body.width;
  const said = answeredSentence(writing, section, strengths.length);
  const lead = summary === null ? [] : [line(said, 16, { bold: true })];
  const leadTop = strip === null ? 0 : strip.height + 14;
  const top = leadTop + (lead.length === 0 ? 0 : heightOf(lead, body.width) + 12);
  const headHeight = 28;
  const room = body.height - top - headHeight;
  const slidesIn = (each: number): number => Math.max(1, columnsOf(writing, improvements, each, width, room).length);
  const size = [18, 16].find((each) => slidesIn(each) === slidesIn(leastSize.words) && columnsOf(writing, strengths, each, width, room).length <= slidesIn(each)) ?? leastSize.words;
  const right = columnsOf(writing, improvements, size, width, room);
  const left = strengthColumns(writing, strengths, { size, width, room, slides: right.length });
  const pages = Array.from({ length: Math.max(left.length, right.length) }, (_, index): SlidePage => {
    const columns = given(
      left[index] && { head: word(writing, 'finding.strengths'), words: left[index], x: 0 },
      right[index] && { head: word(writing, 'finding.improvements'), words: right[index], x: both ? width + gutter : 0 },
    );
    return {
      ...(index === 0 ? {} : { title: furtherTitle(writing, section, right[index] ?? [], left[index] ?? []) }),
      blocks: [
        ...(strip === null ? [] : [{ type: 'table', name: strip.table.caption, box: within(0, 0, body.width, strip.height), table: strip.table } as const]),
        ...(lead.length === 0 ? [] : [wordsBlock(said, lead, within(0, leadTop, body.width, top - leadTop - 12))]),
        ...columns.flatMap(({ head, words, x }): SlideBlock[] => [
          wordsBlock(head, [heading(head)], within(x, top, width, 20)),
          wordsBlock(head, words.map(({ content }) => content), within(x, top + headHeight, width, room)),
        ]),
      ],
      notes: [...(strip?.notes ?? []), ...columns.flatMap(({ words }) => words.flatMap(({ notes }) => notes))],
    };
  });
  return slidesOf(writing, 'findings', over, summary ?? said, pages);
}

function answeredSentence(writing: Writing, { title: section, improvements, improvementsWithAction: answered }: ReportSection, strengths: number): string {
  if (improvements === 0) return countWord(writing, 'slides.strengthsOnly', strengths).replace('{section}', section);
  const said = answered === 0 ? countWord(writing, 'slides.answeredNone', improvements) : answered === improvements ? countWord(writing, 'slides.answeredAll', improvements) : countWord(writing, 'slides.answeredSome', answered);
  return said.replace('{total}', String(improvements)).replace('{section}', section);
}

/** What a further slide adds, by the numbers of its paragraphs. */
function furtherTitle(writing: Writing, { title: section }: ReportSection, improvements: readonly FlowingWords[], strengths: readonly FlowingWords[]): string {
  const shown = improvements.length > 0 ? improvements : strengths;
  const numbers = [...new Set(shown.flatMap(({ content }) => content.mark ?? []))];
  const label = improvements.length > 0 ? 'slides.furtherImprovements' : 'slides.furtherStrengths';
  return countWord(writing, label, numbers.length).replace('{section}', section).replace('{from}', numbers[0] ?? '').replace('{to}', numbers.at(-1) ?? '');
}

interface StrengthRoom {
  size: number;
  width: number;
  room: number;
  /** How many slides the areas for improvement take. */
  slides: number;
}

/** As many columns as there are slides of areas for improvement; what finds no room is named by its number. */
function strengthColumns(writing: Writing, strengths: readonly Point[], { size, width, room, slides }: StrengthRoom): FlowingWords[][] {
  const columns = columnsOf(writing, strengths, size, width, room);
  const most = Math.max(1, slides);
  if (columns.length <= most) return columns;
  const shown = fittingColumns(writing, strengths, { size, width, room, slides: most });
  const left = strengths.slice(shown.flat().length);
  const more = moreInReport(writing, left.map(({ statement }) => statement), size).map((content): FlowingWords => ({ content, notes: left.map(({ statement, whole }) => statementNote(writing, statement, whole)) }));
  return [...shown.slice(0, -1), [...(shown.at(-1) ?? []), ...more]];
}

function fittingColumns(writing: Writing, strengths: readonly Point[], { size, width, room, slides }: StrengthRoom): FlowingWords[][] {
  const last = room - 2 * size * 1.2 - 8;
  for (let count = strengths.length - 1; count > 0; count -= 1) {
    const columns = columnsOf(writing, strengths.slice(0, count), size, width, slides === 1 ? last : room);
    const fits = columns.length <= slides && heightOf(columns.at(-1)!.map(({ content }) => content), width) <= last;
    if (fits && columns.flat().length === count) return columns;
  }
  return [[]];
}
