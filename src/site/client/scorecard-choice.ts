/** How a reader wants the scorecard; empty is as it was printed. */
export interface Choice {
  rag: string;
  theme: string;
  /** The column by which it is ordered. */
  by: string;
  /** Whether the greatest is first. */
  down: boolean;
}

/** What an address asks for, such as `?show=red&by=current&down`. */
export function choiceIn(search: string): Choice {
  const asked = new URLSearchParams(search);
  return { rag: asked.get('show') ?? '', theme: asked.get('theme') ?? '', by: asked.get('by') ?? '', down: asked.has('down') };
}

/** The address of the page as it now stands, to be kept or sent to somebody. */
export function addressOf({ rag, theme, by, down }: Choice, { pathname, hash }: Pick<Location, 'pathname' | 'hash'>): string {
  const said = new URLSearchParams({ ...(rag && { show: rag }), ...(theme && { theme }), ...(by && { by }) }).toString();
  const query = [said, down && by !== '' ? 'down' : ''].filter((part) => part !== '').join('&');
  return `${pathname}${query && `?${query}`}${hash}`;
}
