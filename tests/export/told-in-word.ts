import { all, readWord, textOf, type Element, type ReadTable } from './read-docx.ts';
import { lineOf, nothingTold, period, type Language, type Told } from './told.ts';

/** What a Word file tells, read from its beginning to its end by the headings under which it stands. */
export function toldInWord(file: Uint8Array, language: Language): Told {
  const { labels } = language;
  const told = nothingTold();
  const { body, tables, paragraphs } = readWord(file);
  const [tableAt, paragraphAt] = [new Map(tables.map((table) => [table.element, table])), new Map(paragraphs.map((each) => [each.element, each]))];
  let [chapter, isSection, second, third] = ['', false, '', ''];
  const line = (...words: string[]): string => lineOf(language, ...words);

  const readTable = ({ rows: [head = [], ...rows] }: ReadTable): void => {
    const heads = head.map(([words = '']) => words);
    const cell = (row: readonly string[][], name: string): string => row[heads.indexOf(name)]?.[0] ?? '';
    const isPart = chapter === labels['whole.indicators'] && heads[0] !== labels['indicator.period'] && heads[0] !== labels['indicator.comparator'];
    for (const row of rows) {
      const first = row[0]![0]!.replace(/^– /, '');
      if (chapter === labels['scorecard.title'] && heads.includes(labels['scorecard.rag'])) told.scorecard.push(line(first, cell(row, labels['scorecard.current']), cell(row, labels['scorecard.rag']).replace(/^\S /, '')));
      else if (chapter === labels['inspections.title'] && third === labels['inspection.judgements']) told.grades.push(line(second, first, row[1]![0]!));
      else if (chapter === labels['actions.title']) told.actions.push(line(first));
      else if (third === labels['indicator.figures']) told.figures.push(line(second, period(first), cell(row, labels['indicator.value'])));
      else if (third === labels['indicator.quartiles']) told.quartiles.push(line(second, period(first), cell(row, labels['indicator.ours']), cell(row, labels['indicator.quartile'])));
      else if (isPart && first !== labels['breakdown.all']) row.slice(1).forEach(([said = ''], column) => {
        const when = heads[column + 1]!;
        if (said !== labels['breakdown.none'] && when !== labels['breakdown.share'] && when !== labels['breakdown.difference']) told.parts.push(line(second, heads[0]!, first, period(when), said));
      });
    }
  };

  for (const element of body.children ?? []) {
    const table = tableAt.get(element);
    const { style, text } = paragraphAt.get(element) ?? { style: '', text: '' };
    if (table) readTable(table);
    if (style === 'Heading1') {
      const [number, title] = text.split('\t');
      [chapter, isSection, second, third] = [text, title !== undefined, '', ''];
      if (title !== undefined) told.headings.push(line(`${number!} ${title}`));
    } else if (/^Heading\d$/.test(style)) {
      if (style === 'Heading2') [second, third] = [text, ''];
      else third = text;
      if (isSection && text !== labels['section.figures']) told.headings.push(line(text));
    } else if (style === 'Statement') {
      const [number = ''] = text.split('\t');
      if (isSection && /^\d+\.\d+$/.test(number)) told.statements.push(number);
      if (chapter === labels['inspections.title'] && third === labels['inspection.recommendations']) told.recommendations.push(line(second, loudIn(element).split('\t')[1]!));
    }
  }
  return told;
}

/** The words of a paragraph without those that are said in passing, in grey. */
function loudIn(paragraph: Element): string {
  return all(paragraph, 'w:r').filter((run) => all(run, 'w:color').length === 0).map(textOf).join('');
}
