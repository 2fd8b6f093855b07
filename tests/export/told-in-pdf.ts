import { tagged, type ReadPdf, type Tagged } from './read-pdf.ts';
import { changedParagraph, lineOf, nothingTold, numberAt, period, type Language, type Told } from './told.ts';

/** What a PDF tells to who hears it read: by its tags, from the beginning to the end. */
export function toldInPdf({ tree }: ReadPdf, language: Language): Told {
  const { labels } = language;
  const told = nothingTold();
  const line = (...words: string[]): string => lineOf(language, ...words);
  let [chapter, number, second, third] = ['', '', '', ''];
  const seen = new Set<string>();

  const isChanges = (): boolean => chapter !== '' && labels['changes.title'].startsWith(chapter.slice(0, labels['changes.title'].indexOf('{')));
  const isEarlier = (head: string): boolean => head !== labels['changes.now'] && head.startsWith(labels['changes.then'].replace('{edition}', ''));
  let earlier: string | null = null;
  const readChanged = (text: string): void => {
    const then = numberAt(/^[^:]{1,40}: (\S+,)/.exec(text)?.[1] ?? '');
    if (then === null && earlier !== null && numberAt(text) !== null) told.changes.push(changedParagraph(earlier, numberAt(text)));
    if (then !== null || numberAt(text) !== null) earlier = then;
  };
  const readChangedList = (list: Tagged): void => {
    for (const { text } of list.children) {
      const number = numberAt(text.replace(/^[^\d]*/, ''));
      if (third === labels['changes.claims.gone']) told.changes.push(changedParagraph(number, null));
      if (third === labels['changes.claims.added']) told.changes.push(changedParagraph(null, number));
    }
  };

  const readTable = (table: Tagged): void => {
    const rows = tagged(table, 'TR').map((row) => row.children.filter(({ type }) => type === 'TH' || type === 'TD'));
    const heads = rows.find((cells) => cells.some(({ scope }) => scope === 'Column'))?.map(({ text }) => onceIn(text)) ?? [];
    for (const [name, ...cells] of rows.filter((row) => !row.some(({ scope }) => scope === 'Column'))) {
      const cell = (head: string): string => firstIn(cells[heads.indexOf(head) - 1]);
      if (isChanges() && second === labels['changes.figures']) {
        const said = (isOf: (head: string) => boolean): string => cells[heads.slice(1).findIndex(isOf)]?.children.map(({ text }) => text).filter((text) => text !== '').slice(0, 2).join(', ') ?? '';
        told.changes.push(line(firstIn(name), said(isEarlier), said((head) => head === labels['changes.now'])));
      } else if (chapter === labels['scorecard.title'] && cells.length > 0) told.scorecard.push(line(tagged(name!, 'Link')[0]?.text ?? '', cell(labels['scorecard.current']), cell(labels['scorecard.rag'])));
      else if (chapter === labels['inspections.title'] && third === labels['inspection.judgements']) told.grades.push(line(second, firstIn(name), firstIn(cells[0])));
      else if (chapter === labels['actions.title']) told.actions.push(line(name!.children.filter(({ text }) => text !== '').slice(0, 2).map(({ text }) => text).join(' ')));
      else if (third === labels['indicator.quartiles']) told.quartiles.push(line(second, period(firstIn(name)), cell(labels['indicator.ours']), cell(labels['indicator.quartile'])));
      else if (third === labels['indicator.figures'] && heads.includes(labels['indicator.value'])) told.figures.push(line(second, period(firstIn(name)), cell(labels['indicator.value'])));
    }
  };

  const read = (node: Tagged): void => {
    const { type, text } = node;
    if (type === 'Table') readTable(node);
    else if (type === 'H2') {
      [chapter, number, second, third] = [text, /^(\d+) /.exec(text)?.[1] ?? '', '', ''];
      if (number !== '') told.headings.push(line(text));
    } else if (/^H[3-6]$/.test(type)) {
      if (type === 'H3') [second, third] = [text, ''];
      else third = text;
      if (number !== '' && text !== labels['section.figures'] && text !== labels['section.notes']) told.headings.push(line(text));
    } else if (type === 'Link' && number !== '' && text.startsWith(`${number}.`) && /^\d+\.\d+$/.test(text) && !seen.has(text)) {
      seen.add(text);
      told.statements.push(text);
    } else if (type === 'L' && chapter === labels['actions.title'] && second === labels['actions.threads'] && told.reach.length === 0) {
      for (const area of node.children) {
        told.reach.push(...(tagged(area, 'L').at(-1)?.children ?? []).map(({ text: step }) => line(firstIn(area), step.replace(/ \d+$/, ''), /\d+$/.exec(step)?.[0] ?? '')));
      }
    } else if (isChanges() && type === 'L') readChangedList(node);
    else if (isChanges() && type === 'P' && third === labels['changes.claims.reworded']) readChanged(text);
    else if (isChanges() && type === 'P' && third === labels['changes.claims.added']) told.changes.push(...(text.match(/\d+\.\d+[a-z]?/g) ?? []).map((number) => changedParagraph(null, number)));
    else if (type === 'L' && chapter === labels['inspections.title'] && third === labels['inspection.recommendations']) {
      for (const item of node.children) {
        const response = labels['inspection.response'];
        const before = tagged(item, 'P').map((each) => each.text).filter((_words, index, all) => index < all.findIndex((each) => each.startsWith(`${response}:`)));
        told.recommendations.push(line(second, before.filter((words) => !isAside(words)).at(-1) ?? ''));
      }
    } else node.children.forEach(read);
  };
  const isAside = (words: string): boolean => words.startsWith(`${labels['indicator.bearsOn']}:`);
  read(tree);
  return told;
}

function firstIn(cell: Tagged | undefined): string {
  return cell?.children.find(({ text }) => text !== '')?.text ?? '';
}

/** A head that stands on several pages is read once for each. */
function onceIn(text: string): string {
  return /^(.+?)(?: \1)*$/.exec(text)?.[1] ?? '';
}
