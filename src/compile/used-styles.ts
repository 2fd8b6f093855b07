const grouping = /^@(?:media|supports|container|layer)\b/;

/** The style sheet without rules for classes that nothing uses. */
export function withoutUnused(css: string, isUsed: (name: string) => boolean): string {
  const isNeeded = (selector: string): boolean => eachWay(withoutNegations(selector)).some((way) => [...way.matchAll(/\.([A-Za-z][\w-]*)/g)].every(([, name = '']) => isUsed(name)));
  return rulesIn(css).map(({ head, body }) => {
    if (body === null) return head;
    if (grouping.test(head)) {
      const inner = withoutUnused(body, isUsed);
      return inner === '' ? '' : `${head}{${inner}}`;
    }
    const selectors = head.startsWith('@') ? [head] : selectorsOf(head).filter(isNeeded);
    return selectors.length === 0 ? '' : `${selectors.join(',')}{${body}}`;
  }).join('');
}

/** A selector that holds where one of several does, once for each of them. */
function eachWay(selector: string): string[] {
  const start = /:(?:is|where|has)\(/.exec(selector);
  if (!start) return [selector];
  const inner = start.index + start[0].length;
  const end = inner + endOf(selector.slice(inner));
  return selectorsOf(selector.slice(inner, end)).flatMap((one) => eachWay(`${selector.slice(0, start.index)} ${one} ${selector.slice(end + 1)}`));
}

/** The rules of a compressed style sheet one after another; a statement has no body. */
function rulesIn(css: string): { head: string; body: string | null }[] {
  const rules: { head: string; body: string | null }[] = [];
  let [start, open, depth] = [0, 0, 0];
  for (const { 0: sign, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/g)) {
    if (sign === '{') {
      if (depth === 0) open = index;
      depth += 1;
    } else if (sign === '}') {
      depth -= 1;
      if (depth === 0) {
        rules.push({ head: css.slice(start, open), body: css.slice(open + 1, index) });
        start = index + 1;
      }
    } else if (sign === ';' && depth === 0) {
      rules.push({ head: css.slice(start, index + 1), body: null });
      start = index + 1;
    }
  }
  const rest = css.slice(start);
  return rest.trim() === '' ? rules : [...rules, { head: rest, body: null }];
}

/** The selectors of a list, however deep the parentheses in them. */
function selectorsOf(head: string): string[] {
  const selectors: string[] = [];
  let [start, depth] = [0, 0];
  for (const { 0: sign, index } of head.matchAll(/[(),]/g)) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (depth === 0) {
      selectors.push(head.slice(start, index));
      start = index + 1;
    }
  }
  return [...selectors, head.slice(start)];
}

/** What is said of a class within `:not()` holds for elements without it. */
function withoutNegations(selector: string): string {
  const [before = '', ...after] = selector.split(':not(');
  return before + after.map((each) => each.slice(endOf(each) + 1)).join('');
}

/** Where the parenthesis closes that was opened just before. */
function endOf(text: string): number {
  let depth = 1;
  const { index = text.length } = [...text.matchAll(/[()]/g)].find(({ 0: sign }) => (depth += sign === '(' ? 1 : -1) === 0) ?? {};
  return index;
}
