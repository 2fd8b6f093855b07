import { reportFiles } from '../data-reference/report-files.ts';

/** What takes one finding out of the text that check prints. */
export const findingPattern = String.raw`^ {2}(.+?):(\d+):(\d+) {2}(error|warning|info) {2}(.+) {2}([a-z0-9-]+)$`;

/** The files of .vscode/ by their names. */
export function vscodeFiles(): Map<string, string> {
  return new Map(
    Object.entries({ 'settings.json': settings(), 'extensions.json': extensions, 'tasks.json': tasks(), 'selfeval.code-snippets': snippets }).map(
      ([name, content]) => [name, `${JSON.stringify(content, null, 2)}\n`],
    ),
  );
}

function settings(): object {
  const inData = reportFiles.filter(({ path }) => path.startsWith('data/'));
  return {
    'yaml.schemas': Object.fromEntries(inData.map(({ name, path }) => [`./schemas/${name}.json`, `**/${path.replace(/<[^>]+>/, '*')}`])),
    'yaml.format.enable': false,
    'files.encoding': 'utf8',
    'files.associations': { '**/content/*.md': 'markdown' },
    'files.trimTrailingWhitespace': true,
    '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2, 'editor.quickSuggestions': { other: true, comments: false, strings: true } },
    '[markdown]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: true, comments: false, strings: false }, 'files.trimTrailingWhitespace': false },
  };
}

const extensions = { recommendations: ['redhat.vscode-yaml'] };

function tasks(): object {
  const problemMatcher = {
    owner: 'selfeval',
    source: 'selfeval',
    fileLocation: ['autoDetect', '${workspaceFolder}'],
    pattern: { regexp: findingPattern, file: 1, line: 2, column: 3, severity: 4, message: 5, code: 6 },
  };
  const common = { type: 'shell', options: { env: { NO_COLOR: '1' } }, presentation: { reveal: 'silent', clear: true } };
  return {
    version: '2.0.0',
    tasks: [
      { label: 'Check the report', command: 'npm run --silent selfeval -- check', group: { kind: 'build', isDefault: true }, problemMatcher, ...common },
      {
        label: 'Check the report at every save',
        command: 'npm run --silent selfeval -- check --watch',
        isBackground: true,
        problemMatcher: { ...problemMatcher, background: { activeOnStart: true, beginsPattern: '^Checking\\.$', endsPattern: '^Checked in ' } },
        ...common,
      },
    ],
  };
}

const snippets = {
  Section: {
    scope: 'markdown',
    prefix: 'section',
    description: 'A section of the report, with its three questions',
    body: [
      '---',
      'title: ${1:Early help}',
      'judgements: [${2:help-and-protection}]',
      'owner: ${3:Head of Early Help}',
      '---',
      '',
      '## What we know',
      '',
      '### Strengths',
      '',
      '- ${4:What goes well, and for whom}. [@${5:id-of-the-source}]',
      '',
      '### Areas for improvement',
      '',
      '- ${6:What does not yet go well}. [@${7:id-of-the-source}] {#${8:improve-something}}',
      '',
      '## How we know it',
      '',
      '${9:What was looked at, when and by whom.}',
      '',
      '::evidence',
      '',
      '## What next',
      '',
      '::actions',
    ],
  },
  Indicator: {
    scope: 'yaml',
    prefix: 'indicator',
    description: 'A measure with its target and its first figure',
    body: [
      '- id: ${1:assessments-45wd}',
      '  title: ${2:Assessments completed within 45 working days}',
      '  definition: ${3:What is counted, out of what}',
      '  unit: ${4|percent,count,rate,days,average,score|}',
      '  polarity: ${5|higher,lower,neutral|}',
      '  period: ${6|snapshot,month,quarter,ytd,rolling-12m,annual|}',
      '  target: { minimum: ${7:85}, upper: ${8:90} }',
      '  source: ${9:Case management system}',
      '  observations:',
      '    - { at: ${10:2026-03-31}, numerator: ${11:450}, denominator: ${12:512} }',
    ],
  },
  Action: {
    scope: 'yaml',
    prefix: 'action',
    description: 'What will be done, by whom, by when, and how it will be known',
    body: [
      '- id: ${1:record-fathers-views}',
      '  title: ${2:Record the views of fathers in every assessment}',
      '  answers: [${3:improve-fathers}]',
      '  owner: ${4:Head of Early Help}',
      '  due: ${5:2026-09-30}',
      '  measure: { text: "${6:Fathers are heard in nine of ten assessments that are audited}" }',
      '  status: ${7|not-started,in-progress,complete,stopped|}',
    ],
  },
  Waiver: {
    scope: 'yaml',
    prefix: 'waiver',
    description: 'A finding that is known and stays for now',
    body: ['- rule: ${1:action-has-owner}', '  place: ${2:data/actions.yaml}', '  reason: ${3:Why it is right and stays}', '  until: ${4:2026-12-31}'],
  },
};
