interface Choice {
  rag: string;
  theme: string;
  worstFirst: boolean;
}

/** Shows the tools above the scorecard and makes them work; without scripts the table is complete as it stands. */
export function offerScorecardTools(page: Document): void {
  const tools = page.querySelector<HTMLElement>('[data-scorecard-tools]');
  const table = tools?.parentElement?.querySelector<HTMLTableElement>('table.score');
  if (!tools || !table) return;
  const choice: Choice = { rag: '', theme: '', worstFirst: false };
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-rag]')];
  const homes = new Map(rows.map((row) => [row, row.parentElement]));
  const update = (): void => {
    arrange(table, rows, homes, choice);
    show(table, rows, choice);
    report(tools, rows);
  };
  listen(tools, choice, update);
  tools.hidden = false;
}

function listen(tools: HTMLElement, choice: Choice, update: () => void): void {
  const chips = [...tools.querySelectorAll<HTMLButtonElement>('[data-show]')];
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      choice.rag = chip.dataset['show'] ?? '';
      for (const other of chips) other.setAttribute('aria-pressed', String(other === chip));
      update();
    });
  }
  const worst = tools.querySelector<HTMLButtonElement>('[data-worst-first]');
  worst?.addEventListener('click', () => {
    choice.worstFirst = !choice.worstFirst;
    worst.setAttribute('aria-pressed', String(choice.worstFirst));
    update();
  });
  const theme = tools.querySelector<HTMLSelectElement>('[data-theme-choice]');
  theme?.addEventListener('change', () => {
    choice.theme = theme.value;
    update();
  });
}

/** Worst first is one list across themes; otherwise each row stands in its theme, in its first order. */
function arrange(table: HTMLTableElement, rows: HTMLTableRowElement[], homes: Map<HTMLTableRowElement, HTMLElement | null>, choice: Choice): void {
  const first = table.tBodies[0];
  if (choice.worstFirst && first) {
    table.dataset['flat'] = '';
    first.append(...[...rows].sort((a, b) => Number(a.dataset['worstFirst']) - Number(b.dataset['worstFirst'])));
  } else {
    delete table.dataset['flat'];
    for (const row of rows) homes.get(row)?.append(row);
  }
}

function show(table: HTMLTableElement, rows: HTMLTableRowElement[], choice: Choice): void {
  for (const row of rows) {
    const { rag, theme } = row.dataset;
    row.hidden = (choice.rag !== '' && rag !== choice.rag) || (choice.theme !== '' && theme !== choice.theme);
  }
  for (const body of table.tBodies) body.hidden = !body.querySelector('tr[data-rag]:not([hidden])');
}

function report(tools: HTMLElement, rows: HTMLTableRowElement[]): void {
  const status = tools.querySelector<HTMLElement>('[data-scorecard-status]');
  if (!status) return;
  const shown = rows.filter((row) => !row.hidden).length;
  status.textContent = (tools.dataset['status'] ?? '').replace('{shown}', String(shown)).replace('{total}', String(rows.length));
}
