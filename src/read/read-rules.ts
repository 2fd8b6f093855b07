import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts';

interface ReadRule {
  severity: Severity;
  /** What it means, in one sentence. */
  meaning: string;
  /** True where it keeps something from being read as it stands. */
  unread?: true;
}

/** Everything that reading the report folder may find wrong. The ids are permanent. */
export const readRules = {
  'folder-missing': { severity: 'error', unread: true, meaning: 'The report folder, or one of its folders content and data, is not there.' },
  'report-empty': { severity: 'error', unread: true, meaning: 'The report folder has neither words nor data in it.' },
  'file-is-link': { severity: 'error', unread: true, meaning: 'A file or folder is a link to another place; links are not followed.' },
  'file-too-large': { severity: 'error', unread: true, meaning: 'A file is larger than 5 MB and is not read.' },
  'file-unreadable': { severity: 'error', unread: true, meaning: 'A file or folder cannot be opened.' },
  'file-encoding': { severity: 'error', unread: true, meaning: 'A text file is not saved as UTF-8.' },
  'file-nul': { severity: 'error', meaning: 'A text file holds NUL bytes, as damaged files and files of other programs do.' },
  'file-control-character': { severity: 'error', meaning: 'A text file holds an invisible control character.' },
  'file-unexpected': { severity: 'warning', meaning: 'A file or folder is not one that a report is made from, so nothing of it is published.' },
  'file-ending': { severity: 'error', unread: true, meaning: 'A file has not quite the name by which it is read; it is checked as if it had.' },
  'file-misplaced': { severity: 'error', unread: true, meaning: 'A file lies in another folder than the one in which it is read; it is checked as if it lay there.' },
  'file-copy': { severity: 'error', unread: true, meaning: 'A file is a second copy of another, as OneDrive and Explorer make them; it is not read.' },
  'file-name-portable': { severity: 'error', meaning: 'The name of an image cannot be stored or served everywhere.' },
  'edition-changed': { severity: 'error', unread: true, meaning: 'An earlier edition is not as it was frozen.' },
  'edition-image': { severity: 'error', meaning: 'An image of an earlier edition is not one that may be published.' },
  'image-unsafe': { severity: 'error', meaning: 'An image holds something that could do harm, such as a script, or loads something from elsewhere.' },
  'image-damaged': { severity: 'error', meaning: 'A file is not the kind of image that its ending says, or is not whole.' },
  'image-simplified': { severity: 'warning', meaning: 'Something that may be seen was taken out of an image, such as an animation, or letters of its own.' },
  'image-turned': { severity: 'warning', meaning: 'A photograph is turned by a note in its file, which not every program follows.' },
  'image-holds-more': { severity: 'info', meaning: 'The file of an image holds more than the picture, such as where it was taken; it is published without that.' },
} as const satisfies Record<string, ReadRule>;

export type ReadRuleId = keyof typeof readRules;

/** A diagnostic of one of the rules above, about a file as a whole unless a position is given. */
export function fileProblem(
  ruleId: ReadRuleId,
  path: string,
  message: string,
  hint: string,
  more: Partial<Pick<Diagnostic, 'actual' | 'expected' | 'place'>> = {},
): Diagnostic {
  const rule = readRules[ruleId];
  return {
    ruleId,
    severity: rule.severity,
    ...('unread' in rule ? { unread: true as const } : {}),
    message,
    place: { path, start: { line: 1, column: 1 } },
    hint,
    ...more,
  };
}
