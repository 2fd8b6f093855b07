/** Every element that a page of ours is made of. What else stands in a finished page came of words that were not escaped. */
export const ownElements: ReadonlySet<string> = wordSet(`
  a article aside b blockquote body br button caption circle code dd del details div dl dt em figcaption figure footer form g h1 h2 h3 h4 h5 h6 head
  header hr html img input ins label li line link main meta nav ol option p path pre rect script section select span strong summary sup svg table
  tbody td text th thead title tr ul use`);

/** Their attributes, in small letters, besides those that begin with `aria-` or `data-`. */
const ownAttributes: ReadonlySet<string> = wordSet(`
  action alt autocomplete charset class colspan content cx cy d defer disabled download fill font-family font-size font-weight for height hidden href http-equiv
  id lang method name open overflow preserveaspectratio r rel role rowspan rx scope selected size spellcheck src start stroke stroke-dasharray
  stroke-linecap stroke-linejoin stroke-width tabindex text-anchor title type value viewbox width x x1 x2 xmlns y y1 y2`);

export function isOwnAttribute(name: string): boolean {
  return ownAttributes.has(name) || name.startsWith('data-') || name.startsWith('aria-');
}

function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
