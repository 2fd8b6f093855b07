import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { sameValue, withEdits } from './edited-value.ts';
import { nodeAt, type EditOf, type Keys, type YamlEdit } from './edit.ts';
import { insertSplices } from './insert-items.ts';
import { removeItemSplices } from './remove-items.ts';
import { removeSplices } from './remove-keys.ts';
import { setSplices } from './set-values.ts';
import { spliced, type Splice } from './splice.ts';

/** Why a text is left as it is, in a sentence for its author. */
export class YamlEditRefused extends Error {}

/**
 * The text with some of its values changed, and every other character as it was. The keys of all edits are those of the text as it
 * stands. What comes out is read again: where its values are not just those that were asked for, nothing is changed.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  if (edits.length === 0) return text;
  const document = open(text);
  const wanted = withEdits(document.toJS() as unknown, edits);
  const edited = spliced(text, splicesOf(document, text, edits));
  const now = parseDocument(edited);
  if (now.errors.length > 0 || !sameValue(now.toJS() as unknown, wanted)) {
    throw new YamlEditRefused('It is laid out in a way in which a single value cannot be changed safely; write it as docs/data.md shows.');
  }
  return edited;
}

function open(text: string): Document.Parsed {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0) throw new YamlEditRefused('It cannot be read as it stands; `selfeval check` says why.');
  return document;
}

function splicesOf(document: Document.Parsed, text: string, edits: readonly YamlEdit[]): Splice[] {
  const grouped = new Map<string, { keys: Keys; edits: YamlEdit[] }>();
  for (const edit of edits) {
    const keys = edit.kind === 'insert' ? edit.into : edit.at.slice(0, -1);
    const name = JSON.stringify([edit.kind, keys]);
    const group = grouped.get(name) ?? { keys, edits: [] };
    group.edits.push(edit);
    grouped.set(name, group);
  }
  const going = (keys: Keys): string[] => (grouped.get(JSON.stringify(['remove', keys]))?.edits ?? []).map((edit) => String((edit as EditOf<'remove'>).at.at(-1)));
  return [...grouped.values()].flatMap((group) => splicesOfGroup(document, text, group, going(group.keys)));
}

/** All edits of one kind in one list or group, so that commas between them are right. */
function splicesOfGroup(document: Document.Parsed, text: string, { keys, edits }: { keys: Keys; edits: YamlEdit[] }, going: readonly string[]): Splice[] {
  const node = nodeAt(document, keys);
  const inserts = edits.filter((edit) => edit.kind === 'insert');
  if (inserts.length > 0) return insertSplices(document, text, keys, inserts);
  const removals = edits.filter((edit) => edit.kind === 'remove');
  if (isSeq(node) && removals.length === edits.length) return removeItemSplices(document, node, text, keys, removals);
  if (isSeq(node) && edits.every(({ kind }) => kind === 'set')) return setSplices(node, text, edits.filter((edit) => edit.kind === 'set'), keys.length, going);
  if (!isMap(node)) throw new YamlEditRefused(`There is no group of fields at \`${keys.join('.')}\`.`);
  const sets = edits.filter((edit) => edit.kind === 'set');
  return sets.length > 0 ? setSplices(node, text, sets, keys.length, going) : removeSplices(node, text, removals, keys.length);
}
