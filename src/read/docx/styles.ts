import { Parser } from 'htmlparser2';

interface Style {
  name: string;
  basedOn: string | null;
  outline: number | null;
  numbered: boolean;
}

/** What a paragraph's style makes of it. */
export interface StyleMeaning {
  /** 1 to 9 for a heading, 0 for anything else. */
  heading: number;
  item: boolean;
}

const deepest = 20;

/** The meaning of each style of a Word file by its id, styles that they rest on included. */
export function stylesIn(xml: string): (id: string) => StyleMeaning {
  const styles = readStyles(xml);
  return (id) => {
    let item = false;
    let style = styles.get(id);
    for (let depth = 0; style && depth < deepest; depth += 1) {
      const heading = headingOf(style);
      if (heading > 0) return { heading, item: false };
      item ||= style.numbered || /^list (?:paragraph|bullet|number)/i.test(style.name);
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
    return { heading: 0, item };
  };
}

function headingOf({ name, outline }: Style): number {
  const named = /^heading (\d)$/i.exec(name)?.[1];
  if (named !== undefined) return Number(named);
  if (/^title$/i.test(name)) return 1;
  return outline === null || outline > 8 ? 0 : outline + 1;
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let open: Style | null = null;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val'] ?? '';
        if (tag === 'w:style') {
          open = { name: '', basedOn: null, outline: null, numbered: false };
          styles.set(attributes['w:styleId'] ?? '', open);
        } else if (!open) return;
        else if (tag === 'w:name') open.name = value;
        else if (tag === 'w:basedOn') open.basedOn = value;
        else if (tag === 'w:outlineLvl') open.outline = Number(value);
        else if (tag === 'w:numPr') open.numbered = true;
      },
      onclosetag(tag) {
        if (tag === 'w:style') open = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return styles;
}
