import { strFromU8, unzipSync } from 'fflate';
import { isOfHead, readHead, type TemplateHead } from './template-head.ts';

/** What is taken over from a council's own template. */
export interface Template {
  styles: string;
  theme: string | null;
  fonts: string | null;
  head: TemplateHead;
}

/** A template of Word, or a document in its place; null for anything else. */
export function readTemplate(bytes: Uint8Array): Template | null {
  try {
    const wanted = ['[Content_Types].xml', 'word/styles.xml', 'word/theme/theme1.xml', 'word/fontTable.xml'];
    const files = unzipSync(bytes, { filter: ({ name }) => wanted.includes(name) || isOfHead(name) });
    const part = (path: string): string | null => (files[path] ? strFromU8(files[path]) : null);
    const styles = part('word/styles.xml');
    if (styles === null || !styles.includes('</w:styles>') || part('[Content_Types].xml')?.includes('wordprocessingml') !== true) return null;
    return { styles, theme: part('word/theme/theme1.xml'), fonts: withoutEmbedded(part('word/fontTable.xml')), head: readHead((path) => part(path) ?? '', (path) => files[path]) };
  } catch {
    return null;
  }
}

/** Fonts that lie within the template stay there. */
function withoutEmbedded(fonts: string | null): string | null {
  return fonts?.replace(/<w:embed\w+\b[^>]*\/>/g, '') ?? null;
}

interface Style {
  id: string;
  /** Type and name, by which Word knows a style in every language. */
  key: string;
  xml: string;
}

/** The styles of the template with those of ours that it lacks, and by what ids ours are found there. */
export function stylesWithin(template: string, ours: string): { xml: string; ids: ReadonlyMap<string, string> } {
  const theirs = stylesIn(template);
  const known = new Map(theirs.map(({ key, id }) => [key, id]));
  const taken = new Set(theirs.map(({ id }) => id));
  const own = stylesIn(ours);
  const ids = new Map(own.map(({ key, id }) => [id, known.get(key) ?? (taken.has(id) ? `Report${id}` : id)]));
  const added = own.filter(({ key }) => !known.has(key)).map(({ xml }) => withIds(xml.replace(/ w:default="1"/, ''), ids));
  const plain = template.replace(/<w:numPr>.*?<\/w:numPr>/gs, '').replace(/<w:lang\b[^>]*\/>/g, '<w:lang w:val="en-GB"/>');
  return { xml: plain.replace('</w:styles>', () => `${added.join('')}</w:styles>`), ids };
}

function stylesIn(xml: string): Style[] {
  return [...xml.matchAll(/<w:style\b[^>]*>.*?<\/w:style>/gs)].map(([style]) => {
    const of = (name: string): string => new RegExp(`w:${name}="([^"]*)"`).exec(style)?.[1] ?? '';
    return { id: of('styleId'), key: `${of('type')} ${(/<w:name w:val="([^"]*)"/.exec(style)?.[1] ?? '').toLowerCase()}`, xml: style };
  });
}

/** A part with the ids of its styles exchanged. */
export function withIds(xml: string, ids: ReadonlyMap<string, string>): string {
  return xml.replace(/(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="|w:styleId=")([^"]*)"/g, (_, before: string, id: string) => `${before}${ids.get(id) ?? id}"`);
}

/** Gives a finished document the look of a template. */
export function dress(parts: Map<string, string | Uint8Array>, { styles, theme, fonts }: Template): void {
  const own = parts.get('word/styles.xml');
  const { xml, ids } = stylesWithin(styles, typeof own === 'string' ? own : '');
  for (const [path, content] of parts) if (typeof content === 'string' && /^word\/(?:document|footnotes|header\d|footer\d)\.xml$/.test(path)) parts.set(path, withIds(content, ids));
  parts.set('word/styles.xml', xml);
  if (theme !== null) parts.set('word/theme/theme1.xml', theme);
  if (fonts !== null) parts.set('word/fontTable.xml', fonts);
}
