import { animation, drawingProgram, nothingFound, outside, ownLetters, scriptInLink, someScreens, type Found } from './found.ts';
import { cleanPixels } from './clean-pixels.ts';
import { NotDrawn, readXml, type XmlAttribute, type XmlElement } from './read-xml.ts';
import { drawn, foreign, letters, measures, moves, properties, runs, worded, words } from './svg-lists.ts';
import { isLocalName, styleDeclarations, styleSheet, styleValue } from './svg-styles.ts';
import { drawnSpaces, svgText, type DrawnElement } from './svg-text.ts';
import { weightProblem } from './svg-weight.ts';

const spaces = { ...drawnSpaces, xml: 'http://www.w3.org/XML/1998/namespace', html: 'http://www.w3.org/1999/xhtml' };
/** What is meant by names that are not declared, as some programs leave them. */
const usual: ReadonlyMap<string, string> = new Map([['', spaces.svg], ['svg', spaces.svg], ['xlink', spaces.xlink], ['xml', spaces.xml]]);

/** What a prefix stands for; a copy for each element that declares one would grow with every level. */
type Scope = (prefix: string) => string | undefined;

/** The root of an SVG with nothing in it but what draws; null where the outermost element is another. What is no XML, or would take for ever to draw, is thrown. */
export function cleanSvg(text: string): { svg: string; found: Found } | null {
  const { root, instructions, hasComments } = readXml(text);
  const found = nothingFound();
  if (hasComments) found.hidden.add('comments');
  for (const { name, at } of instructions) {
    if (name.toLowerCase() === 'xml-stylesheet') found.unsafe.push({ what: 'a style sheet from elsewhere', at });
    else found.hidden.add(drawingProgram);
  }
  const [element] = new Cleaner(found).element(root, (prefix) => usual.get(prefix), '');
  if (element?.name !== 'svg') return null;
  const tooHeavy = weightProblem(element);
  if (tooHeavy !== null) throw new NotDrawn(tooHeavy, root.at);
  return { svg: svgText(element), found };
}

class Cleaner {
  readonly #found: Found;

  constructor(found: Found) {
    this.#found = found;
  }

  element(element: XmlElement, outer: Scope, within: string): DrawnElement[] {
    const scope = scopeIn(element, outer);
    const { space, local } = resolved(element.name, scope);
    if (space === spaces.svg && local === 'a') return [this.#asDrawn(element, scope, worded.has(within) ? 'tspan' : 'g')];
    if (space === spaces.svg && drawn.has(local)) return [local === 'style' ? this.#styles(element, scope) : this.#asDrawn(element, scope, local)];
    this.#tellOf(element, space, local);
    return [];
  }

  #tellOf({ name, at }: XmlElement, space: string, local: string): void {
    const { unsafe, seen, hidden } = this.#found;
    if (runs.has(local)) unsafe.push({ what: 'a script', at });
    else if (foreign.has(local) || space === spaces.html) unsafe.push({ what: 'foreign content', at });
    else if (space !== spaces.svg) hidden.add(drawingProgram);
    else if (local === 'metadata') hidden.add('a description of the file');
    else if (moves.has(local)) seen.add(animation);
    else if (letters.has(local)) seen.add(ownLetters);
    else seen.add(`\`${name}\``);
  }

  #styles(element: XmlElement, scope: Scope): DrawnElement {
    const { attributes, children, at } = element;
    for (const attribute of attributes.filter(({ name }) => name !== 'type')) this.#attribute(element, attribute, scope);
    if (children.some((child) => typeof child !== 'string')) this.#found.seen.add('what stands within its styles');
    const isForAll = attributes.every(({ name, value }) => name !== 'media' || /^\s*(?:all|screen)?\s*$/.test(value));
    if (!isForAll) this.#found.seen.add(someScreens);
    const sheet = isForAll ? styleSheet(children.filter((child) => typeof child === 'string').join(''), at, this.#found) : '';
    return { name: 'style', attributes: [], children: sheet === '' ? [] : [sheet] };
  }

  #asDrawn(element: XmlElement, scope: Scope, name: string): DrawnElement {
    const attributes = element.attributes.flatMap((attribute) => this.#attribute(element, attribute, scope));
    const children = element.children.flatMap((child): (DrawnElement | string)[] => {
      if (typeof child !== 'string') return this.element(child, scope, name);
      return worded.has(name) && child !== '' ? [child] : [];
    });
    return { name, attributes: [...new Map(attributes)], children };
  }

  #attribute(element: XmlElement, { name, value, at }: XmlAttribute, scope: Scope): [string, string][] {
    const { space, local } = name.includes(':') ? resolved(name, scope) : { space: '', local: name };
    const { unsafe, seen, hidden } = this.#found;
    if (local === 'href' && (space === '' || space === spaces.xlink)) return this.#link(resolved(element.name, scope).local, value, at);
    if (space === spaces.xml && (local === 'space' || local === 'lang')) return /^[\w-]*$/.test(value) ? [[`xml:${local}`, value]] : [];
    if (space === '' && /^on/i.test(local)) unsafe.push({ what: 'an event handler', at });
    else if (space === '' && local === 'src') unsafe.push({ what: outside, at });
    else if (name === 'xmlns' || space !== '') {
      if (space !== spaces.xlink && !/^xmlns(?::|$)/.test(name)) hidden.add(drawingProgram);
    } else if (local === 'style') {
      const declarations = styleDeclarations(value, at, this.#found);
      return declarations === '' ? [] : [['style', declarations]];
    } else if (local === 'id') return isLocalName(`#${value.trim()}`) ? [['id', value.trim()]] : [];
    else if (words.has(local)) return [[local, value]];
    else if (properties.has(local)) {
      const safe = styleValue(local, value, at, this.#found);
      return safe === null ? [] : [[local, safe]];
    } else if (measures.has(local)) {
      if (/^[\w\s.,+\-()%#]*$/.test(value)) return [[local, value]];
      seen.add(`the measure \`${local}\``);
    } else if (!silent.has(local)) hidden.add(drawingProgram);
    return [];
  }

  /** A link within the picture, or a picture of pixels that stands in it. */
  #link(element: string, value: string, at: number): [string, string][] {
    const { unsafe, seen } = this.#found;
    const href = value.replace(/[\s\u0000-\u0020]+/g, '');
    if (element === 'a') {
      if (/^[^#]*script:/i.test(href)) unsafe.push({ what: scriptInLink, at });
      else if (href !== '' && !href.startsWith('#')) unsafe.push({ what: outside, at });
      return [];
    }
    if (isLocalName(href)) return [['xlink:href', href]];
    const [, base64] = /^data:image\/(?:png|jpe?g|gif);base64,([\w+/]+={0,2})$/i.exec(href) ?? [];
    if (element !== 'image' || base64 === undefined) {
      if (href !== '') unsafe.push({ what: /^[^#]*script:/i.test(href) ? scriptInLink : outside, at });
      return [];
    }
    const picture = cleanPixels(Buffer.from(base64, 'base64'));
    if ('damage' in picture) {
      unsafe.push({ what: `a picture of pixels that ${picture.damage}`, at });
      return [];
    }
    for (const what of picture.found.hidden) this.#found.hidden.add(what);
    for (const what of picture.found.seen) seen.add(what);
    return [['xlink:href', `data:image/${picture.kind};base64,${Buffer.from(picture.bytes).toString('base64')}`]];
  }
}

/** Attributes that change nothing of what is seen. */
const silent: ReadonlySet<string> = new Set(['version', 'baseProfile', 'zoomAndPan', 'focusable', 'tabindex', 'contentScriptType', 'contentStyleType', 'enable-background', 'media', 'target', 'requiredFeatures', 'requiredExtensions', 'pointer-events']);

function scopeIn({ attributes }: XmlElement, outer: Scope): Scope {
  const declared = attributes.flatMap(({ name, value }): [string, string][] => {
    if (name === 'xmlns') return [['', value === '' ? spaces.svg : value]];
    return name.startsWith('xmlns:') ? [[name.slice(6), value]] : [];
  });
  if (declared.length === 0) return outer;
  const own = new Map(declared);
  return (prefix) => own.get(prefix) ?? outer(prefix);
}

function resolved(name: string, scope: Scope): { space: string; local: string } {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  return { space: scope(prefix) ?? `unknown ${prefix}`, local: name.slice(colon + 1) };
}
