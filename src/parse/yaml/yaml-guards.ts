import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { problem } from '../parse-rules.ts';
import { quote } from '../quote.ts';
import { lostText } from './lost-text.ts';
import type { YamlSource } from './yaml-source.ts';

const deepest = 40;
const mostAliases = 100;
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

interface Walk {
  source: YamlSource;
  anchors: Set<string>;
  aliases: number;
  found: Diagnostic[];
  usable: boolean;
}

/** More than these are not looked at: a file with so many is not the author's own. */
const mostFound = 200;

/**
 * What is right as YAML but must not stand in a report. Where it finds anything about aliases or
 * depth, the document must not be turned into values.
 */
export function guardYaml(source: YamlSource): { diagnostics: Diagnostic[]; usable: boolean } {
  const walk: Walk = { source, anchors: new Set(), aliases: 0, found: [], usable: true };
  visit(walk, source.document().contents, 0);
  return { diagnostics: walk.found, usable: walk.usable };
}

function visit(walk: Walk, node: Node | null, depth: number): void {
  if (!node || walk.found.length >= mostFound) return;
  if (depth > deepest) {
    if (!walk.found.some(({ ruleId }) => ruleId === 'yaml-too-deep')) {
      walk.found.push(tooDeep(walk.source, node.range?.[0] ?? 0));
    }
    walk.usable = false;
    return;
  }
  if (isAlias(node)) {
    checkAlias(walk, node);
    return;
  }
  checkTag(walk, node);
  if (isMap<Node, Node | null>(node)) visitMap(walk, node, depth);
  else if (isSeq<Node>(node)) for (const item of node.items) visit(walk, item, depth + 1);
  else if (isScalar(node)) checkScalar(walk, node);
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) walk.anchors.add(node.anchor);
}

function visitMap(walk: Walk, { items, flow }: YAMLMap<Node, Node | null>, depth: number): void {
  walk.found.push(...lostText(walk.source, items, flow === true));
  const seen = new Map<string, Node>();
  for (const { key, value } of items) {
    if (isScalar(key)) {
      checkControls(walk, key);
      const name = String(key.value);
      const first = seen.get(name);
      if (first && walk.found.length < mostFound) walk.found.push(duplicateKey(walk.source, name, key, first));
      else if (!first) seen.set(name, key);
      checkKey(walk, name, key);
    }
    visit(walk, value, depth + 1);
  }
}

function placeOf(source: YamlSource, node: Node): ReturnType<YamlSource['place']> {
  return source.place(node.range?.[0] ?? 0, node.range?.[1]);
}

export function tooDeep(source: YamlSource, offset: number): Diagnostic {
  return problem('yaml-too-deep', {
    message: `Lists or groups stand within one another more than ${deepest} deep here.`,
    place: source.place(offset),
    hint: 'Take out the brackets or the indentation that should not be there.',
  });
}

function duplicateKey(source: YamlSource, name: string, key: Node, first: Node): Diagnostic {
  const firstPlace = placeOf(source, first);
  return problem('yaml-duplicate-key', {
    message: `The key ${quote(name)} stands twice here; it is already on line ${firstPlace.start.line}.`,
    place: placeOf(source, key),
    hint: 'Keep one of the two; if a new entry should begin here, start its line with `- `.',
    related: [{ message: `${quote(name)} first stands here.`, place: firstPlace }],
  });
}

function checkKey(walk: Walk, name: string, key: Node): void {
  if (reservedKeys.has(name)) {
    walk.found.push(
      problem('yaml-reserved-key', {
        message: `The key ${quote(name)} has a name that is special to programs and is not allowed.`,
        place: placeOf(walk.source, key),
        hint: 'Take the key out.',
      }),
    );
  }
  if (name === '<<') {
    walk.found.push(
      problem('yaml-merge-key', {
        message: 'The merge key `<<` is not used in reports.',
        place: placeOf(walk.source, key),
        hint: 'Write the keys out in full.',
      }),
    );
  }
}

function checkTag(walk: Walk, node: Node): void {
  const tag = 'tag' in node ? node.tag : undefined;
  if (!tag) return;
  const start = node.range?.[0] ?? 0;
  const before = walk.source.text.slice(walk.source.text.lastIndexOf('\n', start) + 1, start);
  const offset = before.includes('!') ? start - before.length + before.lastIndexOf(' !') + 1 : start;
  walk.found.push(
    problem('yaml-tag', {
      message: `The value here has the tag ${quote(tag.replace(/^tag:yaml\.org,2002:/, '!!'))}; reports use no tags.`,
      place: walk.source.place(offset, node.range?.[1]),
      hint: 'Take the tag out; put text that begins with `!` in quotation marks.',
    }),
  );
}

function checkAlias(walk: Walk, alias: Node & { source: string }): void {
  walk.aliases += 1;
  const place = placeOf(walk.source, alias);
  const known = walk.anchors.has(alias.source);
  if (!known || walk.aliases > mostAliases) walk.usable = false;
  if (!known) {
    walk.found.push(
      problem('yaml-alias', {
        message: `${quote(`*${alias.source}`)} refers to an anchor ${quote(`&${alias.source}`)} that does not stand before it.`,
        place,
        hint: 'Put text that begins with `*` in quotation marks, or write the value out.',
      }),
    );
  } else if (walk.aliases === mostAliases + 1) {
    walk.found.push(tooManyAliases(place));
  }
}

export function tooManyAliases(place: Diagnostic['place'] & object): Diagnostic {
  return problem('yaml-alias', {
    message: 'Aliases (`*name`) repeat so much in this file that it would grow without bound.',
    place,
    hint: 'Write the values out in full.',
  });
}

/** Characters that nobody sees and programs obey, and halves of characters; escapes alone can bring them in, since a file that holds them is refused. */
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/u;

function checkControls(walk: Walk, scalar: Scalar): void {
  const control = typeof scalar.value === 'string' ? controls.exec(scalar.value)?.[0] : undefined;
  if (control === undefined || walk.found.length >= mostFound) return;
  const code = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  walk.found.push(
    problem('yaml-control-character', {
      message: `The text here holds the invisible control character \`${code}\`, which a backslash between double quotation marks stands for.`,
      place: placeOf(walk.source, scalar),
      hint: 'Take out the backslash and the letters that belong to it; where a backslash is meant, as in the name of a folder, put the text into single quotation marks.',
      actual: code,
    }),
  );
}

function checkScalar(walk: Walk, scalar: Scalar): void {
  checkControls(walk, scalar);
  const written = scalar.source;
  if (typeof scalar.value !== 'number' || written === undefined) return;
  const octalOrHex = /^[-+]?0[ox]/i.test(written);
  const digitsLost = Number.isInteger(scalar.value) && !Number.isSafeInteger(scalar.value);
  if (!octalOrHex && !digitsLost) return;
  walk.found.push(
    problem('yaml-odd-number', {
      message: `${quote(written)} would be read as the number \`${scalar.value}\`.`,
      place: placeOf(walk.source, scalar),
      hint: `Write an ordinary number, or put it in quotation marks if it is a name: \`"${written}"\`.`,
    }),
  );
}
