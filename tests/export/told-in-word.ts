import { all, readWord, textOf, type Element, type ReadTable } from './read-docx.ts';
import { changedParagraph, lineOf, nothingTold, numberAt, period, type Language, type Told } from './told.ts';

/** What a Word file tells, read from its beginning to its end by the headings under which it stands. */
export function toldInWord(file: Uint8Array, language: Language): Told {
  const { labels } = language;
  const told = nothingTold();
  const { body, tables, paragraphs } = readWord(file);
  const [tableAt, paragraphAt] = [new Map(tables.map((table) => [table.element, table])), new Map(paragraphs.map((each) => [each.element, each]))];
  let [chapter, isSection, second, third] = ['', false, '', ''];
  const line = (...words: string[]): string => lineOf(language, ...words);

  const isChanges = (): boolean => labels['changes.title'].startsWith(chapter.slice(0, labels['changes.title'].indexOf('{'))) && chapter !== '';
  let earlier: string | null = null;
  const readChanged = (text: string): void => {
    if (third === labels['changes.claims.reworded']) {
      const [, then] = /^[^:]*: (\d+\.\d+[a-z]?),/.exec(text) ?? [];
      if (then === undefined && earlier !== null && numberAt(text) !== null) told.changes.push(changedParagraph(earlier, numberAt(text)));
      earlier = then ?? null;
    }
    if (third === labels['changes.claims.gone'] && numberAt(text) !== null) told.changes.push(changedParagraph(numberAt(text), null));
    if (third === labels['changes.claims.added']) {
      const numbers = numberAt(text) === null ? text.match(/\d+\.\d+[a-z]?/g) ?? [] : [numberAt(text)];
      told.changes.push(...numbers.map((number) => changedParagraph(null, number)));
    }
  };

  const readTable = ({ rows: [head = [], ...rows] }: ReadTable): void => {
    const heads = head.map(([words = '']) => words);
    const cell = (row: readonly string[][], name: string): string => row[heads.indexOf(name)]?.[0] ?? '';
    const isPart = chapter === labels['whole.indicators'] && heads[0] !== labels['indicator.period'] && heads[0] !== labels['indicator.comparator'];
    if (isChanges() && second === labels['changes.figures']) {
      const at = (name: (words: string) => boolean, row: readonly string[][]): string | null => row[heads.findIndex((words, index) => index > 0 && name(words))]?.slice(0, 2).join(', ') ?? null;
      for (const row of rows) told.changes.push(line(row[0]![0]!, at((words) => words !== labels['changes.now'] && words.startsWith(labels['changes.then'].replace('{edition}', '')), row) ?? '', at((words) => words === labels['changes.now'], row) ?? ''));
      return;
    }
    if (chapter === labels['actions.title'] && heads[0] === labels['coverage.area']) {
      for (const [[area = ''] = [], ...counts] of rows) told.reach.push(...counts.map(([count = ''], column) => line(area, heads[column + 1]!, count)));
      return;
    }
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
    else if (isChanges() && !/^Heading\d$/.test(style)) readChanged(text.replace(/^•?\s*/, ''));
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
