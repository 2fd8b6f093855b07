import matter from 'gray-matter';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import { createLineIndex } from '../line-index.ts';
import { problem } from '../parse-rules.ts';
import { quote } from '../quote.ts';
import { frontMatterSlip } from './front-matter-slips.ts';

/** The two halves of a section's file, with the offsets in it at which they begin. */
export interface DividedSection {
  matter: { text: string; startsAt: number } | null;
  body: { text: string; startsAt: number };
  diagnostics: Diagnostic[];
}

const fence = '---';

/** Divides a section into front matter and body; front matter in anything but YAML is refused. */
export function divideSection(path: string, text: string): DividedSection {
  const firstLine = text.split('\n', 1)[0] ?? '';
  const wrong = wrongOpening(path, text, firstLine) ?? wrongClosing(path, text, firstLine);
  if (wrong) return (wrong.diagnostic.ruleId === 'front-matter-engine' ? undefined : inSpiteOfSlip(path, text)) ?? { matter: null, body: wrong.body, diagnostics: [wrong.diagnostic] };

  const divided = matter(fence + text.slice(firstLine.length), {
    language: 'yaml',
    engines: { yaml: () => ({}), javascript: refuse, js: refuse, json: refuse, coffee: refuse, coffeescript: refuse, cson: refuse },
  });
  const body = divided.content.replace(/^[ \t]*\n/, '');
  return {
    matter: { text: divided.matter, startsAt: firstLine.length },
    body: { text: body, startsAt: text.length - body.length },
    diagnostics: [],
  };
}

/** Front matter whose lines of `---` have a slip is read all the same. */
function inSpiteOfSlip(path: string, text: string): DividedSection | undefined {
  const slip = frontMatterSlip(text);
  if (!slip) return undefined;
  const { matter: found, bodyStart, rule, message, hint, from, to } = slip;
  return {
    matter: { text: text.slice(found.start, found.end), startsAt: found.start },
    body: { text: text.slice(bodyStart), startsAt: bodyStart },
    diagnostics: [problem(rule, { message, place: createLineIndex(path, text).place(from, to), hint })],
  };
}

/** The front matter is read with its places elsewhere; this library only finds where it ends. */
function refuse(): never {
  throw new Error('front matter is YAML');
}

interface Wrong {
  diagnostic: Diagnostic;
  body: { text: string; startsAt: number };
}

function wrongOpening(path: string, text: string, firstLine: string): Wrong | undefined {
  if (firstLine.trimEnd() === fence) return undefined;
  const place: Place = { path, start: { line: 1, column: 1 }, end: { line: 1, column: firstLine.length + 1 } };
  if (/^---[^-\s]|^---\s+\S/.test(firstLine)) {
    return {
      diagnostic: problem('front-matter-engine', {
        message: `The first line is ${quote(firstLine)}; front matter is YAML and begins with \`---\` alone.`,
        place,
        hint: 'Write `---` alone on the first line, and `key: value` lines below it.',
        actual: firstLine,
      }),
      body: { text: '', startsAt: text.length },
    };
  }
  return {
    diagnostic: problem('front-matter-missing', {
      message: `The section begins with ${quote(firstLine)}; expected \`---\` and its front matter.`,
      place,
      hint: 'Begin the file with a line of `---`, a line such as `title: Early help`, and another line of `---`.',
    }),
    body: { text, startsAt: 0 },
  };
}

function wrongClosing(path: string, text: string, firstLine: string): Wrong | undefined {
  const start = text.indexOf(`\n${fence}`, firstLine.length) + 1;
  const lineEnd = text.indexOf('\n', start);
  const line = start === 0 ? '' : text.slice(start, lineEnd === -1 ? text.length : lineEnd);
  if (line.trimEnd() === fence) return undefined;
  const lines = createLineIndex(path, text);
  return {
    diagnostic: problem('front-matter-unclosed', {
      message:
        line === ''
          ? 'The front matter that begins here has no closing line of `---`.'
          : `The front matter ends with ${quote(line)}; expected a line of \`---\` alone.`,
      place: line === '' ? lines.place(0, firstLine.length) : lines.place(start, start + line.length),
      hint: 'Put a line of `---` alone between the front matter and the text of the section.',
    }),
    body: { text: '', startsAt: text.length },
  };
}
