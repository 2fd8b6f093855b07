import { codeFrame, type FrameLine } from './code-frame.ts';
import type { Diagnostic, Place, Severity, WaivedDiagnostic } from './diagnostic.ts';
import { visible } from './visible.ts';

/** One finding as whoever shows it prints it: a terminal, the panel of a preview, the page of the checklist. */
export interface FindingView {
  severity: Severity;
  /** Null for the report as a whole. */
  file: string | null;
  /** As an editor opens it: file, line and column. */
  where: string | null;
  /** What is wrong; what stood between backticks is code, see `piecesOf`. */
  message: string;
  hint: string | null;
  rule: string;
  /** Why it is waived. */
  reason: string | null;
  /** The lines around it, where their file is given. */
  frame: FrameLine[];
  related: { where: string; message: string }[];
}

export interface ShowOptions {
  /** Texts of the report's files by path, for the lines that are shown. */
  sources?: ReadonlyMap<string, string>;
  /** Put before every path, so that a terminal can open it: the way from the reader's folder to the report's. */
  pathPrefix?: string;
}

export function findingView(finding: Diagnostic | WaivedDiagnostic, { sources, pathPrefix = '' }: ShowOptions = {}): FindingView {
  const { severity, place, message, hint = null, ruleId, related = [] } = finding;
  const source = place && sources?.get(place.path);
  return {
    severity,
    file: place ? visible(pathPrefix + place.path) : null,
    where: place ? visible(pathPrefix + whereOf(place)) : null,
    message: visible(message),
    hint: hint === null ? null : visible(hint),
    rule: ruleId,
    reason: 'reason' in finding ? finding.reason : null,
    frame: place && source !== undefined ? codeFrame(source, place) : [],
    related: related.map((each) => ({ where: visible(pathPrefix + whereOf(each.place)), message: visible(each.message) })),
  };
}

function whereOf({ path, start }: Place): string {
  return `${path}:${start.line}:${start.column}`;
}

/** A stretch of a message; `code` stood between backticks. */
export interface Piece {
  text: string;
  code: boolean;
}

/** What stands between a pair of backticks apart from the rest; a single backtick is itself. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(/(`[^`]+`)/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^`[^`]+`$/.test(piece) ? { text: piece.slice(1, -1), code: true } : { text: piece, code: false }));
}
