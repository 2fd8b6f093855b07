import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/check/engine/check-document.ts';
import { checkProject } from '../../../src/check/engine/check-project.ts';
import { proseOfDocument } from '../../../src/check/prose/from-document.ts';
import typography from '../../../src/check/rules/typography.ts';
import { mend } from '../../../src/diagnostics/mend.ts';
import { plainMarkdown } from '../../../src/parse/plain/plain-markdown.ts';
import { projectOf } from '../../projects.ts';
import { runCommand } from '../../run-command.ts';
import { packageFolder } from '../../run-selfeval.ts';
import { expectSaid } from '../rule-tester.ts';
import { section } from './samples.ts';

const front = '---\ntitle: Early help\nkind: overview\n---\n\n';

/** The words of a section, mended; the same when there is nothing to mend. */
function mended(words: string): string {
  const text = `${front}${words}\n`;
  const found = checkProject(projectOf({ [section]: text }), [typography]);
  const lines = text.split('\n');
  for (const { number, after } of mend(found, new Map([[section, text]]))[0]?.lines ?? []) lines[number - 1] = after;
  return lines.join('\n').slice(front.length, -1);
}

describe('typography', () => {
  it.each([
    ['⟦Help  ⟧comes.', 'There is more than one space after `Help`.', 'Leave one.'],
    ['It ⟦came. \u0020⟧Then it went.', 'There is more than one space after `came`.', 'Leave one.'],
    ['It ⟦came ,⟧ and went.', 'There is a space before the comma after `came`.', 'Take it out.'],
    ['Was it ⟦kind ?⟧', 'There is a space before the question mark after `kind`.', 'Take it out.'],
    ['It ⟦came,,⟧ and went.', 'There is more than one comma after `came`.', 'Leave one.'],
    ['At ⟦85%%⟧ it is high.', 'There is more than one percent sign after `85`.', 'Leave one.'],
    ['At ⟦85% %⟧ it is high.', 'There is more than one percent sign after `85`.', 'Leave one.'],
    ['It cost ⟦££⟧85.', 'There is more than one pound sign.', 'Leave one.'],
    ['It ⟦came..⟧', 'There is more than one full stop after `came`.', 'Leave one.'],
  ])('says of %j what is wrong', (words, message, hint) => {
    expectSaid(typography, words, [message, hint]);
  });

  it.each([
    'It went on ...', 'It went on...', 'It went on… and on.', 'Early help . . . . 14', 'A scale of 1 : 50.', 'Red    amber    green',
    'They call it .NET and :kpi and so on.', 'Parents said “it came  quickly , mostly”.', 'It isn\'t so -- not yet.', '# A  heading ,',
    'one\n, two', 'A  cell\tand , another', 'See www.example.org/a..b for more.',
  ])('says nothing of %j', (words) => {
    expectSaid(typography, words);
  });

  it.each([
    ['Help  comes   soon , and often..', 'Help comes soon, and often.'],
    ['- Help\n    that  comes , soon', '- Help\n    that comes, soon'],
    ['At 85%% of ££20, that is.', 'At 85% of £20, that is.'],
    ['**Help  that** comes  soon.', '**Help that** comes soon.'],
    ['It is a  word  and a  word.', 'It is a word and a word.'],
    ['Help `a  b ,` comes and [the  plan ,](https://example.org/a) stays.', 'Help `a  b ,` comes and [the  plan ,](https://example.org/a) stays.'],
    ['Help [@nothing] comes [^1] , soon [@nothing] .\n\n[^1]: So it is.', 'Help [@nothing] comes [^1] , soon [@nothing] .\n\n[^1]: So it is.'],
    ['Help `x` comes `y` .', 'Help `x` comes `y` .'],
    ['> Help  comes , they said.', '> Help  comes , they said.'],
    ['| a  b | c , |\n| --- | --- |\n| d  e | f , |', '| a  b | c , |\n| --- | --- |\n| d  e | f , |'],
  ])('mends %j to %j, and nothing else', (words, right) => {
    let text = words;
    for (let times = 0; times < 2; times += 1) text = mended(text);
    expect(text).toBe(right);
  });

  it('leaves code and links of any page of Markdown alone', () => {
    const document = plainMarkdown('plan.md', 'Help  comes `a  b ,` with\n[the  plan ,](https://example.org) , soon.\n')!;
    const { diagnostics } = checkDocument(proseOfDocument(document), [typography]);
    expect(diagnostics.map(({ message }) => message)).toEqual(['There is more than one space after `Help`.']);
  });

  it('is mended in the file by check --fix, with its line ends kept', async () => {
    const place = mkdtempSync(join(tmpdir(), 'selfeval-typography-'));
    try {
      cpSync(join(packageFolder, 'tests', 'reports', 'minimal'), join(place, 'report'), { recursive: true });
      const path = join(place, 'report', 'content', '10-front-door.md');
      const before = readFileSync(path, 'utf8').replace('## How we know it', '## How we know it\n\nHelp  comes , soon..').replaceAll('\n', '\r\n');
      writeFileSync(path, before);
      const { stderr } = await runCommand(['check', '--report', 'report', '--rule', 'typography', '--fix'], { cwd: place });
      expect(stderr).toContain('Mended 1 line.');
      expect(readFileSync(path, 'utf8')).toBe(before.replace('Help  comes , soon..', 'Help comes, soon.'));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});
