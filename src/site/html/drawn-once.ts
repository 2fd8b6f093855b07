/** What is in a drawing that holds no other. */
const drawing = /(<svg(?: [^>]*)?>)((?:(?!<svg).)*?)(?=<\/svg>)/gs;
/** What points at another is longer than what is shorter than this. */
const worthSharing = 60;

/** The same page, each drawing in it once: where it stands again, it is shown from where it stood first. */
export function drawnOnce(html: string): string {
  const times = new Map<string, number>();
  for (const [, , inside = ''] of html.matchAll(drawing)) times.set(inside, (times.get(inside) ?? 0) + 1);
  const names = new Map<string, string>();
  return html.replace(drawing, (whole, start: string, inside: string) => {
    if (inside.length < worthSharing || times.get(inside) === 1) return whole;
    const known = names.get(inside);
    if (known !== undefined) return `${start}<use href="#${known}"/>`;
    // No id of a report holds two hyphens.
    const name = `drawing--${names.size + 1}`;
    names.set(inside, name);
    return `${start}<g id="${name}">${inside}</g>`;
  });
}
