import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import { comparatorKind } from '../../model/indicator.ts';
import { embedNames, kpiPeriods, kpiShows, type KpiReference, type KpiShow } from '../../model/section.ts';
import type { PeriodType } from '../../model/period.ts';
import { asId } from '../../model/names.ts';
import { quote } from '../quote.ts';
import { readAttributes } from './attributes.ts';
import { isId } from './citations.ts';
import { endOf, placeOf, rawOf, report, startOf, type Conversion } from './conversion.ts';

const blockNames: readonly string[] = [...embedNames, 'internal'];

/** A figure in a sentence, or null where the text must stand as it was written. */
export function fromTextDirective(conversion: Conversion, node: TextDirective): KpiReference | null {
  if (node.name !== 'kpi' && node.name.toLowerCase() === 'kpi' && rawOf(conversion, node)[node.name.length + 1] === '[') {
    const id = asId(toString(node));
    report(conversion, 'directive-unknown', placeOf(conversion, node), `\`:${node.name}\` is not a directive; expected \`:kpi\`, in small letters.`, `Write \`:kpi[${id}]\`.`, { actual: node.name });
    return id === '' ? null : { type: 'kpi', indicator: id, show: 'value', place: placeOf(conversion, node) };
  }
  if (node.name === 'kpi') {
    const before = conversion.text[startOf(node) - 1];
    const bare = endOf(node) === startOf(node) + ':kpi'.length;
    return bare && before !== undefined && /\w/.test(before) ? null : toKpi(conversion, node);
  }
  reportIfMeant(conversion, node);
  return null;
}

function toKpi(conversion: Conversion, node: TextDirective): KpiReference | null {
  const place = placeOf(conversion, node);
  const otherwise = idOtherwise(conversion, node);
  if (otherwise !== null) {
    const { id, written } = otherwise;
    report(conversion, 'kpi-malformed', conversion.place(startOf(node), startOf(node) + written.length), `${quote(written)} has its id not in square brackets straight after it.`, `Write \`:kpi[${id}]\`.`, { actual: written });
    conversion.guessedIds.add(id);
    return { type: 'kpi', indicator: id, show: 'value', place };
  }
  const attributes = readAttributes(conversion, node, {
    show: kpiShows,
    period: kpiPeriods,
    at: 'date',
    of: comparatorKind.options,
    part: 'name',
    by: 'name',
  });
  checkBraces(conversion, node);
  const indicator = toString(node).trim();
  if (!isId(indicator)) {
    const suggestion = asId(indicator);
    report(
      conversion,
      'kpi-malformed',
      place,
      indicator === ''
        ? `${quote(rawOf(conversion, node))} names no indicator; expected \`:kpi[id]\`.`
        : `${quote(indicator)} is not the id of an indicator; expected lower-case letters, digits and single hyphens.`,
      suggestion ? `Write \`:kpi[${suggestion}]\`.` : 'Write the id in square brackets straight after `:kpi`, and close the brackets.',
    );
    return null;
  }
  return {
    type: 'kpi',
    indicator,
    show: (attributes['show'] ?? 'value') as KpiShow,
    ...(attributes['period'] === undefined ? {} : { period: attributes['period'] as PeriodType }),
    ...(attributes['at'] === undefined ? {} : { at: attributes['at'] }),
    ...(attributes['of'] === undefined ? {} : { of: attributes['of'] }),
    ...(attributes['part'] === undefined ? {} : { part: attributes['part'] }),
    ...(attributes['by'] === undefined ? {} : { by: attributes['by'] }),
    place,
  };
}

/** `:kpi(id)`, `:kpi{id}`, `:kpi=id` and `:kpi [id]` are meant for `:kpi[id]`. */
function idOtherwise(conversion: Conversion, node: TextDirective): { id: string; written: string } | null {
  const found = /^:kpi(?:\(\s*([a-z0-9-]+)\s*\)|\{\s*#?([a-z0-9-]+)\s*\}|\s*=\s*([a-z0-9-]+)| +\[([a-z0-9-]+)\])/i.exec(conversion.text.slice(startOf(node)));
  const id = asId(found?.slice(1).join('') ?? '');
  return found && id !== '' ? { id, written: found[0] } : null;
}

/** Braces that did not become attributes would be printed. */
function checkBraces(conversion: Conversion, node: TextDirective): void {
  const following = /^\{(?!#)[^\n}]{0,60}\}?/.exec(conversion.text.slice(endOf(node)))?.[0];
  if (following === undefined) return;
  const from = endOf(node);
  report(
    conversion,
    'kpi-malformed',
    conversion.place(from, from + following.length),
    `${quote(following)} after \`:kpi\` cannot be read and would be printed as it stands.`,
    'Write `{show=change}`: a name, an equals sign and a value, with spaces between several, and a closing brace.',
  );
}

/** `10:30`, `:smile:` and `note:this` are words; what carries brackets or is nearly a known name is a slip. */
function reportIfMeant(conversion: Conversion, node: TextDirective): void {
  const raw = rawOf(conversion, node);
  const before = conversion.text[startOf(node) - 1];
  const standsAlone = before === undefined || /[\s([]/.test(before);
  const carriesBrackets = raw[node.name.length + 1] === '[';
  const known = nearest(node.name, ['kpi', ...blockNames]);
  if (!carriesBrackets && !(standsAlone && known !== undefined)) return;
  const place = placeOf(conversion, node);
  if (blockNames.includes(node.name)) {
    const written = node.name === 'internal' ? ':::internal' : `::${node.name}`;
    report(conversion, 'directive-malformed', place, `${quote(raw)} stands in a sentence; \`${written}\` stands on a line of its own.`, `Write \`${written}${carriesBrackets ? raw.slice(node.name.length + 1) : ''}\` on a line of its own.`);
    return;
  }
  report(
    conversion,
    'directive-unknown',
    place,
    `\`:${node.name}\` is not a directive that can stand in a sentence; expected \`:kpi[id]\`.`,
    known === undefined ? 'Write `:kpi[id]`, or put a backslash before the colon if you mean the character.' : `Did you mean \`${known === 'kpi' ? ':kpi' : `::${known}`}\`?`,
    { actual: node.name },
  );
}
