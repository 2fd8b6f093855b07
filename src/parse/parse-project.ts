import { compareText } from '../diagnostics/compare-text.ts';
import { didYouMean } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic, Staged } from '../diagnostics/diagnostic.ts';
import { committeePath } from '../model/file-names.ts';
import { editionsFolder, inOrder } from '../model/edition-file.ts';
import { importsPath } from '../model/imports.ts';
import type { Framework } from '../model/framework.ts';
import { labelsWith, type Labels } from '../model/labels.ts';
import type { Located } from '../model/origin.ts';
import type { Project, ReportPart, SourceFile } from '../model/project.ts';
import type { Settings } from '../model/settings.ts';
import {
  parseActions,
  parseEvidence,
  parseFramework,
  parseGlossary,
  parseImports,
  parseInspection,
  parseSettings,
  parseTheme,
  type ParsedTheme,
} from './data/data-files.ts';
import { editionsNotEarlier, parseEdition } from './data/parse-edition.ts';
import type { ParsedData } from './data/parse-data.ts';
import type { LinkTargets } from './markdown/conversion.ts';
import { createMemo, type Remember } from './memo.ts';
import { problem } from './parse-rules.ts';
import { quote } from './quote.ts';
import { namedFiles } from './section/file-ids.ts';
import { parseCommittee } from './section/parse-committee.ts';
import { parseSection } from './section/parse-section.ts';

export interface ParseInput {
  files: SourceFile[];
  images: string[];
  shippedFrameworks: SourceFile[];
  /** Texts in the folder that nothing is made of. */
  strays?: SourceFile[];
  /** Files and folders that are there and could not be opened. */
  closed?: readonly string[];
}

const settingsPath = 'data/report.yaml';

/** A parser that remembers each file by its text, so that a change to one parses only that one again. */
export function createProjectParser(): (input: ParseInput) => Staged<Project> {
  const memo = createMemo();
  return (input) => memo.during((remember) => parseProject(input, remember));
}

/** Collects what each file gives, and leaves its value. */
type Collect = <T>(parsed: ParsedData<T>, part: ReportPart) => T;

function parseProject(input: ParseInput, remember: Remember): Staged<Project> {
  const files = [...input.files].sort((a, b) => compareText(a.path, b.path));
  const diagnostics: Diagnostic[] = [];
  const damagedIds = new Set<string>();
  const unseen = new Set((input.closed ?? []).flatMap(partsIn));
  const unread = new Set(unseen);
  const collect: Collect = (parsed, part) => {
    diagnostics.push(...parsed.diagnostics);
    for (const id of parsed.damagedIds) damagedIds.add(id);
    if (parsed.lost) unread.add(part);
    return parsed.value;
  };
  const each: Each = (matching, part, parse) => matching.map((file) => collect(remember(part, file, '', () => orEmpty(file, parse)), part));

  const settings = each(files.filter(({ path }) => path === settingsPath), 'settings', parseSettings)[0];
  if (settings === undefined) unread.add('settings');
  if (settings === undefined && !unseen.has('settings')) diagnostics.push(settingsMissing());
  const frameworks = parseFrameworks(input.shippedFrameworks, inFolder(files, 'data/frameworks/'), each, diagnostics);
  const inspections = each(inFolder(files, 'data/inspections/'), 'inspections', parseInspection);
  const evidence = each(files.filter(({ path }) => path === 'data/evidence.yaml'), 'evidence', parseEvidence);
  const actions = each(files.filter(({ path }) => path === 'data/actions.yaml'), 'actions', parseActions);
  const glossary = each(files.filter(({ path }) => path === 'data/glossary.yaml'), 'glossary', parseGlossary);
  const imports = each(files.filter(({ path }) => path === importsPath), 'imports', parseImports);
  const editions = each(inFolder(files, editionsFolder), 'editions', parseEdition);
  if (settings) diagnostics.push(...editionsNotEarlier(settings, present(editions)));
  const themes = parseThemes(inFolder(files, 'data/indicators/'), remember, collect, diagnostics);
  const closedImages = (input.closed ?? []).filter((path) => path.startsWith('public/')).map((path) => path.slice('public/'.length));
  if (settings) diagnostics.push(...logoMissing(settings, [...input.images, ...closedImages]));
  const data = [...themes.flatMap(({ indicators }) => indicators), ...evidence.flat(), ...actions.flat(), ...present(inspections)].map((each) => each.data);
  const ids = [...data, ...present(inspections).flatMap((each) => [...(each.data.findings ?? []), ...(each.data.recommendations ?? [])])].map(({ id }) => id);
  const targets = { ids: new Set(ids), images: new Set([...input.images, ...closedImages]) };
  const labels = labelsWith(settings?.data.labels);
  const sections = parseSections(files, targets, labels, remember, collect, diagnostics);
  const committee = each(files.filter(({ path }) => path === committeePath), 'committee', (file) => parseCommittee(file, { labels, targets: { ...targets, sectionIds: new Set(sections.map(({ id }) => id)) } }))[0];

  return {
    value: {
      settings: settings ?? null,
      frameworks,
      sections,
      committee: committee ?? null,
      indicators: inThemeOrder(themes).flatMap((theme) => theme.indicators),
      inspections: present(inspections),
      evidence: evidence.flat(),
      actions: actions.flat(),
      glossary: glossary.flat(),
      editions: inOrder(present(editions)),
      imports: imports.flat(),
      images: [...input.images].sort(compareText),
      texts: new Map([...files.filter(({ path }) => !path.startsWith(editionsFolder)), ...(input.strays ?? [])].map(({ path, text }) => [path, text])),
      damagedIds: [...damagedIds],
      unread,
      unseen,
    },
    diagnostics,
  };
}

const partOf: readonly [beginning: string, part: ReportPart][] = [
  ['data/report.yaml', 'settings'],
  ['data/frameworks/', 'frameworks'],
  ['content/', 'sections'],
  [committeePath, 'committee'],
  ['data/indicators/', 'indicators'],
  ['data/inspections/', 'inspections'],
  ['data/evidence.yaml', 'evidence'],
  ['data/actions.yaml', 'actions'],
  ['data/glossary.yaml', 'glossary'],
  [editionsFolder, 'editions'],
  [importsPath, 'imports'],
];

/** The parts of a report to which a file belongs, or files of a folder. */
function partsIn(path: string): ReportPart[] {
  return partOf.filter(([beginning]) => path.startsWith(beginning) || beginning.startsWith(`${path}/`)).map(([, part]) => part);
}

function inFolder(files: readonly SourceFile[], folder: string): SourceFile[] {
  return files.filter(({ path }) => path.startsWith(folder));
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value) => value !== null);
}

/** A file with nothing in it is said to be empty, and nothing else is said of it. */
function orEmpty<T>(file: SourceFile, parse: (file: SourceFile) => ParsedData<T>): ParsedData<T> {
  const parsed = parse(file);
  return file.text.trim() === '' ? { ...parsed, diagnostics: [fileEmpty(file.path)] } : parsed;
}

function fileEmpty(path: string): Diagnostic {
  return problem('file-empty', {
    message: `\`${path}\` has nothing in it.`,
    place: { path, start: { line: 1, column: 1 } },
    hint: 'Write something into it, or take it out of the folder.',
  });
}

function settingsMissing(): Diagnostic {
  return problem('settings-missing', {
    message: `There is no \`${settingsPath}\`; it says whose report this is and which edition.`,
    place: { path: settingsPath, start: { line: 1, column: 1 } },
    hint: 'Add it, following the example in docs/data.md.',
  });
}

/** A logo that is not there would leave a hole at the top of every page. */
function logoMissing({ data, origin }: Located<Partial<Settings>>, images: readonly string[]): Diagnostic[] {
  const logo = data.council?.logo;
  if (logo === undefined || images.includes(logo)) return [];
  return [
    problem('image-missing', {
      message: `The logo ${quote(logo)} is not in the public folder.`,
      place: origin.place(['council', 'logo']),
      hint: didYouMean(logo, images) ?? `Put the file at \`public/${logo}\`, or take \`logo\` out.`,
      actual: logo,
    }),
  ];
}

type Each = <T>(matching: readonly SourceFile[], part: ReportPart, parse: (file: SourceFile) => ParsedData<T>) => T[];

function parseFrameworks(shipped: readonly SourceFile[], own: readonly SourceFile[], each: Each, diagnostics: Diagnostic[]): Located<Framework>[] {
  const taken = new Map<string, Located<Framework>>();
  const all = [...present(each(shipped, 'frameworks', parseFramework)), ...present(each(own, 'frameworks', parseFramework))];
  for (const found of all) {
    const { id } = found.data;
    const earlier = taken.get(id);
    if (!earlier) {
      taken.set(id, found);
      continue;
    }
    diagnostics.push(
      problem('framework-repeated', {
        message: `There is already a framework with the id \`${id}\`, in \`${earlier.origin.path}\`.`,
        place: found.origin.place(['id']),
        hint: 'Give this one another id, or take the file out.',
        actual: id,
      }),
    );
  }
  return [...taken.values()];
}

function parseThemes(files: readonly SourceFile[], remember: Remember, collect: Collect, diagnostics: Diagnostic[]): ParsedTheme[] {
  const names = namedFiles(files.map(({ path }) => path), 'theme');
  diagnostics.push(...names.diagnostics);
  return files.map((file, index) => {
    const { id } = names.named[index]!;
    return collect(remember('theme', file, id, () => orEmpty(file, () => parseTheme(file, id))), 'indicators');
  });
}

/** Themes with an `order` come first, by it; the others follow in file-name order. */
function inThemeOrder(themes: readonly ParsedTheme[]): ParsedTheme[] {
  return [...themes].sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0);
}

function parseSections(
  files: readonly SourceFile[],
  known: Omit<LinkTargets, 'sectionIds'>,
  labels: Labels,
  remember: Remember,
  collect: Collect,
  diagnostics: Diagnostic[],
): Project['sections'] {
  const own = files.filter(({ path }) => /^content\/[^/]+\.md$/.test(path));
  const names = namedFiles(own.map(({ path }) => path), 'section');
  diagnostics.push(...names.diagnostics);
  const targets: LinkTargets = { ...known, sectionIds: new Set(names.named.map(({ id }) => id)) };
  const shared = JSON.stringify([[...targets.sectionIds], [...known.images], [...known.ids].sort(), labels]);
  return own.flatMap((file, index) => {
    const { id } = names.named[index]!;
    const parse = (): ReturnType<typeof parseSection> => parseSection(file, { id, labels, targets });
    const section = collect(remember('section', file, shared, () => orEmpty(file, parse)), 'sections');
    return section ? [section] : [];
  });
}
