import { longestPath } from '../model/file-names.ts';

/** Everything that can be wrong with a finished site, each with how it is said. What an author can bring about of it, `check` says first. */
export const outputProblem = {
  blockedByPolicy: (page: string, what: string) => `The page \`${page}\` has ${what}, which its security policy blocks.`,
  notOurs: (page: string, what: string) => `The page \`${page}\` has ${what}, of which no page is made.`,
  importedStyles: (sheet: string) => `The style sheet \`${sheet}\` imports another.`,
  outside: (page: string, does: string, href: string) => `The page \`${page}\` ${does} \`${href}\`, which is outside the report.`,
  notThere: (page: string, does: string, href: string) => `The page \`${page}\` ${does} \`${href}\`, which is not there.`,
  noSuchPlace: (page: string, href: string, anchor: string) => `The page \`${page}\` links to \`${href}\`, but there is no place \`${anchor}\` on that page.`,
  notServed: (file: string) => `\`${file}\` is of a type that a council's web server does not serve.`,
  pathTooLong: (file: string) => `\`${file}\` has ${file.length} characters in its path; ${longestPath} is the most that can be copied anywhere.`,
  oddName: (file: string) => `\`${file}\` has characters in its name other than a to z, 0 to 9, space, dot, hyphen and underscore.`,
  sameName: (one: string, other: string) => `\`${one}\` and \`${other}\` differ only in capital letters, so Windows cannot hold both.`,
  more: (number: number) => `${number} more places in the finished site are wrong in the same way.`,
} as const;
