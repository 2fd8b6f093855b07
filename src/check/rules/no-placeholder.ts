import { isWithin, quotationsIn } from '../prose/quoted.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that nothing in the text is left to be filled in: TBC, XX, [insert figure], ???, words marked with ==, Latin filler.
 * Why: a gap that everybody saw while writing is read by an inspector as a service that does not know.
 * Does not catch: a gap that nothing marks.
 */
export default defineProseRule({
  id: 'no-placeholder',
  severity: 'error',
  whileDraft: 'warning',
  summary: 'Nothing in the text is left to be filled in.',
  checkDocument({ blocks }, report) {
    for (const block of blocks) {
      const quotations = quotationsIn(block.text);
      const found = [...block.text.matchAll(placeholder)].find((match) => !isWithin(quotations, { start: match.index, end: match.index + match[0].length }));
      if (!found) continue;
      report({
        message: `\`${found[0].trim()}\` is still to be filled in.`,
        place: block.place(found.index, found.index + found[0].length),
        hint: 'Write what belongs here; if it is not known, say so in words, and by when it will be.',
        actual: found[0].trim(),
      });
    }
  },
});

const placeholder = new RegExp(
  [
    String.raw`(?<![\w-])(?:TBC|TBD|TBA|TODO|FIXME)(?![\w-])`,
    String.raw`\((?:to be (?:confirmed|added|inserted|updated)|tbc|tbd)\)`,
    String.raw`(?<![\w£-])£?X{2,4}(?:\.X{1,2})?%?(?![\w-])`,
    String.raw`(?<![\w£-])£?x{2,4}(?:\.x{1,2})?%?(?![\w-])`,
    String.raw`[[<{](?:insert|add|update|check|figure|number|name|date|todo|xx?|tbc|text|link)\b[^\]>}\n]{0,60}[\]>}]`,
    String.raw`\?{3,}`,
    String.raw`==[^=\n]{1,80}==`,
    String.raw`\b[Ll]orem ipsum\b`,
  ].join('|'),
  'g',
);
