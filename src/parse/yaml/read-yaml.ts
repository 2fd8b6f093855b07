import { isMap } from 'yaml';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { asId } from '../../model/names.ts';
import { problem } from '../parse-rules.ts';
import { quote } from '../quote.ts';
import { hostileYaml } from './hostile-yaml.ts';
import { plainYaml } from './plain-yaml.ts';
import { guardYaml, tooManyAliases } from './yaml-guards.ts';
import { readThrough, type YamlSlip } from './read-through.ts';
import { yamlProblems } from './yaml-problems.ts';
import type { YamlSource } from './yaml-source.ts';

export type YamlGroup = Readonly<Record<string, unknown>>;

/** What could be read of a YAML text that begins with keys. */
export interface ReadYaml {
  /** Null when nothing can be used; then a diagnostic says why. */
  value: YamlGroup | null;
  diagnostics: Diagnostic[];
  /** The text as it was read, with the slips mended that kept it from being read as it stands. */
  source: YamlSource;
  slips: readonly YamlSlip[];
}

export function readYaml(written: YamlSource): ReadYaml {
  const hostile = hostileYaml(written);
  if (hostile) return { value: null, diagnostics: [hostile], source: written, slips: [] };
  return plainly(written) ?? thoroughly(written);
}

/** A text in which nothing can be wrong. */
export function plainly(source: YamlSource): ReadYaml | undefined {
  const value = plainYaml(source.text);
  return isGroup(value) ? { value, diagnostics: [], source, slips: [] } : undefined;
}

function isGroup(value: unknown): value is YamlGroup {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any text, with its places and whatever is wrong with it. */
export function thoroughly(written: YamlSource): ReadYaml {
  const begun = listOnLineOfKey(written);
  if (begun) return { value: null, diagnostics: [begun], source: written, slips: [] };
  const { source, slips } = readThrough(written);
  return { ...valuesOf(source), source, slips };
}

/** To mend it takes one line more, so that nothing below would stand in its place: it is said alone. */
function listOnLineOfKey(source: YamlSource): Diagnostic | null {
  const { text } = source;
  for (const { pos: [at] } of source.document().errors) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const end = text.indexOf('\n', at);
    const [, before = '', name = '', entry = ''] = /^( *(?:- +)?([A-Za-z_][\w-]*):[ \t]+)(-(?:[ \t].*)?)$/.exec(text.slice(start, end === -1 ? undefined : end)) ?? [];
    if (entry === '') continue;
    return problem('yaml-syntax', {
      message: `A list begins on the line of its key, \`${name}\`.`,
      place: source.place(start + before.length, start + before.length + entry.trimEnd().length),
      hint: `Leave \`${name}:\` alone on its line, and begin the list on the next, as its other entries begin: ${quote(entry.trim())}.`,
    });
  }
  return null;
}

function valuesOf(source: YamlSource): Pick<ReadYaml, 'value' | 'diagnostics'> {
  const problems = yamlProblems(source);
  if (problems.some(({ ruleId }) => ruleId !== 'yaml-tag')) return { value: null, diagnostics: problems };

  const guarded = guardYaml(source);
  const lines = new Set(guarded.diagnostics.map(({ place }) => place?.start.line));
  const diagnostics = [...guarded.diagnostics, ...problems.filter(({ place }) => !lines.has(place?.start.line))];
  if (!guarded.usable) return { value: null, diagnostics };

  const document = source.document();
  if (!isMap(document.contents)) return { value: null, diagnostics: [...diagnostics, wrongRoot(source)] };
  try {
    return { value: document.toJS({ maxAliasCount: 20 }) as YamlGroup, diagnostics };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { value: null, diagnostics: [...diagnostics, tooManyAliases(source.place(0))] };
  }
}

function wrongRoot(source: YamlSource): Diagnostic {
  const contents = source.document().contents;
  const start = contents?.range[0] ?? 0;
  const written = source.text.slice(start).split('\n', 1)[0] ?? '';
  const firstLine = /^\s*#/.test(written) ? '' : written;
  return problem('yaml-root', {
    message:
      firstLine.trim() === ''
        ? 'There is nothing here but comments; expected lines of `key: value`.'
        : `This begins with ${quote(firstLine)}; expected lines of \`key: value\`.`,
    place: source.place(start, start + firstLine.length),
    hint: 'Begin with a key, as the examples in docs/data.md do.',
  });
}

/** Ids that stand in a text that could not be read, so that what refers to them is not called unknown. */
export function idsInText(text: string): string[] {
  return Array.from(text.matchAll(/\bid:[ \t]*["'“‘]?([\w -]*\w)/g), (match) => asId(match[1]!));
}

/** Ids at any depth of a value, as they should be written where they are not. */
export function idsInValue(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsInValue);
  if (typeof value !== 'object' || value === null) return [];
  const isNameless = !Object.hasOwn(value, 'id');
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'id' || (isNameless && otherNamesOfId.test(key))) && (typeof inner === 'string' || typeof inner === 'number') ? [asId(String(inner))] : idsInValue(inner),
  );
}

/** What people call an id where they do not call it so. */
const otherNamesOfId = /^(?:id|ids|name|key|code|ref|reference|identifier)$/i;
