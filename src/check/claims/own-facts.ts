import type { CheckLists } from '../../model/check-lists.ts';
import type { Framework } from '../../model/framework.ts';
import type { Inspection } from '../../model/inspection.ts';
import { unborneIn, wrongService } from './hold-source.ts';
import { sourceOfInspection } from './sources.ts';
import { monthOf, timesNamedIn, type Month } from './times.ts';
import type { Unborne } from './unborne.ts';

/** What the settings and the inspections of a report say of it, that its text may say otherwise. */
export interface OwnFacts {
  asAt: string;
  from: string | null;
  to: string | null;
  region: string;
  inspections: readonly Inspection[];
  frameworks: ReadonlyMap<string, Framework>;
}

interface Named {
  first: Month;
  last: Month;
  start: number;
  end: number;
}

const speaksOfIt = /\bour figures\b|\b(?:this|our|the) (?:report|self-evaluation|edition|document)\b|\b(?:figures|data|report|self-evaluation)\b.{0,30}\b(?:here|this report|this self-evaluation)\b|\bofsted\b|\binspect|\bvisit\b|\b(?:authority|council|county|borough|city) in\b/i;

/** What a sentence that cites nothing says of the report itself and its inspections, and that is not so. */
export function wrongOfReport(text: string, facts: OwnFacts, lists: CheckLists): Unborne[] {
  if (text.length > 400 || !speaksOfIt.test(text) || /(?<!\p{L})(?:will|would|should|if|may|might|could|expects?|next)(?!\p{L})/u.test(text)) return [];
  const times = timesNamedIn(text).flatMap(({ when, start, end }): Named[] => (when.kind === 'calendar' ? [{ first: when.first, last: when.last, start, end }] : []));
  return [...wrongSpan(text, times, facts), ...wrongRegion(text, facts), ...wrongInspection(text, times, facts, lists)].slice(0, 1);
}

const stands = /(?<!\p{L})(?:figures|data|report|self-evaluation|edition)(?!\p{L}).{0,50}(?<!\p{L})(?:stands?|are|is|correct|run|runs|covers?|taken|looks? (?:back )?(?:at|on|over)|deals? with|is about|describes?|reports? on)(?!\p{L}).{0,44}(?<!\p{L})(?:at|to|of|until|up to)\s(?:the\s)?(?:end of\s|close of\s)?$/iu;

/** `the figures in this report stand at 31 March`, `this self-evaluation covers the year to March`. */
function wrongSpan(text: string, times: readonly Named[], { asAt, to }: OwnFacts): Unborne[] {
  if (!/\b(?:this|our) (?:report|self-evaluation|edition|document)\b|\bour figures\b|\bthe self-evaluation covers\b/i.test(text)) return [];
  const days = [asAt, ...(to === null ? [] : [to])];
  return times.flatMap(({ first, last, start, end }): Unborne[] => {
    // The day stands before its month and belongs to it.
    const before = text.slice(0, start).replace(/\d{1,2}(?:st|nd|rd|th)?\s$/, '');
    if (!stands.test(before) || days.some((day) => first <= monthOf(day) && monthOf(day) <= last)) return [];
    return [{ start: before.length, end, said: text.slice(before.length, end), instead: `the settings say \`${to ?? asAt}\`` }];
  });
}

const regions = ['North East', 'North West', 'Yorkshire and the Humber', 'East Midlands', 'West Midlands', 'East of England', 'London', 'South East', 'South West'];

function wrongRegion(text: string, { region }: OwnFacts): Unborne[] {
  if (!regions.includes(region)) return [];
  const match = new RegExp(`\\b(?:authority|council|county|borough|city) in (?:the )?(${regions.join('|')})\\b`, 'u').exec(text);
  if (!match || match[1] === region || /\b(?:another|other|neighbour\w*|next|a) (?:\w+ )?(?:authority|council|county|borough|city) in\b/i.test(match[0])) return [];
  const start = match.index + match[0].length - match[1]!.length;
  return [{ start, end: start + match[1]!.length, said: match[1]!, instead: `the settings say \`${region}\`` }];
}

function wrongInspection(text: string, times: readonly Named[], { inspections, frameworks, asAt }: OwnFacts, lists: CheckLists): Unborne[] {
  const [time, ...more] = times;
  const known = inspections.filter(({ start }) => start <= asAt);
  if (!time || more.length > 0 || known.length === 0) return [];
  const said = { start: time.start, end: time.end, said: text.slice(time.start, time.end) };
  const named = (inspection: Inspection): string => `\`${inspection.id}\` began on \`${inspection.start}\``;
  const isIn = ({ start, end, published }: Inspection): boolean => [start, end, published].some((day) => day !== undefined && time.first <= monthOf(day) && monthOf(day) <= time.last);
  const newestOf = (all: readonly Inspection[]): Inspection | undefined => all.toSorted((a, b) => (a.start < b.start ? -1 : 1)).at(-1);
  const graded = known.filter(({ judgements = [] }) => judgements.length > 0);

  if (/\b(?:last|most recent(?:ly)?) (?:full |standard |ofsted |ilacs )?inspect(?:ed|ion)\b/i.test(text)) {
    const newest = newestOf(graded) ?? newestOf(known)!;
    return /\b(?:since|before|until)\b/i.test(text) || isIn(newest) || isIn(newestOf(known)!) ? [] : [{ ...said, instead: named(newest) }];
  }
  if (/\bsince\s(?:the\s|(?:the|our|its|their) (?:last )?(?:inspection|visit) (?:in|of)\s(?:the\s)?)?(?:end of\s)?$/i.test(text.slice(0, time.start))) {
    const isDenied = /\b(?:not|never)\b.{0,20}\b(?:visited|inspected|returned|been back)\b|\bno (?:\w+ )?(?:inspections?|visits?)\b/i.test(text) && /\bofsted\b|\binspect/i.test(text);
    const later = isDenied ? known.find(({ start }) => monthOf(start) > time.last) : undefined;
    return later ? [{ ...said, instead: named(later) }] : [];
  }
  const kind = /\b(monitoring|focused) visit (?:of|in)\s$/i.exec(text.slice(0, time.start))?.[1]?.toLowerCase();
  if (kind !== undefined) {
    const alike = known.filter(({ framework }) => framework === `${kind}-visit`);
    const [visit, ...others] = alike.filter(isIn);
    if (!visit) return alike.length === 0 ? [] : [{ ...said, instead: named(newestOf(alike)!) }];
    return others.length > 0 ? [] : wrongService({ text, quantities: [], times: [] }, sourceOfInspection(visit, frameworks.get(visit.framework)));
  }
  const isOfVisit = /\b(?:ofsted['’]s|their|inspectors['’]) visit (?:of|in)\s(?:the\s)?$/i.test(text.slice(0, time.start)) && /\b(?:ofsted|inspectors)\b/i.test(text);
  if (isOfVisit && known.some(({ framework }) => framework.endsWith('visit')) && !known.some(isIn)) return [{ ...said, instead: named(newestOf(known.filter(({ framework }) => framework.endsWith('visit')))!) }];
  // Grades that one inspection of that time gave or did not give.
  const meant = known.filter(isIn);
  if (meant.length !== 1 || !/\b(?:ofsted|inspect|judged)\b/i.test(text)) return [];
  const source = sourceOfInspection(meant[0]!, frameworks.get(meant[0]!.framework));
  return unborneIn({ text, quantities: [], times: [] }, source, lists).filter(({ instead }) => instead.includes('judged'));
}
