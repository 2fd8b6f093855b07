import type { Place } from '../../diagnostics/diagnostic.ts';
import { lookAgainMark } from '../../model/look-again.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import type { Finding } from '../engine/finding.ts';
import { wordsInData } from '../facts/words-in-data.ts';
import { isWithin, quotationsIn } from '../prose/quoted.ts';

/*
 * Checks that nothing in the text is left to be filled in: TBC, XX, [insert figure], ???, words marked with ==, Latin filler;
 * nor in the summary, notice, sources and reasons of data/report.yaml and the summaries of sections. What `roll-forward` marked
 * [check again] is such a gap until somebody has looked at it.
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
      const found = placeholderIn(block.text);
      if (found) report(finding(found.text, block.place(found.start, found.start + found.text.length)));
    }
  },
  checkReport({ project }, report) {
    for (const { text, place } of wordsInData(project)) {
      const found = placeholderIn(text);
      if (found) report(finding(found.text, place));
    }
  },
});

function placeholderIn(text: string): { text: string; start: number } | null {
  const quotations = quotationsIn(text);
  const found = [...text.matchAll(placeholder)].find((match) => !isWithin(quotations, { start: match.index, end: match.index + match[0].length }));
  return found ? { text: found[0], start: found.index } : null;
}

function finding(found: string, place: Place): Finding {
  const actual = found.trim();
  return actual === lookAgainMark
    ? { message: `What follows \`${actual}\` is what the edition before said.`, place, hint: 'Say how it is at the as-at date of this edition, then take the mark out.', actual }
    : { message: `\`${actual}\` is still to be filled in.`, place, hint: 'Write what belongs here; if it is not known, say so in words, and by when it will be.', actual };
}

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
