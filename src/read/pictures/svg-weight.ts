import type { DrawnElement } from './svg-text.ts';
import { namesIn } from './svg-styles.ts';

/** What is drawn at most, every repetition counted. */
const heaviest = 200_000;
/** What the rules for one kind of element refer to at most: each element of that kind is looked at with all of them. */
const mostNames = 100;

/** Why a picture would take for ever to draw, as the end of the sentence "it …"; null where it would not. */
export function weightProblem(root: DrawnElement): string | null {
  const byId = new Map<string, DrawnElement>();
  const bySelector = new Map<string, Set<string>>();
  const walk = (element: DrawnElement): void => {
    const id = element.attributes.find(([name]) => name === 'id')?.[1];
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    if (element.name === 'style') sheetNames(element.children.filter((child) => typeof child === 'string').join(''), bySelector);
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(root);
  if ([...bySelector.values()].some(({ size }) => size > mostNames)) return `has styles that refer to more than ${mostNames} things for one kind of shape`;
  const weights = new Map<DrawnElement, number>();
  const weightOf = (element: DrawnElement): number => {
    const known = weights.get(element);
    if (known !== undefined) return known;
    weights.set(element, Number.POSITIVE_INFINITY);
    const referred = namesOf(element, bySelector).flatMap((name) => byId.get(name) ?? []);
    const parts = [...element.children.filter((child) => typeof child !== 'string'), ...referred];
    const weight = parts.reduce((sum, part) => sum + weightOf(part), 1);
    weights.set(element, weight);
    return weight;
  };
  const weight = weightOf(root);
  if (weight === Number.POSITIVE_INFINITY) return 'has a shape that is made of itself';
  return weight > heaviest ? `has shapes that repeat one another more than ${heaviest.toLocaleString('en-GB')} times` : null;
}

/** What rules of a style sheet refer to, by the class, id or name of the elements that they are about. */
function sheetNames(sheet: string, bySelector: Map<string, Set<string>>): void {
  for (const [, selectors = '', declarations = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const names = namesIn(declarations);
    if (names.length === 0) continue;
    for (const selector of selectors.split(',')) {
      const last = selector.trim().split(/[\s>+~]+/).at(-1) ?? '';
      const key = /[.#][^.#]+/.exec(last)?.[0] ?? last;
      const known = bySelector.get(key) ?? new Set();
      for (const name of names) known.add(name);
      bySelector.set(key, known);
    }
  }
}

function namesOf({ name: element, attributes }: DrawnElement, bySelector: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const styled = (key: string): readonly string[] => [...(bySelector.get(key) ?? [])];
  const own = attributes.flatMap(([name, value]): readonly string[] => {
    if (name === 'xlink:href') return value.startsWith('#') ? [value.slice(1)] : [];
    if (name === 'id') return styled(`#${value}`);
    return name === 'class' ? value.split(/\s+/).flatMap((each) => styled(`.${each}`)) : namesIn(value);
  });
  return [...styled(element), ...own];
}
