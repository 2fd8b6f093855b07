import { strToU8, zipSync } from 'fflate';

/** A Word file of this body, written by hand: the shapes that programs make and that no library would. */
export function wordFile(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`;
  const files: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships>${[
      ['styles', 'styles.xml'], ['numbering', 'numbering.xml'], ['footnotes', 'footnotes.xml'], ['endnotes', 'endnotes.xml'], ['comments', 'comments.xml'], ['header', 'header1.xml'],
    ].map(([kind, target]) => relation(`r-${kind}`, kind!, target!)).join('')}${relation('pic', 'image', 'media/image1.png')}<Relationship Id="link" Type="http://x/hyperlink" Target="https://example.org/plan" TargetMode="External"/></Relationships>`,
    'word/styles.xml': styles,
    'word/numbering.xml': numbering,
    ...parts,
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])));
}

const styles = `<w:styles>${[1, 2, 3].map((level) => `<w:style w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`).join('')}
<w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Ours"><w:name w:val="Council heading"/><w:basedOn w:val="H2"/></w:style><w:style w:styleId="Loop"><w:name w:val="x"/><w:basedOn w:val="Loop"/></w:style></w:styles>`;
const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

export const run = (text: string, properties = ''): string => `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const bold = (text: string): string => run(text, '<w:b/>');
export const para = (content: string, properties = ''): string => `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
export const styled = (style: string, text: string): string => para(run(text), `<w:pStyle w:val="${style}"/>`);
export const item = (text: string, level = 0, list = 1): string => para(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const table = (...rows: string[][]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell.startsWith('<') ? cell : para(run(cell))}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
export const added = (text: string): string => `<w:ins w:author="A Person">${run(text)}</w:ins>`;
export const takenOut = (text: string): string => `<w:del w:author="A Person"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
export const picture = (alt: string, more = ''): string => `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${alt}">${more}</wp:docPr><a:graphic><a:graphicData><pic:pic><a:blip r:embed="pic"/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
export const textBox = (content: string): string => `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
export { png } from '../../pictures.ts';
