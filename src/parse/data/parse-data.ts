import type { z } from 'zod';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Located } from '../../model/origin.ts';
import { firstProblems } from '../parse-rules.ts';
import { idsInText, idsInValue, readYaml, type YamlGroup } from '../yaml/read-yaml.ts';
import type { YamlSlip } from '../yaml/read-through.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import { originOf, salvage } from './salvage.ts';
import { schemaProblems } from './schema-problems.ts';

/** What one data file gave. */
export interface ParsedData<T> {
  value: T;
  diagnostics: Diagnostic[];
  /** Ids of what could not be used. */
  damagedIds: string[];
  /** Whether something of it could not be used. */
  lost: boolean;
}

/** A file that holds one thing: one inspection, one framework. */
export function parseOne<S extends z.ZodType>(schema: S, written: YamlSource): ParsedData<Located<z.output<S>> | null> {
  const { result, ...said } = parseGroup(schema, written);
  return { ...said, value: result.whole };
}

/** A file or front matter of which what is right is kept when something else is not. */
export function parseWhatIsRight<S extends z.ZodObject>(schema: S, written: YamlSource): ParsedData<Located<Partial<z.output<S>>> | null> {
  const { result, ...said } = parseGroup(schema, written);
  if (result.whole || !result.root) return { ...said, value: result.whole };
  const salvaged = salvage(schema.partial(), result.root);
  return { ...said, value: salvaged && { data: salvaged.data as Partial<z.output<S>>, origin: originOf(result.source.origin(), salvaged) } };
}

interface ParsedGroup<T> extends Omit<ParsedData<T>, 'value'> {
  result: { whole: Located<T> | null; root: YamlGroup | null; source: YamlSource };
}

function parseGroup<S extends z.ZodType>(schema: S, written: YamlSource): ParsedGroup<z.output<S>> {
  const { value: root, diagnostics, source, slips } = readYaml(written);
  const said = (wrong: readonly Diagnostic[], more = 0): Diagnostic[] => firstProblems(source.path, together(slips, diagnostics, wrong), more);
  if (!root) return { result: { whole: null, root, source }, diagnostics: said([]), damagedIds: idsInText(source.text), lost: true };
  const parsed = schema.safeParse(root, { reportInput: true });
  if (parsed.success) {
    source.letGo();
    return { result: { whole: { data: parsed.data, origin: source.origin() }, root, source }, diagnostics: said([]), damagedIds: [], lost: false };
  }
  const wrong = schemaProblems(parsed.error.issues, { schema, source, root });
  source.letGo();
  return { result: { whole: null, root, source }, diagnostics: said(wrong.diagnostics, wrong.more), damagedIds: idsInValue(root), lost: true };
}

export interface ParsedList<T> {
  /** The file without its list, as written. */
  head: YamlGroup;
  entries: Located<T>[];
}

/** A file whose `list` holds many things; those that are right are kept when others are not. */
export function parseList<E extends z.ZodType>(
  schema: z.ZodObject,
  list: string,
  entrySchema: E,
  writtenSource: YamlSource,
): ParsedData<ParsedList<z.output<E>>> {
  const { value: root, diagnostics, source, slips } = readYaml(writtenSource);
  if (!root) {
    return {
      value: { head: {}, entries: [] },
      diagnostics: firstProblems(source.path, together(slips, diagnostics, [])),
      damagedIds: idsInText(source.text),
      lost: true,
    };
  }
  const whole = schema.safeParse(root, { reportInput: true });
  const isReadable = Array.isArray(root[list]) && !tellsTooMany(whole.error, list);
  const written = isReadable ? (root[list] as unknown[]) : [];
  const wrong = whole.success ? { diagnostics: [], more: 0 } : schemaProblems(whole.error.issues, { schema, source, root });
  const entries: Located<z.output<E>>[] = [];
  const damagedIds: string[][] = [];
  const parsed = whole.success ? (whole.data[list] as z.output<E>[]) : null;
  written.forEach((raw, index) => {
    const data: z.output<E> | undefined = parsed ? parsed[index] : entrySchema.safeParse(raw).data;
    if (data === undefined) damagedIds.push([...(hasOwnId(raw) ? [] : ['']), ...idsInValue(raw)]);
    else entries.push({ data, origin: source.origin([list, index]) });
  });
  source.letGo();
  return {
    value: { head: root, entries },
    diagnostics: firstProblems(source.path, together(slips, diagnostics, wrong.diagnostics), wrong.more),
    damagedIds: isReadable ? damagedIds.flat() : idsInValue(root),
    lost: damagedIds.length > 0 || !isReadable,
  };
}

/** Of a list that is too long nothing is read: whichever part of it were left out might be what matters. */
function tellsTooMany(error: z.ZodError | undefined, list: string): boolean {
  return error?.issues.some(({ code, path: [key, ...further] }) => code === 'too_big' && key === list && further.length === 0) === true;
}

function hasOwnId(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'id' in raw;
}

/** Where what is then wrong with the value says nothing more. */
const misread: readonly string[] = ['yaml-tag', 'yaml-odd-number', 'yaml-comma', 'yaml-note', 'yaml-curly-quotes'];

/** A line is blamed once: for how it is written, unless what is then wrong with its value says more. */
function together(slips: readonly YamlSlip[], yaml: readonly Diagnostic[], schema: readonly Diagnostic[]): Diagnostic[] {
  const lineOf = ({ place }: Diagnostic): number => place?.start.line ?? 0;
  const saidBySchema = new Set(schema.map(lineOf));
  const told = slips.filter(({ diagnostic, yields }) => !yields || !saidBySchema.has(lineOf(diagnostic)));
  const blamed = new Set([
    ...told.flatMap(({ lines }) => [...lines]),
    ...yaml.filter(({ ruleId }) => misread.includes(ruleId)).map(lineOf),
  ]);
  return inOrder([...told.map(({ diagnostic }) => diagnostic), ...columnsAsOne(yaml), ...schema.filter((each) => !blamed.has(lineOf(each)))]);
}

/** With fewer, each is quicker read by itself. */
const fewestInColumn = 4;

/** What is misread in the same way at the same place of lines below each other is told once. */
function columnsAsOne(found: readonly Diagnostic[]): Diagnostic[] {
  const runs: Diagnostic[][] = [];
  for (const each of inOrder(found)) {
    const run = runs.findLast(([first]) => first?.ruleId === each.ruleId && first.place?.start.column === each.place?.start.column);
    if (run && each.place?.start.line === (run.at(-1)?.place?.start.line ?? 0) + 1) run.push(each);
    else runs.push([each]);
  }
  return runs.flatMap((run) => {
    const [first, ...more] = run;
    if (!first || run.length < fewestInColumn || !misread.includes(first.ruleId)) return run;
    const related = more.flatMap(({ place, hint = '' }) => (place ? [{ message: hint, place }] : []));
    return [{ ...first, message: `${first.message} So it is in the ${more.length} lines below it.`, related }];
  });
}

/** In the order of the file. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const line = (diagnostic: Diagnostic): number => diagnostic.place?.start.line ?? 0;
  const column = (diagnostic: Diagnostic): number => diagnostic.place?.start.column ?? 0;
  return [...diagnostics].sort((a, b) => line(a) - line(b) || column(a) - column(b));
}
