import { readPptx, type ReadShape } from './read-pptx.ts';
import { lineOf, nothingTold, period, type Language, type Told } from './told.ts';

/** What slides tell to who sees them; their notes are not read. */
export function toldInSlides(file: Uint8Array, language: Language): Told {
  const { labels } = language;
  const told = nothingTold();
  const line = (...words: string[]): string => lineOf(language, ...words);
  const [sections, statements] = [new Set<string>(), new Set<string>()];
  const range = new RegExp(labels['slides.more.other'].replace('{count}', '\\d+').replace('{from}', '(\\d+)\\.(\\d+)').replace('{to}', '\\d+\\.(\\d+)'));
  const one = new RegExp(labels['slides.moreOne'].replace('{number}', '(\\d+\\.\\d+)'));
  for (const { shapes } of readPptx(file)) {
    const over = shapes.find(({ kind }) => kind === 'body')?.paragraphs[0]?.text ?? '';
    if (/^\d+ /.test(over)) sections.add(line(over));
    for (const { paragraphs } of shapes.filter(({ kind }) => kind === 'words')) {
      for (const { text } of paragraphs) {
        const [number, words] = text.split('\t');
        if (words !== undefined && /^\d+\.\d+$/.test(number!)) statements.add(number!);
        const [, alone] = one.exec(text) ?? [];
        if (alone !== undefined) statements.add(alone);
        const [, section, from, to] = range.exec(text) ?? [];
        for (let at = Number(from); at <= Number(to); at += 1) statements.add(`${section!}.${at}`);
      }
    }
    for (const table of shapes.filter(({ kind }) => kind === 'table')) {
      const rows = recordsOf(table);
      for (const row of rows) {
        const cell = (head: string): string => row.get(head) ?? '';
        if (row.has(labels['scorecard.period'])) {
          const name = cell(labels['scorecard.indicator']);
          told.figures.push(line(name, period(cell(labels['scorecard.period'])), cell(labels['scorecard.current'])));
          const place = cell(labels['scorecard.quartile']);
          if (place !== '' && place !== labels['figure.none']) told.quartiles.push(line(name, place));
          if (row.has(labels['scorecard.rag'])) told.scorecard.push(line(name, cell(labels['scorecard.current']), cell(labels['scorecard.rag']).replace(/^\S\s/, '')));
        }
        if (over === labels['actions.plan']) told.actions.push(line(cell(labels['action.action'])));
        // Its columns begin with the newest inspection, the report with the first.
        if (over === labels['history.heading']) for (const [head, said] of [...row].slice(1).toReversed()) told.grades.push(line(head.split(', ')[0]!, [...row.values()][0]!, said));
      }
    }
  }
  return { ...told, headings: [...sections], statements: [...statements] };
}

/** Each row of a table by its heads: the first line of each cell. */
function recordsOf({ rows: [head = [], ...rows] }: ReadShape): Map<string, string>[] {
  const first = (cell: ReadShape['rows'][number][number]): string => cell[0]?.text ?? '';
  return rows.map((row) => new Map(row.map((cell, column) => [first(head[column]!), first(cell)])));
}
