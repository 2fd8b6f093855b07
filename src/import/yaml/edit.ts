import { isCollection, isMap, isScalar, type Document, type Node, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';

/** Where something stands in a YAML text: names of fields, and places in lists counted from 0. */
export type Keys = readonly (string | number)[];

export type YamlValue = string | number | boolean | readonly YamlValue[] | { readonly [name: string]: YamlValue | undefined };

/** One thing to be changed in a YAML text. */
export type YamlEdit =
  /** Gives a field another value; a field that is not there is added, after the last of `after` that is, or else at the end. */
  | { kind: 'set'; at: Keys; value: YamlValue; after?: readonly string[] }
  /** Takes a field out of a group, or an item out of a list. */
  | { kind: 'remove'; at: Keys }
  /** Puts an item before the one that now has this number; into a list that is not there, too. */
  | { kind: 'insert'; into: Keys; index: number; value: YamlValue; after?: readonly string[] };

export type EditOf<K extends YamlEdit['kind']> = Extract<YamlEdit, { kind: K }>;

export function nodeAt(document: Document.Parsed, keys: Keys): ParsedNode | undefined {
  let node: unknown = document.contents;
  for (const key of keys) node = isCollection(node) ? node.get(key, true) : undefined;
  return node as ParsedNode | undefined;
}

export type ParsedMap = YAMLMap.Parsed;
export type ParsedSeq = YAMLSeq.Parsed;
export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

export function nameOf(pair: ParsedPair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

/** The last character that belongs to a value, however deep it stands. */
export function endOf(node: ParsedNode): number {
  if (!isCollection(node) || node.flow === true) return node.range[1];
  const last = node.items.at(-1);
  if (last === undefined) return node.range[1];
  return isMap(node) ? endOfPair(last as ParsedPair) : endOf(last as ParsedNode);
}

/** A field without a value ends with its colon. */
export function endOfPair({ key, value }: ParsedPair): number {
  return value === null ? key.range[1] : Math.max(endOf(value), key.range[1]);
}

/** The column in which the fields of a group, or the hyphens of a list, stand. */
export function indentOf(node: Node): number {
  const token = node.srcToken;
  return token && 'indent' in token && typeof token.indent === 'number' ? token.indent : 0;
}

export function isFlow(node: { flow?: boolean | undefined }): boolean {
  return node.flow === true;
}
