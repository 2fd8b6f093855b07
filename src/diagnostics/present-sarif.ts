import type { Arranged } from './arrange.ts';
import type { Diagnostic, Place, Severity } from './diagnostic.ts';
import { visibleJson } from './visible.ts';

export interface SarifOptions {
  /** The version of selfeval. */
  version: string;
  /** What each rule checks, by its id. */
  summaries: ReadonlyMap<string, string>;
  /** Put before every path: the way from the reader's folder to the report's. */
  pathPrefix?: string;
  /** What was found and is waived or in the baseline: shown as suppressed. */
  suppressed?: readonly { diagnostic: Diagnostic; reason: string }[];
}

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };

/** One SARIF 2.1.0 document, as code scanning of GitHub, Azure DevOps and others read it. */
export function presentSarif(diagnostics: Arranged, options: SarifOptions): string {
  const suppressed = options.suppressed ?? [];
  const ids = [...new Set([...diagnostics, ...suppressed.map(({ diagnostic }) => diagnostic)].map(({ ruleId }) => ruleId))].sort();
  const result = resultOf(new Map(ids.map((id, index) => [id, index])), options.pathPrefix ?? '');
  return visibleJson(JSON.stringify(
    {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'selfeval',
              semanticVersion: options.version,
              rules: ids.map((id) => ({ id, shortDescription: { text: options.summaries.get(id) ?? id } })),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            ...diagnostics.map((diagnostic) => result(diagnostic)),
            ...suppressed.map(({ diagnostic, reason }) => ({
              ...result(diagnostic),
              suppressions: [{ kind: 'external', justification: reason }],
            })),
          ],
        },
      ],
    },
    null,
    2,
  ));
}

function resultOf(indexes: ReadonlyMap<string, number>, prefix: string) {
  return ({ ruleId, severity, message, hint, place, related, fix }: Diagnostic) => ({
    ruleId,
    ruleIndex: indexes.get(ruleId),
    level: levels[severity],
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    ...(place ? { locations: [{ physicalLocation: location(place, prefix) }] } : {}),
    ...(related && related.length > 0
      ? {
          relatedLocations: related.map((each, index) => ({
            id: index,
            message: { text: each.message },
            physicalLocation: location(each.place, prefix),
          })),
        }
      : {}),
    ...(fix
      ? {
          fixes: [
            {
              artifactChanges: [
                {
                  artifactLocation: { uri: uri(prefix + fix.place.path) },
                  replacements: [{ deletedRegion: region(fix.place), insertedContent: { text: fix.replacement } }],
                },
              ],
            },
          ],
        }
      : {}),
  });
}

function location(place: Place, prefix: string) {
  return { artifactLocation: { uri: uri(prefix + place.path) }, region: region(place) };
}

function region({ start, end }: Place) {
  return { startLine: start.line, startColumn: start.column, ...(end ? { endLine: end.line, endColumn: end.column } : {}) };
}

function uri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
