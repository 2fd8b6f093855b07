/** Shows the tools above the action plan and makes them work; without scripts the plan is complete as it stands, and its other orders stand below it. */
export function offerActionTools(view: Window): void {
  const tools = view.document.querySelector<HTMLElement>('[data-action-tools]');
  const table = tools?.parentElement?.querySelector<HTMLTableElement>('table.actions');
  if (!tools || !table) return;
  const selects = [...tools.querySelectorAll<HTMLSelectElement>('select[data-choice]')];
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const asked = new URLSearchParams(view.location.search);
  // An address may be of a plan that had another owner; what is not there is not asked for.
  for (const select of selects) select.value = [...select.options].find(({ value }) => value === asked.get(nameOf(select)))?.value ?? '';
  const update = (): void => {
    for (const row of rows) row.hidden = selects.some((select) => select.value !== '' && row.dataset[nameOf(select)] !== select.value);
    tell(tools, rows);
  };
  const change = (): void => {
    update();
    const said = new URLSearchParams(selects.flatMap((select) => (select.value === '' ? [] : [[nameOf(select), select.value]]))).toString();
    view.history.replaceState(null, '', `${view.location.pathname}${said && `?${said}`}${view.location.hash}`);
  };
  for (const select of selects) select.addEventListener('change', change);
  const showLinked = (): void => {
    const linked = rows.find(({ id }) => id === view.location.hash.slice(1));
    if (linked?.hidden !== true) return;
    for (const select of selects) select.value = '';
    change();
    linked.scrollIntoView();
  };
  view.addEventListener('hashchange', showLinked);
  tools.hidden = false;
  tools.parentElement?.querySelector('[data-without-tools]')?.remove();
  update();
  showLinked();
}

function nameOf(select: HTMLSelectElement): string {
  return select.dataset['choice'] ?? '';
}

function tell(tools: HTMLElement, rows: readonly HTMLTableRowElement[]): void {
  const status = tools.querySelector('[data-action-status]');
  if (!status) return;
  const shown = rows.filter((row) => !row.hidden).length;
  status.textContent = (tools.dataset['status'] ?? '').replace('{shown}', String(shown)).replace('{total}', String(rows.length));
}
