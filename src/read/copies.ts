/** What systems and people put before or after a name when a file is kept twice. */
const copyMarks: readonly RegExp[] = [
  / ?- ?copy(?: ?\(\d+\))?$/i,
  / copy(?: ?\d+)?$/i,
  / ?\(\d+\)$/,
  /[ -]?\([^()]*(?:conflict|copy)[^()]*\)$/i,
  /\.sync-conflict-[\w-]+$/i,
  /[-_ ](?:DESKTOP|LAPTOP|SURFACE|MacBook)\b[\w-]*$/,
  /~\d+$/,
];
const copyBefore = /^copy of /i;
const plainName = /^[a-z0-9-]+$/;
/** Marks that may as well be part of a right name; only files that read alike are taken for copies by them. */
const doubtfulMarks = /[-_ ](?:copy|old|new|final|draft|backup|bak|v?\d+)$/i;

interface Parts {
  folder: string;
  stem: string;
  ending: string;
}

function partsOf(path: string): Parts {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const folder = path.slice(0, -name.length);
  return dot > 0 ? { folder, stem: name.slice(0, dot), ending: name.slice(dot) } : { folder, stem: name, ending: '' };
}

/** The path without the mark of a copy; nothing where it has none. */
export function withoutCopyMark(path: string): string | undefined {
  const { folder, stem, ending } = partsOf(path);
  if (plainName.test(stem)) return undefined;
  const before = stem.replace(copyBefore, '');
  const mark = copyMarks.find((each) => each.test(before));
  const original = mark ? before.replace(mark, '') : before;
  return original === stem || original === '' ? undefined : `${folder}${original}${ending}`;
}

/** The file of which this one is a copy, or a version that could not be brought together with it. */
export function originalOf(path: string, paths: readonly string[], textOf: (path: string) => string): string | undefined {
  const unmarked = withoutCopyMark(path);
  const named = paths.find((each) => each !== path && each === unmarked);
  if (named !== undefined) return named;
  const { folder, stem, ending } = partsOf(path);
  const numbered = paths.find((each) => each < path && isNumberedAlike(partsOf(each), { folder, stem, ending }) && alike(textOf(path), textOf(each)));
  if (numbered !== undefined) return numbered;
  const shorter = paths
    .filter((each) => each !== path && isBeginningOf(partsOf(each), { folder, stem, ending }))
    .sort((a, b) => b.length - a.length);
  return shorter.find((each) => {
    const rest = stem.slice(partsOf(each).stem.length);
    return (/[A-Z ()~]/.test(rest) || doubtfulMarks.test(rest)) && alike(textOf(path), textOf(each));
  });
}

/** The name of the same section with another number before it. */
function isNumberedAlike(original: Parts, { folder, stem, ending }: Parts): boolean {
  const unnumbered = (name: string): string => name.replace(/^\d+-/, '');
  return folder === 'content/' && original.folder === folder && original.ending === ending && unnumbered(original.stem) === unnumbered(stem);
}

function isBeginningOf(original: Parts, { folder, stem, ending }: Parts): boolean {
  return original.folder === folder && original.ending === ending && stem.startsWith(original.stem) && /^[^A-Za-z0-9]/.test(stem.slice(original.stem.length));
}

/** Whether at least half of the lines that say something stand in both. */
function alike(text: string, original: string): boolean {
  const lines = (of: string): string[] => of.split('\n').filter((line) => line.trim().length > 3);
  const there = new Set(lines(original));
  const own = lines(text);
  return own.length > 0 && own.filter((line) => there.has(line)).length * 2 >= own.length;
}
