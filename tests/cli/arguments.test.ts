import { expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

test.each([
  [['build'], { kind: 'run', command: 'build', options: {} }],
  [['check', '--report', 'a b'], { kind: 'run', command: 'check', options: { report: 'a b' } }],
  [['build', '--out=c:\\sites\\x=y', '--audience', 'internal'], { kind: 'run', command: 'build', options: { out: 'c:\\sites\\x=y', audience: 'internal' } }],
  [['check', '--strict', 'last year.docx', '--rule=vague-claim'], { kind: 'run', command: 'check', options: { strict: 'yes', file: 'last year.docx', rule: 'vague-claim' } }],
  [['check', '--', '--odd name.md'], { kind: 'run', command: 'check', options: { file: '--odd name.md' } }],
  [[], { kind: 'help', command: null }],
  [['--help'], { kind: 'help', command: null }],
  [['help', 'dev'], { kind: 'help', command: 'dev' }],
  [['build', '--report', 'x', '-h'], { kind: 'help', command: 'build' }],
  [['--version'], { kind: 'version' }],
] as const)('%j is understood', (args, request) => {
  expect(readArguments(args)).toEqual(request);
});

test.each([
  [['bild'], 'There is no command `bild`. Did you mean `build`?'],
  [['publish-everything'], 'There is no command `publish-everything`. The commands are new, build, build-all, check, export, freeze, brief, import, published, roll-forward, dev, schemas.'],
  [['--report', 'x'], 'The command comes first: new, build, build-all, check, export, freeze, brief, import, published, roll-forward, dev, schemas.'],
  [['build', '--reprot', 'x'], 'build has no option `--reprot`. Did you mean `--report`?'],
  [['dev', '--zzzzz', 'x'], 'dev has no option `--zzzzz`. The options of dev are --report, --audience, --port.'],
  [['check', '--strict=yes'], '`--strict` takes no value.'],
  [['check', '--format', 'xml'], '`--format` is `xml`; it can be text, json, github or sarif.'],
  [['check', 'a.md', 'b.md'], 'There is more than one FILE; give one at a time.'],
  [['build', '-output', 'x'], 'There is no option `-output`; options are written with two dashes, such as --report.'],
  [['build', '-o', 'x'], 'There is no option `-o`; options are written with two dashes, such as --report.'],
  [['build', 'reports/2024'], '`reports/2024` is not an option; a folder is given with --report or --out.'],
  [['build', '--out'], '`--out` needs a value: --out DIR.'],
  [['build', '--out', '--report', 'x'], '`--out` needs a value: --out DIR.'],
  [['build', '--out='], '`--out` needs a value: --out DIR.'],
  [['build', '--audience', 'everyone'], '`--audience` is `everyone`; it can be public, internal or authors.'],
  [['build', '--out', 'a', '--out', 'b'], '`--out` is given twice.'],
  [['check', '--report', 'a', '--toString=b'], 'check has no option `--toString`. The options of check are --report, --format, --rule, --strict, --fix, --baseline, --all, --coverage, --watch.'],
  [['build', '--constructor', 'b'], 'build has no option `--constructor`. The options of build are --report, --out, --audience, --with, --replace.'],
] as const)('%j is a mistake, said in a sentence', (args, message) => {
  expect(readArguments(args)).toMatchObject({ kind: 'mistake', message });
});
