import { addressOf, choiceIn, type Choice } from './scorecard-choice.ts';

/** The scorecard's rows and what they are arranged in. */
interface Score {
  table: HTMLTableElement;
  rows: readonly HTMLTableRowElement[];
  /** The group of each row, in which it stands in its first order. */
  homes: ReadonlyMap<HTMLTableRowElement, HTMLElement | null>;
  heads: readonly HTMLTableCellElement[];
}

/** Shows the tools above the scorecard and makes them and the heads of its columns work; without scripts the table is complete as it stands. */
export function offerScorecardTools(view: Window): void {
  const tools = view.document.querySelector<HTMLElement>('[data-scorecard-tools]');
  const table = tools?.parentElement?.querySelector<HTMLTableElement>('table.score');
  if (!tools || !table) return;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-rag]')];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const score: Score = { table, rows, homes: new Map(rows.map((row) => [row, row.parentElement])), heads };
  const choice = possible(choiceIn(view.location.search), tools, heads);
  const update = (): void => {
    arrange(score, choice);
    show(score, choice);
    tell(tools, score, choice);
  };
  const change = (more: Partial<Choice>): void => {
    Object.assign(choice, more);
    update();
    view.history.replaceState(null, '', addressOf(choice, view.location));
  };
  listen(tools, change, choice);
  for (const head of heads) makeOrderable(head, change, choice);
  tools.hidden = false;
  update();
}

/** An address may be of a report that had another theme; what is not there is not asked for. */
function possible(choice: Choice, tools: HTMLElement, heads: Score['heads']): Choice {
  const { rag, theme, by } = choice;
  const has = (values: readonly (string | undefined)[], value: string): string => (values.includes(value) ? value : '');
  return {
    ...choice,
    rag: has([...tools.querySelectorAll<HTMLElement>('[data-show]')].map(({ dataset }) => dataset['show']), rag),
    theme: has([...(themeSelect(tools)?.options ?? [])].map(({ value }) => value), theme),
    by: has(heads.map(({ dataset }) => dataset['orderName']), by),
  };
}

type Change = (more: Partial<Choice>) => void;

function listen(tools: HTMLElement, change: Change, choice: Choice): void {
  for (const chip of tools.querySelectorAll<HTMLButtonElement>('[data-show]')) chip.addEventListener('click', () => change({ rag: chip.dataset['show'] ?? '' }));
  tools.querySelector('[data-worst-first]')?.addEventListener('click', () => change(isWorstFirst(choice) ? { by: '', down: false } : { by: 'rating', down: false }));
  const theme = themeSelect(tools);
  theme?.addEventListener('change', () => change({ theme: theme.value }));
  const order = orderSelect(tools);
  order?.addEventListener('change', () => change({ by: order.value, down: false }));
}

/** A head that can be pressed: once for the order that is asked for most, again for the other way round. */
function makeOrderable(head: HTMLTableCellElement, change: Change, choice: Choice): void {
  const by = head.dataset['orderName'];
  if (by === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'order-button';
  button.append(...head.childNodes);
  head.append(button);
  const highestFirst = head.classList.contains('num');
  button.addEventListener('click', () => change({ by, down: choice.by === by ? !choice.down : highestFirst }));
}

function isWorstFirst({ by, down }: Choice): boolean {
  return by === 'rating' && !down;
}

function themeSelect(tools: HTMLElement): HTMLSelectElement | null {
  return tools.querySelector('[data-theme-choice]');
}

function orderSelect(tools: HTMLElement): HTMLSelectElement | null {
  return tools.querySelector('[data-order-choice]');
}

/** Any order is one list across themes; otherwise each row stands in its theme, in its first order. */
function arrange({ table, rows, homes, heads }: Score, { by, down }: Choice): void {
  const column = heads.findIndex((head) => by !== '' && head.dataset['orderName'] === by);
  const first = table.tBodies[0];
  for (const row of rows) homes.get(row)?.append(row);
  if (column === -1 || !first) {
    delete table.dataset['flat'];
    return;
  }
  table.dataset['flat'] = '';
  const placeOf = (row: HTMLTableRowElement): string | undefined => placeOfCell(row.cells[column]);
  const placed = rows.filter((row) => placeOf(row) !== undefined).sort((a, b) => (down ? -1 : 1) * inOrder(placeOf(a)!, placeOf(b)!));
  first.append(...placed, ...rows.filter((row) => placeOf(row) === undefined));
}

/** The name of a row is its own place. */
function placeOfCell(cell: HTMLTableCellElement | undefined): string | undefined {
  return cell?.dataset['order'] ?? (cell?.tagName === 'TH' ? cell.textContent : undefined);
}

function inOrder(a: string, b: string): number {
  const [first, second] = [Number(a), Number(b)];
  return Number.isNaN(first) || Number.isNaN(second) ? a.localeCompare(b, 'en-GB', { numeric: true }) : first - second;
}

function show({ table, rows }: Score, choice: Choice): void {
  for (const row of rows) {
    const { rag, theme } = row.dataset;
    row.hidden = (choice.rag !== '' && rag !== choice.rag) || (choice.theme !== '' && theme !== choice.theme);
  }
  for (const body of table.tBodies) body.hidden = !body.querySelector('tr[data-rag]:not([hidden])');
}

/** What is chosen, on every tool that chooses it, and how many rows that leaves. */
function tell(tools: HTMLElement, { rows, heads }: Score, choice: Choice): void {
  for (const chip of tools.querySelectorAll<HTMLElement>('[data-show]')) chip.setAttribute('aria-pressed', String(chip.dataset['show'] === choice.rag));
  tools.querySelector('[data-worst-first]')?.setAttribute('aria-pressed', String(isWorstFirst(choice)));
  const [theme, order] = [themeSelect(tools), orderSelect(tools)];
  if (theme) theme.value = choice.theme;
  if (order) order.value = choice.by;
  for (const head of heads) {
    if (choice.by !== '' && head.dataset['orderName'] === choice.by) head.setAttribute('aria-sort', choice.down ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
  const status = tools.querySelector<HTMLElement>('[data-scorecard-status]');
  if (!status) return;
  const shown = rows.filter((row) => !row.hidden).length;
  status.textContent = (tools.dataset['status'] ?? '').replace('{shown}', String(shown)).replace('{total}', String(rows.length));
}
