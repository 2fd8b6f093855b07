import { palette } from '../../chart/palette.ts';
import type { Run } from '../../layout/blocks.ts';
import { hangOf } from '../../layout/slides/measure.ts';
import type { SlideColour, SlideParagraph } from '../../layout/slides/slide.ts';
import { tag } from '../xml.ts';
import { xmlText } from '../same-bytes.ts';

/** DrawingML counts in these; there are 12,700 to a point. */
export function emu(points: number): number {
  return Math.round(points * 12_700);
}

/** The six digits of a colour. */
export type Colours = (colour: SlideColour) => string;

export function coloursOf(council: string): Colours {
  return (colour) => (colour === 'council' ? council : palette[colour].light).slice(1).toUpperCase();
}

export function solid(digits: string): string {
  return `<a:solidFill><a:srgbClr val="${digits}"/></a:solidFill>`;
}

export function bodyXml(paragraphs: readonly SlideParagraph[], colours: Colours, properties: string): string {
  return `${properties}<a:lstStyle/>${paragraphs.map((paragraph) => paragraphXml(paragraph, colours)).join('')}`;
}

function paragraphXml(paragraph: SlideParagraph, colours: Colours): string {
  const { runs, mark, after, align } = paragraph;
  const hang = emu(hangOf(paragraph));
  const isNumber = mark !== undefined && mark !== '•';
  const look = tag('a:pPr', { marL: hang === 0 ? null : hang, indent: hang === 0 ? null : -hang, algn: align === 'right' ? 'r' : align === 'centre' ? 'ctr' : null },
    '<a:spcBef><a:spcPts val="0"/></a:spcBef>',
    `<a:spcAft><a:spcPts val="${Math.round(after * 100)}"/></a:spcAft>`,
    mark === '•' ? '<a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>',
    isNumber ? `<a:tabLst><a:tab pos="${hang}" algn="l"/></a:tabLst>` : '',
  );
  const number = isNumber ? [runXml({ type: 'text', text: `${mark}\t`, strong: true }, { ...paragraph, colour: 'council' }, colours)] : [];
  return `<a:p>${look}${[...number, ...runs.map((run) => runXml(run, paragraph, colours))].join('')}</a:p>`;
}

function runXml(run: Run, { size, bold, colour }: SlideParagraph, colours: Colours): string {
  switch (run.type) {
    case 'text': {
      const { quiet, strong, emphasis, deleted, code } = run;
      return plainRun(run.text, { size, bold: bold ?? strong, italic: emphasis, struck: deleted, fixed: code, digits: colours(colour ?? (quiet ? 'muted' : 'text')) });
    }
    case 'tag':
      return plainRun(run.text, { size, bold: true, digits: colours('council') });
    case 'image':
      return plainRun(run.alt, { size, bold, digits: colours(colour ?? 'text') });
    case 'break':
      return '<a:br><a:rPr lang="en-GB"/></a:br>';
    case 'source': case 'note':
      return '';
  }
}

interface RunLook {
  size?: number;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  struck?: boolean | undefined;
  fixed?: boolean | undefined;
  digits?: string;
}

/** Words with their language, so that they are spelled and spoken rightly. */
export function plainRun(words: string, { size, bold, italic, struck, fixed, digits }: RunLook = {}): string {
  const look = tag('a:rPr', { lang: 'en-GB', sz: size === undefined ? null : Math.round(size * 100), b: bold ? 1 : null, i: italic ? 1 : null, strike: struck ? 'sngStrike' : null, dirty: 0 },
    digits === undefined ? '' : solid(digits),
    fixed ? '<a:latin typeface="Courier New"/><a:cs typeface="Courier New"/>' : '');
  return `<a:r>${look}<a:t>${xmlText(words.replace(/[\r\n\u2028\u2029]+/g, ' '))}</a:t></a:r>`;
}
