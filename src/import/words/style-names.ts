export type StyleKind = 'title' | 'heading' | 'paragraph' | 'quote' | 'code' | 'contents';

/** What a style is by the name that the program itself gives it: English, in whatever language it is used. */
export function kindByName(name: string): { kind: StyleKind; level: number } | null {
  const level = /^heading ([1-9])$/i.exec(name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
  return kind === undefined ? null : { kind, level: 0 };
}

const kinds: readonly [RegExp, StyleKind][] = [
  [/^title$/i, 'title'],
  [/^(?:(?:toc|contents) (?:\d+|heading))$/i, 'contents'],
  [/^(?:intense )?quote|^quotations?$|^block text$/i, 'quote'],
  [/^(?:source code|code|html preformatted|preformatted text)$/i, 'code'],
];
