/** What stands in the group besides the number, so that it may be said instead. */
export interface NumberContext {
  /** The name of the field. */
  field: string;
  /** Whether the group may say why there is no number, and how rough one is. */
  keys: ReadonlySet<string>;
}

const withheld = {
  x: '`status: x` (not available)',
  z: '`status: z` (not applicable)',
  c: '`status: c` (kept back to protect somebody)',
  low: '`status: low` (rounds to 0)',
  u: '`status: u` (unreliable)',
};

/** What people write where there is no number, and why there may be none. */
const noNumber: readonly { pattern: RegExp; statuses: readonly (keyof typeof withheld)[] }[] = [
  { pattern: /^(?:n\/?a|n\.a\.?|not app(?:licable)?\.?|z)$/i, statuses: ['z', 'x'] },
  { pattern: /^(?:c|s|\*+|supp?(?:ressed|\.)?|confidential|redacted|withheld|small(?: number)?s?|[<≤] ?(?:[1-9]|10)|[1-9] ?- ?(?:[1-9]|10)|(?:fewer|less) than (?:5|five|10|ten|6|six)|under (?:5|five|10|ten))$/i, statuses: ['c'] },
  { pattern: /^(?:low|0 ?~|~ ?0|negligible)$/i, statuses: ['low'] },
  { pattern: /^(?:u|unreliable)$/i, statuses: ['u'] },
  { pattern: /^(?:[-–—−.:…?]+|#?null|no data|not (?:available|known|recorded|collected|reported)|unknown|missing|blank|nk|x|tb[acd]|to (?:be )?(?:confirmed|follow|added|advised)|awaited|awaiting.*|pending|due|error|#(?:n\/a|div\/0!|ref!|value!))$/i, statuses: ['x', 'z', 'c'] },
];

const roughly: readonly { pattern: RegExp; qualifier: string }[] = [
  { pattern: /^(?:~|≈|c\.? ?|ca\.? ?|circa |about |around |approx(?:\.|imately)? ?|roughly )(-?\d[\d.,]*) ?%?$/i, qualifier: 'about' },
  { pattern: /^(?:nearly |almost |just under )(-?\d[\d.,]*) ?%?$/i, qualifier: 'nearly' },
  { pattern: /^(?:[>≥] ?|over |more than |above |at least )(-?\d[\d.,]*) ?%?$/i, qualifier: 'over' },
  { pattern: /^(-?\d[\d.,]*) ?%?\+$/, qualifier: 'over' },
  { pattern: /^(?:[<≤] ?|under |less than |fewer than |below |up to )(-?\d[\d.,]*) ?%?$/i, qualifier: 'under' },
];

/** How to mend text where a number is expected. */
export function numberSlip(text: string, context: NumberContext): string | undefined {
  const trimmed = text.trim().replace(/^[“”"'‘’](.*)[“”"'‘’]$/, '$1').trim();
  return missingNumber(trimmed, context) ?? roughNumber(trimmed, context) ?? writtenNumber(trimmed, context);
}

/** What to write where nothing is. */
export function noNumberGiven({ field, keys }: NumberContext): string | undefined {
  return keys.has('status') ? `Write the number; where there is none, take \`${field}\` out and write why: ${inWords(['x', 'z', 'c'])}.` : undefined;
}

function missingNumber(text: string, context: NumberContext): string | undefined {
  if (text === '') return noNumberGiven(context);
  if (/^(?:nil|none|zero|nought)$/i.test(text)) return `Write \`0\` if there were none${context.keys.has('status') ? `; where the number is not known, take \`${context.field}\` out and write ${withheld.x}` : ''}.`;
  const said = noNumber.find(({ pattern }) => pattern.test(text));
  if (!said) return undefined;
  if (!context.keys.has('status')) return `Write the number, or take \`${context.field}\` out until it is known.`;
  return `Take \`${context.field}\` out and write why there is no number: ${inWords(said.statuses)}.`;
}

function inWords(statuses: readonly (keyof typeof withheld)[]): string {
  const words = statuses.map((status) => withheld[status]);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

function roughNumber(text: string, { field, keys }: NumberContext): string | undefined {
  for (const { pattern, qualifier } of roughly) {
    const number = pattern.exec(text)?.[1];
    if (number !== undefined) {
      const exact = withoutThousands(number);
      return keys.has('qualifier') ? `Write \`${field}: ${exact}\` and \`qualifier: ${qualifier}\`.` : `Write the number alone: \`${exact}\`.`;
    }
  }
  return undefined;
}

function writtenNumber(text: string, { field, keys }: NumberContext): string | undefined {
  const percent = /^([-+]?[\d.,]+)\s*(?:%[%\s]*|per ?cent|pct)$/i.exec(text)?.[1];
  if (percent !== undefined) return `Leave out the percent sign: \`${withoutThousands(percent)}\`.`;
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return `Leave out the commas: \`${withoutThousands(text)}\`.`;
  if (/^[-+]?\d+,\d+$/.test(text)) return `Write a point instead of the comma: \`${text.replace(',', '.')}\`.`;
  if (/^[-+]?\d+(\.\d+)?$/.test(text)) return `Take the quotation marks away: \`${text}\`.`;
  const fraction = /^(\d[\d,]*(?:\.\d+)?)\s*(?:\/|out of|of)\s*(\d[\d,]*)$/.exec(text);
  if (fraction && keys.has('numerator')) return `Write \`numerator: ${withoutThousands(fraction[1]!)}\` and \`denominator: ${withoutThousands(fraction[2]!)}\` instead.`;
  if (/^\d+:\d+$/.test(text)) return 'Write one number; a time or a ratio with a colon is text.';
  if (/^£/.test(text)) return `Leave out the pound sign${/^£[\d,.]+$/.test(text) ? `: \`${withoutThousands(text.slice(1))}\`` : ', and write the number in full'}.`;
  if (/^[-−–]\d/.test(text) && !/^-/.test(text)) return `Write the minus as a hyphen: \`-${withoutThousands(text.slice(1))}\`.`;
  if (/^\d{1,3}([ \u00A0\u2009]\d{3})+$/.test(text)) return `Leave out the spaces: \`${text.replace(/\s/g, '')}\`.`;
  if (/^\d+\s+\d+/.test(text)) return 'Leave out the spaces.';
  const looksAlike = text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
  if (/\d/.test(text) && /^[\doOlI]+(?:\.[\doOlI]+)?$/.test(text)) return `There is a letter among the digits: write \`${looksAlike}\` if that is meant.`;
  const [, staged = '', mark = ''] = /^([\d,]+(?:\.\d+)?)\s*\(?(p|prov|provisional|r|rev|revised|e|est|estimated?)\.?\)?$/i.exec(text) ?? [];
  if (staged !== '' && keys.has('stage')) return `Write \`${field}: ${withoutThousands(staged)}\` and \`stage: ${{ p: 'provisional', r: 'revised', e: 'estimated' }[mark[0]!.toLowerCase()] ?? 'provisional'}\`.`;
  const marked = /^([\d,]+(?:\.\d+)?)\s*(?:[*†‡^#]+|\[\w+\])$/.exec(text)?.[1];
  if (marked !== undefined) return `Write the number alone, \`${withoutThousands(marked)}\`${keys.has('note') ? ', and what the mark stands for as `note`' : ''}.`;
  if (/^\d[\d.,]*\s?(?:[-–]|to)\s?\d[\d.,]*$/.test(text)) return `Write one number${keys.has('note') ? '; a range can be said in `note`' : ''}.`;
  const followed = /^([\d,]+(?:\.\d+)?)\s+[a-z(]/i.exec(text)?.[1];
  if (followed !== undefined) return `Write the number alone: \`${withoutThousands(followed)}\`.`;
  return keys.has('status') ? `Write a number; where there is none, take \`${field}\` out and write why: ${inWords(['x', 'z', 'c'])}.` : undefined;
}

function withoutThousands(number: string): string {
  return number.replaceAll(',', '').replace(/^\+/, '').replace(/\.$/, '');
}
