import { animation, drawingProgram, outside, ownLetters, scriptInLink, someScreens, type Found } from './found.ts';
import { functions, measuredProperties, properties } from './svg-lists.ts';

/** A name within the picture. */
const localName = /^#[\p{L}\p{N}_.:-]+$/u;
const localAddress = /\burl\(\s*(["']?)#([\p{L}\p{N}_.:-]+)\1\s*\)/giu;
const inQuotes = /"[^"<>{}]*"|'[^'<>{}]*'/g;
const harmful = /\\|\b(?:url|src|image|image-set|cross-fade|element|paint|attr|expression)\s*\(/i;

export function isLocalName(href: string): boolean {
  return localName.test(href);
}

/** What a value refers to within the picture. */
export function namesIn(value: string): string[] {
  return Array.from(value.matchAll(localAddress), ([, , name = '']) => name);
}

/** A value of a property as it may be published; null where it may not, with what is wrong told. */
export function styleValue(property: string, value: string, at: number, found: Found): string | null {
  const text = withoutComments(value).replace(/\s+/g, ' ').trim();
  const unaddressed = text.replace(localAddress, ' ');
  const plain = property.startsWith('font') ? unaddressed.replace(inQuotes, ' ') : unaddressed;
  const called = Array.from(plain.matchAll(/([\w-]+)\(/g), ([, name = '']) => name.toLowerCase());
  const isPlain = !text.includes('\\') && /^[\w\s#%.,+\-*/()!\p{L}]*$/u.test(plain) && called.every((name) => functions.has(name));
  if (isPlain) return text.replace(localAddress, (_, __, name: string) => `url(#${name})`);
  if (/\bjavascript\s*:/i.test(text)) found.unsafe.push({ what: scriptInLink, at });
  else if (harmful.test(text)) found.unsafe.push({ what: harmIn(text), at });
  else found.seen.add(`the style \`${property}\``);
  return null;
}

function harmIn(text: string): string {
  return text.includes('\\') ? 'a style written with backslashes' : outside;
}

/** Declarations as they may be published. */
export function styleDeclarations(text: string, at: number, found: Found): string {
  return withoutComments(text)
    .split(';')
    .flatMap((declaration) => {
      const colon = declaration.indexOf(':');
      const property = (colon < 0 ? declaration : declaration.slice(0, colon)).trim().toLowerCase();
      if (property === '') return [];
      const isKnown = properties.has(property) || measuredProperties.has(property);
      if (colon < 0 || !isKnown) {
        tellUnknown(property, declaration, at, found);
        return [];
      }
      const value = styleValue(property, declaration.slice(colon + 1), at, found);
      return value === null ? [] : [`${property}:${value}`];
    })
    .join(';');
}

function tellUnknown(property: string, declaration: string, at: number, found: Found): void {
  if (harmful.test(declaration)) found.unsafe.push({ what: harmIn(declaration), at });
  else if (/^(?:-webkit-)?(?:animation|transition)/.test(property)) found.seen.add(animation);
  else found.hidden.add(drawingProgram);
}

/** A style sheet as it may be published: plain rules, one after the other. */
export function styleSheet(text: string, at: number, found: Found): string {
  const sheet = withoutComments(text).replace(/<!--|-->/g, ' ');
  const rules: string[] = [];
  let from = 0;
  while (from < sheet.length) {
    const opens = nextOf(sheet, /[{;}]/g, from);
    const head = sheet.slice(from, opens).trim();
    const isBlock = sheet[opens] === '{';
    const ends = isBlock ? blockEnd(sheet, opens) : opens;
    if (head.startsWith('@') || /^@?\\/.test(head)) tellAtRule(head, sheet.slice(opens, ends), at, found);
    else if (isBlock) rules.push(...plainRule(head, sheet.slice(opens + 1, ends), at, found));
    else if (head !== '') tellUnknown('', head, at, found);
    from = ends + 1;
  }
  return rules.join('');
}

function plainRule(selector: string, inside: string, at: number, found: Found): string[] {
  if (!/^[\w\s.#*,>+~\p{L}-]+$/u.test(selector) || inside.includes('{')) {
    if (harmful.test(selector + inside)) found.unsafe.push({ what: harmIn(selector + inside), at });
    else found.seen.add('styles for some of its states');
    return [];
  }
  const declarations = styleDeclarations(inside, at, found);
  return declarations === '' ? [] : [`${selector.replace(/\s+/g, ' ')}{${declarations}}`];
}

function tellAtRule(head: string, block: string, at: number, found: Found): void {
  if (/^@import\b/i.test(head)) found.unsafe.push({ what: 'an imported style', at });
  else if (head.includes('\\')) found.unsafe.push({ what: harmIn(head), at });
  else if (/^@font-face\b/i.test(head)) found.seen.add(ownLetters);
  else if (harmful.test(block)) found.unsafe.push({ what: outside, at });
  else if (/^@(?:-webkit-)?keyframes\b/i.test(head)) found.seen.add(animation);
  else if (!/^@(?:charset|namespace)\b/i.test(head)) found.seen.add(someScreens);
}

function nextOf(text: string, mark: RegExp, from: number): number {
  mark.lastIndex = from;
  return mark.exec(text)?.index ?? text.length;
}

/** Where a block ends, blocks within it included. */
function blockEnd(text: string, opens: number): number {
  let depth = 0;
  for (let at = opens; at < text.length; at = nextOf(text, /[{}]/g, at + 1)) {
    depth += text[at] === '{' ? 1 : -1;
    if (depth === 0) return at;
  }
  return text.length;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
}
