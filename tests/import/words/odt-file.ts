import { strToU8, zipSync } from 'fflate';

/** An OpenDocument text of this body, written by hand as LibreOffice and others write it. */
export function odtFile(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest:manifest/>',
    'styles.xml': `<office:document-styles><office:styles>${styles}</office:styles></office:document-styles>`,
    'content.xml': `<office:document-content><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])));
}

const style = (name: string, parent: string, content = '', more = ''): string => `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}" ${more}>${content}</style:style>`;
const look = (name: string, properties: string): string => `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style>`;
const level = (at: number, kind: string, format: string): string => `<text:list-level-style-${kind} text:level="${at}" style:num-format="${format}"/>`;

const styles = `${style('Heading_20_1', 'Standard', '', 'style:display-name="Heading 1"')}${style('Heading_20_2', 'Standard')}${style('Title', 'Standard')}${style('Contents_20_1', 'Standard')}${style('Quotations', 'Standard')}${style('Loop', 'Loop')}`;
const automatic = `${style('Ours', 'Heading_20_2')}${style('Strong', 'Standard', '<style:text-properties fo:font-weight="bold" fo:font-size="16pt"/>')}${style('InList', 'Standard', '', 'style:list-style-name="Numbers"')}
${look('B', 'fo:font-weight="bold"')}${look('I', 'fo:font-style="italic"')}${look('Plain', 'fo:font-weight="normal"')}${look('S', 'style:text-line-through-style="solid"')}${look('Hidden', 'text:display="none"')}
<text:list-style style:name="Bullets">${level(1, 'bullet', '')}${level(2, 'bullet', '')}</text:list-style><text:list-style style:name="Numbers">${level(1, 'number', '1')}${level(2, 'number', '')}</text:list-style>`;

export const p = (content: string, name = 'Standard'): string => `<text:p text:style-name="${name}">${content}</text:p>`;
export const h = (level: number, content: string): string => `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${content}</text:h>`;
export const span = (name: string, content: string): string => `<text:span text:style-name="${name}">${content}</text:span>`;
export const item = (content: string): string => `<text:list-item>${content}</text:list-item>`;
export const list = (name: string, content: string, more = ''): string => `<text:list ${name === '' ? '' : `text:style-name="${name}"`} ${more}>${content}</text:list>`;
export const cell = (content: string, more = ''): string => `<table:table-cell ${more}>${content.startsWith('<') ? content : p(content)}</table:table-cell>`;
export const row = (...cells: string[]): string => `<table:table-row>${cells.map((each) => (each.startsWith('<table') ? each : cell(each))).join('')}</table:table-row>`;
export const table = (...rows: string[]): string => `<table:table>${rows.join('')}</table:table>`;
export const frame = (content: string, more = ''): string => `<draw:frame draw:name="Picture 1" ${more}>${content}</draw:frame>`;
