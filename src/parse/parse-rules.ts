import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';

interface ParseRule {
  severity: Severity;
  /** What it means, in one sentence. */
  meaning: string;
  /** True where it keeps something from being read as it stands. */
  unread?: true;
}

/** Everything that parsing may find wrong. The ids are permanent. */
export const parseRules = {
  'file-empty': { severity: 'error', unread: true, meaning: 'A file has nothing in it.' },
  'settings-missing': { severity: 'error', unread: true, meaning: 'There is no data/report.yaml, without which nothing can be published.' },
  'file-name': { severity: 'error', meaning: 'A file name that a page or theme is named after has other characters than lower-case letters, digits and single hyphens.' },
  'file-name-reserved': { severity: 'error', meaning: 'A section has the name of a page that every report has, or one that Windows cannot store.' },
  'file-name-repeated': { severity: 'error', meaning: 'Two files have the same name once number and ending are left out.' },
  'framework-repeated': { severity: 'error', meaning: 'Two frameworks have the same id.' },

  'yaml-syntax': { severity: 'error', unread: true, meaning: 'The YAML cannot be read: indentation, quotation marks, colons or brackets are not as YAML wants them.' },
  'yaml-tab': { severity: 'error', unread: true, meaning: 'A line of YAML is indented with a tab; YAML allows only spaces.' },
  'yaml-duplicate-key': { severity: 'error', meaning: 'A key stands twice in the same group, so that one of the two values would be lost.' },
  'yaml-control-character': { severity: 'error', meaning: 'An escape such as `"\\0"` brings an invisible control character into a text.' },
  'yaml-tag': { severity: 'error', meaning: 'A value begins with `!`, which gives it a type of YAML that reports do not use.' },
  'yaml-alias': { severity: 'error', unread: true, meaning: 'An alias (`*name`) has no anchor (`&name`) before it, or there are so many that the file would grow without bound.' },
  'yaml-reserved-key': { severity: 'error', meaning: 'A key has a name that is special to programs: `__proto__`, `constructor` or `prototype`.' },
  'yaml-merge-key': { severity: 'error', meaning: 'A merge key (`<<`) is used; reports do not use them.' },
  'yaml-one-document': { severity: 'error', unread: true, meaning: 'A file holds several YAML documents, divided by `---`; only the first would be read.' },
  'yaml-root': { severity: 'error', unread: true, meaning: 'A data file does not begin with `key: value` lines.' },
  'yaml-too-deep': { severity: 'error', unread: true, meaning: 'Lists or groups stand within one another so deeply that the file cannot be meant.' },
  'yaml-too-long': { severity: 'error', unread: true, meaning: 'A data file has more than 500,000 characters, 10,000 lines or 20,000 commas.' },
  'yaml-comma': { severity: 'error', meaning: 'A comma inside braces ends a value of which more follows.' },
  'yaml-note': { severity: 'error', meaning: 'A `#` after a space begins a note, so that text after it is not read.' },
  'yaml-curly-quotes': { severity: 'error', meaning: 'A value stands in curly quotation marks, which are read as part of it.' },
  'yaml-odd-number': { severity: 'error', meaning: 'A number is written so that YAML reads another one: `0o17`, `0x1F`, or more digits than can be kept.' },

  'field-missing': { severity: 'error', meaning: 'Something that must be there is not.' },
  'field-empty': { severity: 'error', meaning: 'A key has nothing after it.' },
  'field-unknown': { severity: 'error', meaning: 'A key is not one that belongs here; most often it is misspelt.' },
  'field-type': { severity: 'error', meaning: 'A value is of another kind than expected: text for a number, one value for a list.' },
  'field-choice': { severity: 'error', meaning: 'A value is not one of those to choose from.' },
  'field-format': { severity: 'error', meaning: 'A value is not written as expected.' },
  'field-date': { severity: 'error', meaning: 'A date is not written YYYY-MM-DD, or is no day of the calendar.' },
  'field-range': { severity: 'error', meaning: 'A number is too small or too large, a text too long or a list too short.' },

  'front-matter-missing': { severity: 'error', unread: true, meaning: 'A section does not begin with its front matter between two lines of `---`.' },
  'front-matter-unclosed': { severity: 'error', unread: true, meaning: 'The front matter of a section has no closing line of `---`.' },
  'front-matter-engine': { severity: 'error', unread: true, meaning: 'The front matter asks to be read as something other than YAML, such as `---js`; nothing in a report runs as code.' },

  'markdown-too-complex': { severity: 'error', unread: true, meaning: 'A section, a paragraph or a table is too long, too deep, too wide or too dense in marks to be meant, and would take too long to read.' },
  'html-refused': { severity: 'error', meaning: 'A section holds HTML; reports are written in Markdown alone.' },
  'heading-level': { severity: 'error', meaning: 'A section has a heading of level 1; its title comes from the front matter.' },
  'heading-unclear': { severity: 'warning', meaning: 'A heading is nearly one of those that the report is built from, but is not it.' },
  'heading-misplaced': { severity: 'error', meaning: 'A heading of level 2 or 3 stands inside a list, a quotation or an internal block, where it cannot divide the section.' },
  'heading-holds-words': { severity: 'error', meaning: 'A heading holds an image, a link, a citation, a figure or the mark of a footnote; it stands in lists of contents too, where they would lead nowhere.' },
  'heading-malformed': { severity: 'error', meaning: 'A line is meant for a heading and is none: it lacks a space, is indented, or stands in bold.' },
  'list-malformed': { severity: 'error', meaning: 'Lines are meant for a list and are none, since they begin with another mark than a hyphen and a space.' },
  'link-malformed': { severity: 'error', meaning: 'Something is meant for a link and is none: its brackets are exchanged, parted or not closed.' },
  'table-malformed': { severity: 'error', meaning: 'Lines are meant for a table and are none.' },
  'heading-empty': { severity: 'error', meaning: 'A heading has no words.' },
  'citation-malformed': { severity: 'error', meaning: 'Something looks like a citation but is not written `[@id]` or `[@id; @id]`.' },
  'kpi-malformed': { severity: 'error', meaning: 'A figure in a sentence is not written `:kpi[id]` or `:kpi[id]{show=…}`.' },
  'emphasis-malformed': { severity: 'error', meaning: 'Stars that are meant to make words bold do not, and would be printed.' },
  'directive-unknown': { severity: 'error', meaning: 'A directive has a name that selfeval does not know.' },
  'directive-malformed': { severity: 'error', meaning: 'Something looks like a directive but is not written so that it works.' },
  'directive-attribute': { severity: 'error', meaning: 'Something between the braces of a directive is not known to it, or not one of the values to choose from.' },
  'directive-unclosed': { severity: 'error', meaning: '`:::internal`, `:::voice` or `:::example` has no closing line of `:::`.' },
  'statement-id-malformed': { severity: 'error', meaning: '`{#id}` is not at the end of a paragraph or list item, or is not written as an id.' },
  'link-leaves-report': { severity: 'error', meaning: 'A link leads neither to a section of the report nor to a web, e-mail or telephone address.' },
  'link-section-unknown': { severity: 'error', meaning: 'A link leads to a section that the report does not have.' },
  'link-empty': { severity: 'error', meaning: 'A link has no address or no words.' },
  'link-definition-unused': { severity: 'error', meaning: 'A line `[name]: address` gives a link its address, but no link has that name; the line would not be printed.' },
  'link-definition-repeated': { severity: 'error', meaning: 'Two lines `[name]: address` of a section have the same name, so that one of the two addresses would be lost.' },
  'image-missing': { severity: 'error', meaning: 'An image is not in the `public` folder.' },
  'fence-unclosed': { severity: 'error', meaning: 'A code block that begins with three backticks has no closing line, so that the rest of the section would be printed as code.' },
  'code-indented': { severity: 'warning', meaning: 'Lines that are indented by four spaces are printed as code, which is seldom meant.' },
  'footnote-undefined': { severity: 'error', meaning: 'A footnote mark has no footnote.' },
  'footnote-unused': { severity: 'warning', meaning: 'A footnote has no mark in the text, so nobody would read it.' },
  'footnote-repeated': { severity: 'error', meaning: 'Two footnotes of a section have the same label.' },
  'table-ragged': { severity: 'error', meaning: 'A row of a table has more or fewer cells than its head.' },

  'edition-name': { severity: 'error', meaning: 'A frozen edition lies in a file of another name than its own.' },
  'edition-not-earlier': { severity: 'warning', meaning: 'A frozen edition that is not the present one stands as at a day that is not before it, so that nothing is shown of it.' },
  'edition-form': { severity: 'error', unread: true, meaning: 'A frozen edition has a form that this version of selfeval does not know.' },

  'more-problems': { severity: 'error', meaning: 'A file has more problems than are listed.' },
} as const satisfies Record<string, ParseRule>;

export type ParseRuleId = keyof typeof parseRules;

/** A diagnostic of one of the rules above. */
export function problem(ruleId: ParseRuleId, finding: Omit<Diagnostic, 'ruleId' | 'severity'>): Diagnostic {
  const { hint, ...rest } = finding;
  const rule = parseRules[ruleId];
  return {
    ruleId,
    severity: rule.severity,
    ...('unread' in rule ? { unread: true as const } : {}),
    ...rest,
    ...(hint === undefined ? {} : { hint }),
  };
}

const mostPerFile = 50;

/** The first problems of one file, and how many more there are; `uncounted` are known besides those given. */
export function firstProblems(path: string, diagnostics: Diagnostic[], uncounted = 0): Diagnostic[] {
  const more = Math.max(0, diagnostics.length - mostPerFile) + uncounted;
  if (more === 0) return diagnostics;
  return [
    ...diagnostics.slice(0, mostPerFile),
    problem('more-problems', {
      message: `\`${path}\` has ${more} more ${more === 1 ? 'problem' : 'problems'}; only the first are listed.`,
      place: { path, start: { line: 1, column: 1 } },
      hint: 'Mend those that are listed, then look again.',
    }),
  ];
}
