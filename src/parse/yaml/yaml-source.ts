import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Origin } from '../../model/origin.ts';
import { createLineIndex, type LineIndex } from '../line-index.ts';

export type Keys = readonly (string | number)[];

/** A YAML text with its places; `startsAt` is where it begins in its file, for front matter. */
export interface YamlSource {
  path: string;
  text: string;
  lines: LineIndex;
  document(): Document.Parsed;
  /** The file is read: its document need be held no longer. */
  letGo(): void;
  /** The text that stands in the file for a single value, as the author wrote it. */
  written(keys: Keys): string | undefined;
  /** The origin of what stands below `prefix`. */
  origin(prefix?: Keys): Origin;
  /** A place by offsets of `text`. */
  place(start: number, end?: number): Place;
  /** The same file, read as if this stood in it; it has the same lines, and places stay within them as they are written. */
  withText(other: string): YamlSource;
}

/** The file in which a YAML text stands, and as what its author wrote it. */
interface YamlFile {
  text: string;
  startsAt: number;
  written?: string;
}

/**
 * Parsed documents are many times larger than their text, and most are never asked for a place, so they are let go when
 * their file is read and made again when they are wanted. Until then there is no weak reference to them: what one is made
 * of, or has given back, stays until all other files are read too.
 */
export function createYamlSource(path: string, text: string, file: YamlFile = { text, startsAt: 0 }): YamlSource {
  const lines = createLineIndex(path, file.text, file.written);
  let beingRead: Document.Parsed | undefined;
  let isRead = false;
  let madeAgain: WeakRef<Document.Parsed> | undefined;

  function document(): Document.Parsed {
    const kept = beingRead ?? madeAgain?.deref();
    if (kept) return kept;
    const made = parseYaml(text);
    if (isRead) madeAgain = new WeakRef(made);
    else beingRead = made;
    return made;
  }

  function letGo(): void {
    isRead = true;
    beingRead = undefined;
  }

  function place(start: number, end?: number): Place {
    return lines.place(start + file.startsAt, end === undefined ? undefined : end + file.startsAt);
  }

  function placeOfNode(node: Node | null): Place {
    const range = node?.range;
    if (!range) return place(0);
    const [start, end] = range;
    if (!isCollection(node)) return place(start, end);
    const lineEnd = text.indexOf('\n', start);
    return place(start, lineEnd === -1 ? end : Math.min(end, lineEnd));
  }

  /** Most places are never looked at, and finding one takes the whole document. */
  function askedFor(find: () => Place): Place {
    let found: Place | undefined;
    const known = (): Place => (found ??= find());
    return {
      path,
      get start() {
        return known().start;
      },
      get end() {
        return known().end;
      },
    };
  }

  function origin(prefix: Keys = []): Origin {
    return {
      path,
      place: (keys) => askedFor(() => placeOfNode(nodeAt(document(), [...prefix, ...keys]).node)),
      keyPlace: (keys) =>
        askedFor(() => {
          const { node, key } = nodeAt(document(), [...prefix, ...keys]);
          return placeOfNode(key ?? node);
        }),
    };
  }

  function written(keys: Keys): string | undefined {
    const { node, whole } = nodeAt(document(), keys);
    return whole && isScalar(node) ? (node.source ?? undefined) : undefined;
  }

  function withText(other: string): YamlSource {
    const { startsAt, written = file.text } = file;
    return createYamlSource(path, other, { text: file.text.slice(0, startsAt) + other + file.text.slice(startsAt + text.length), startsAt, written });
  }

  return { path, text, lines, document, letGo, written, origin, place, withText };
}

function parseYaml(text: string): Document.Parsed {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
    // The guards look for keys that stand twice: the library compares each key with every other.
    uniqueKeys: false,
  });
}

interface Found {
  /** The value, or the nearest parent that is there. */
  node: Node | null;
  /** The key of the last step, where it is the key of a mapping. */
  key: Node | null;
  /** Whether every step was found. */
  whole: boolean;
}

function nodeAt(document: Document.Parsed, keys: Keys): Found {
  let node: Node | null = document.contents;
  let keyNode: Node | null = null;
  for (const key of keys) {
    const step = stepInto(node, key);
    if (!step) return { node, key: null, whole: false };
    keyNode = step.key;
    if (!step.value) return { node: keyNode ?? node, key: keyNode, whole: true };
    node = step.value;
  }
  return { node, key: keyNode, whole: true };
}

function stepInto(node: Node | null, key: string | number): { key: Node | null; value: Node | null } | undefined {
  if (isAlias(node)) return undefined;
  if (isSeq<Node>(node)) {
    const value = typeof key === 'number' ? node.items[key] : undefined;
    return value && { key: null, value };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return pair && { key: pair.key, value: pair.value };
}
