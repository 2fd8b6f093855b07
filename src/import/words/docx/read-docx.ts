import { FileRefused } from '../../files/refused.ts';
import { openArchive, type Archive } from '../open-archive.ts';
import type { RemarkOnWords, WordsBlock, WordsDocument } from '../words-document.ts';
import { allIn, childOf, elementsIn, wordsIn, xmlTree, type XmlElement } from '../xml-tree.ts';
import { readBody } from './body.ts';
import type { BodyContext } from './reading.ts';
import { numberingsIn, stylesIn } from './styles.ts';

/** The words of a Word file, with its notes, pictures, comments and open changes; throws `FileRefused`. Macros are neither read nor run. */
export function readDocx(file: Uint8Array): WordsDocument {
  const archive = openArchive(file);
  const main = [...relationsOf(archive, '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'word/document.xml';
  const xml = archive.text(main);
  const body = xml === null ? undefined : allIn(xmlTree(xml), 'w:body')[0];
  if (!body) throw new FileRefused('It is no Word file: it has no document in it.', 'Save it in Word as .docx, and take that.');
  const relations = relationsOf(archive, main);
  const partOf = (kind: string): { path: string; tree: XmlElement }[] =>
    [...relations.values()].filter(({ type }) => type.endsWith(`/${kind}`)).flatMap(({ target }) => {
      const text = archive.text(target);
      return text === null ? [] : [{ path: target, tree: xmlTree(text) }];
    });
  const remarks = new Map(partOf('comments').flatMap(({ tree }) => allIn(tree, 'w:comment')).map((each) => [each.attributes['w:id'] ?? '', each]));
  const contextFor = (part: string): BodyContext => {
    const links = part === main ? relations : relationsOf(archive, part);
    return {
      style: styles,
      numbering,
      target: (id) => links.get(id)?.target ?? null,
      bytes: (id) => archive.bytes(links.get(id)?.target ?? ''),
      drawn: (id) => drawnWords(archive.text(links.get(id)?.target ?? '')),
    };
  };
  const styles = stylesIn(partText(archive, relations, 'styles'));
  const numbering = numberingsIn(partText(archive, relations, 'numbering'));
  const read = readBody(body, contextFor(main));

  const notes = new Map<string, WordsBlock[]>();
  const changesInNotes: WordsDocument['openChanges'] = [];
  for (const [kind, element] of [['footnotes', 'w:footnote'], ['endnotes', 'w:endnote']] as const) {
    for (const { path, tree } of partOf(kind)) {
      for (const note of allIn(tree, element)) {
        // Separators are notes as well, by their type.
        if (!/^(?:normal)?$/.test(note.attributes['w:type'] ?? '')) continue;
        const found = readBody(note, contextFor(path));
        notes.set(`${kind} ${note.attributes['w:id'] ?? ''}`, found.blocks);
        changesInNotes.push(...found.openChanges);
      }
    }
  }
  const frames = ['header', 'footer'].flatMap((kind) => partOf(kind)).flatMap(({ tree }) => allIn(tree, 'w:p').map((each) => allIn(each, 'w:t').map(wordsIn).join('').trim()));
  return {
    blocks: read.blocks,
    notes,
    comments: read.remarks.map(({ id, number, about }): RemarkOnWords => ({
      number,
      about,
      by: remarks.get(id)?.attributes['w:author'] ?? '',
      text: allIn(remarks.get(id) ?? { name: '', attributes: {}, children: [] }, 'w:p').map((each) => allIn(each, 'w:t').map(wordsIn).join('')).join(' ').trim(),
    })),
    openChanges: [...read.openChanges, ...changesInNotes],
    beside: [...read.beside, ...[...new Set(frames)].filter((text) => /\p{L}/u.test(text)).map((text) => ({ what: 'head or foot of pages', text }) as const)],
    properties: propertiesIn(archive),
  };
}

function partText(archive: Archive, relations: Relations, kind: string): string {
  const found = [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`));
  return (found && archive.text(found.target)) ?? '';
}

type Relations = Map<string, { type: string; target: string }>;

/** Where the relations of a part lead, by their ids; parts of the archive by their whole path. */
export function relationsOf(archive: Archive, part: string): Relations {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const xml = archive.text(`${folder}_rels/${part.slice(slash)}.rels`) ?? '';
  return new Map(allIn(xmlTree(xml), 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => [
    Id,
    { type: Type, target: TargetMode === 'External' ? Target : inFolder(folder, Target) },
  ]));
}

function inFolder(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The words of a chart or of SmartArt, which stand in a part of their own. */
export function drawnWords(xml: string | null): string {
  if (xml === null) return '';
  const tree = xmlTree(xml);
  const words = [...allIn(tree, 'a:p').map((paragraph) => allIn(paragraph, 'a:t').map(wordsIn).join('')), ...allIn(tree, 'c:v').map(wordsIn)];
  return [...new Set(words.map((each) => each.trim()))].filter((each) => /\p{L}/u.test(each)).join('; ');
}

function propertiesIn(archive: Archive): Map<string, string> {
  const custom = archive.text('docProps/custom.xml');
  const core = archive.text('docProps/core.xml');
  return new Map([
    ...(core === null ? [] : elementsIn(childOf(xmlTree(core), 'cp:coreProperties') ?? { name: '', attributes: {}, children: [] }).map((each) => [each.name, wordsIn(each)] as const)),
    ...(custom === null ? [] : allIn(xmlTree(custom), 'property').map((each) => [each.attributes['name'] ?? '', wordsIn(each)] as const)),
  ]);
}
