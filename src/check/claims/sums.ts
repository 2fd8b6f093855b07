import { difference } from '../../format/decimal.ts';
import { numberText, plainNumberText, roundTo } from '../../format/number.ts';
import type { WrongSum } from '../prose/arithmetic.ts';
import type { Quantity } from '../prose/numbers.ts';

/** Every sum of a sentence that does not come out, wherever its parts stand: changes, what remains, totals and lists. */
export function sumsInWords(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const known = quantities.filter(({ kind, hedge }) => kind !== 'other' && hedge === 'exact');
  return [...wrongMoney(text), ...wrongPrice(text, quantities), ...wrongRate(text, quantities), ...wrongChange(text, quantities), ...wrongMultiple(text, quantities), ...wrongRest(text, quantities.filter(({ kind, hedge }) => kind === 'fraction' || (kind !== 'other' && hedge === 'exact'))), ...wrongList(text, known), ...wrongTotal(text, known)].slice(0, 1);
}

/** What a sentence says that something moved from and to; the unit of one stands for both. */
function endsOf(text: string, quantities: readonly Quantity[]): { from: Quantity; to: Quantity } | null {
  const froms = quantities.filter(({ start }) => /\bfrom\s(?:(?:the|a|an|some|about)\s)?$/i.test(text.slice(0, start)));
  const [from] = froms;
  const to = from && quantities.find(({ start }) => start > from.end && /\bto\s(?:(?:the|a|an|only|just|about)\s)?$/i.test(text.slice(from.end, start)));
  if (!from || !to || froms.length > 1 || from.hedge !== 'exact' || to.hedge !== 'exact') return null;
  const isAlike = from.kind === to.kind || (to.kind === 'count' && from.kind === 'duration') || (from.kind === 'count' && to.kind === 'duration');
  return isAlike && from.kind !== 'other' && !/[.;]\s/.test(text.slice(from.end, to.start)) ? { from, to } : null;
}

const amountBefore = /\b(?:by|(?:rise|increase|growth|gain|fall|drop|loss|decrease|decline|reduction|cut|change|difference|saving|improvement) of|an? (?:extra|further|additional))\s(?:(?:about|around|nearly|almost|over|just)\s)?$/i;
const amountAfter = /^(?:\s\p{L}+){0,2}\s(?:fewer|more|less|lower|higher|shorter|longer)(?!\p{L})(?!\sthan\s\d)/iu;

function wrongChange(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const ends = endsOf(text, quantities);
  if (!ends || ends.from.value === 0) return [];
  const { from, to } = ends;
  const gap = Math.abs(difference(from.value, to.value));
  const relative = (gap * 100) / from.value;
  return quantities.flatMap((by): WrongSum[] => {
    if (by === from || by === to || by.kind === 'other' || by.hedge !== 'exact') return [];
    const [before, after] = [text.slice(Math.max(0, by.start - 40), by.start), text.slice(by.end, by.end + 40)];
    const isRemainder = /^\s?(?:of|the)?\s?what (?:it|they|that) (?:was|were|had been)/i.test(after);
    if (!isRemainder && !amountBefore.test(before) && !amountAfter.test(after)) return [];
    const right = isRemainder ? (to.value * 100) / from.value : by.kind === 'percent' || by.kind === 'share' ? relative : gap;
    const isPart = isRemainder || by.kind === 'share';
    const room = isPart ? 2.5 : 0.5000001 / 10 ** by.decimals;
    if (by.kind === 'percent' && from.kind === 'percent') return [];
    if ((by.kind === 'points' && from.kind !== 'percent') || by.kind === 'fraction' || by.kind === 'rate') return [];
    if (Math.abs(by.value - right) <= room) return [];
    const expected = by.kind === 'percent' || isPart ? `${numberText(right, Number.isInteger(right) ? 0 : 1)}%` : plainNumberText(roundTo(right, 2));
    return [{
      message: `The text says \`${by.text}\`, but from \`${from.text}\` to \`${to.text}\` is ${isRemainder ? `${expected} of what it was` : isPart || by.kind === 'percent' ? `a change of ${expected}` : expected}.`,
      hint: 'Correct the change, or the two numbers that it is worked out from.',
      start: by.start, end: by.end, actual: by.text, expected, uses: [from, to, by],
      // What is joined on by a word of its own may be the change of something else.
      certain: !/[;:]|\b(?:and|while|but|whereas|with|as|where)\b/.test(text.slice(Math.min(by.end, to.end), Math.max(by.start, from.start))),
    }];
  });
}

const multiple = /(?<![\p{L}-])(?:(almost|nearly|just under|more than|over|about|around)\s)?(doubled|doubling|halved|halving|trebled|tripled|quadrupled)(?!\p{L})/iu;
const times: Readonly<Record<string, number>> = { doubled: 2, doubling: 2, halved: 0.5, halving: 0.5, trebled: 3, tripled: 3, quadrupled: 4 };
const money = /from £([\d.,]+)\s?(million|m|bn|billion|k|thousand)? to £([\d.,]+)\s?(million|m|bn|billion|k|thousand)?/iu;

function wrongMultiple(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const match = multiple.exec(text);
  if (!match) return [];
  const sums = money.exec(text);
  const ends = endsOf(text, quantities);
  const [from, to, ours] = sums && (sums[2] ?? '') === (sums[4] ?? '')
    ? [Number(sums[1]!.replaceAll(',', '')), Number(sums[3]!.replaceAll(',', '')), sums[0].replace(/^from /i, '')]
    : ends ? [ends.from.value, ends.to.value, `${ends.from.text} to ${ends.to.text}`] : [0, 0, ''];
  if (from === 0 || to === 0) return [];
  const wanted = times[match[2]!.toLowerCase()]!;
  const reached = wanted > 1 ? to / from / wanted : (wanted * from) / to;
  const hedge = match[1]?.toLowerCase();
  const fits = hedge === undefined ? Math.abs(reached - 1) <= 0.05 : /more|over/.test(hedge) ? reached >= 1 : /about|around/.test(hedge) ? Math.abs(reached - 1) <= 0.15 : reached >= 0.8 && reached <= 1.02;
  if (fits) return [];
  const percent = numberText(Math.abs(((to - from) * 100) / from), 0);
  const word = match[2]!;
  const start = match.index + match[0].length - word.length;
  return [{
    message: `The text says \`${word}\`, but from \`${ours.replace(' to ', '` to `')}\` is a change of ${percent}% ${to < from ? 'downwards' : 'upwards'}.`,
    hint: 'Give the two numbers without that word, or correct them.',
    start, end: start + word.length, actual: word, expected: `${percent}%`, uses: ends ? [ends.from, ends.to] : [],
    certain: !/[;:]|\b(?:and|while|but|whereas|with|as|where)\b/.test(text.slice(match.index, ends?.from.start ?? match.index)),
  }];
}

const pounds = /£([\d,]+(?:\.\d+)?)\s?(million|m|bn|billion|k|thousand)?(?![\p{L}\d])/giu;

/** `overspent by £1.6m: £14.2m against a budget of £12.6m`. */
function wrongMoney(text: string): WrongSum[] {
  const sums = [...text.matchAll(pounds)].map((match) => ({ value: Number(match[1]!.replaceAll(',', '')), unit: match[2] ?? '', text: match[0], start: match.index, end: match.index + match[0].length }));
  if (sums.length !== 3 || sums.some(({ unit }) => unit !== sums[0]!.unit)) return [];
  const gap = sums.find(({ start }) => /\b(?:over|under)(?:spent|spend|shot)?\s(?:by|of)\s$|\b(?:shortfall|saving|gap|pressure|surplus|deficit|increase|reduction|rise|cut) of\s$|\b(?:rose|fell|grew|increased|reduced|cut) by\s$/i.test(text.slice(Math.max(0, start - 40), start)));
  const [one, two] = sums.filter((each) => each !== gap);
  if (!gap || !/(?<!\p{L})(?:against|from|budget|compared|to)(?!\p{L})/iu.test(text)) return [];
  const right = roundTo(Math.abs(difference(one!.value, two!.value)), 3);
  const room = 0.5000001 / 10 ** (gap.text.split('.')[1]?.match(/^\d+/)?.[0].length ?? 0);
  if (Math.abs(right - gap.value) <= room) return [];
  return [{
    message: `The text says \`${gap.text}\`, but between \`${one!.text}\` and \`${two!.text}\` lie £${plainNumberText(right)}${gap.unit === '' ? '' : ` ${gap.unit}`}.`,
    hint: 'Correct the difference, or the two sums that it is worked out from.',
    start: gap.start, end: gap.end, actual: gap.text, expected: String(right), uses: [], certain: true,
  }];
}

/** `60 were offered it and 45 completed it, a completion rate of 70%`. */
function wrongRate(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const [whole, part, rate, ...more] = quantities.filter(({ kind }) => kind !== 'other' && kind !== 'duration');
  if (more.length > 0 || whole?.kind !== 'count' || part?.kind !== 'count' || rate?.kind !== 'percent' || part.value > whole.value || whole.value === 0) return [];
  if (!/,\s(?:an?|which is an?|giving an?)\s(?:(?:\p{L}+[\s-]){1,2}rate|turn-?out|uptake|take-up|response|attendance|success rate) of\s$/iu.test(text.slice(part.end, rate.start))) return [];
  const right = (part.value * 100) / whole.value;
  if (Math.abs(right - rate.value) <= (rate.hedge === 'exact' ? 0.5000001 / 10 ** rate.decimals : 3)) return [];
  const expected = `${numberText(right, Number.isInteger(right) ? 0 : 1)}%`;
  return [{
    message: `The text says \`${rate.text}\`, but \`${part.text}\` of \`${whole.text}\` is ${expected}.`,
    hint: 'Correct the rate, or the two numbers that it is worked out from.',
    start: rate.start, end: rate.end, actual: rate.text, expected, uses: [whole, part, rate], certain: true,
  }];
}

/** `£240,000 for 60 families, or £4,000 a family`. */
function wrongPrice(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const [sum, each, ...more] = [...text.matchAll(/£([\d,]+(?:\.\d+)?)(?!\s?(?:m|million|bn|k)(?!\p{L}))/giu)];
  const [count, ...others] = quantities.filter(({ kind }) => kind === 'count');
  if (!sum || !each || more.length > 0 || !count || others.length > 0 || count.value === 0 || !/^\s(?:a|an|per|for each|each)(?!\p{L})/u.test(text.slice(each.index + each[0].length))) return [];
  const [whole, price] = [sum, each].map((match) => Number(match[1]!.replaceAll(',', '')));
  const right = whole! / count.value;
  if (Math.abs(right - price!) <= right * 0.02 || /(?<!\p{L})(?:about|around|some|nearly|over|under|roughly)\s$/iu.test(text.slice(0, each.index))) return [];
  const expected = `£${plainNumberText(roundTo(right, 2))}`;
  return [{
    message: `The text says \`${each[0]}\`, but \`${sum[0]}\` for \`${count.text}\` is ${expected} each.`,
    hint: 'Correct the price, or the two numbers that it is worked out from.',
    start: each.index, end: each.index + each[0].length, actual: each[0], expected, uses: [count], certain: false,
  }];
}

const isRestAfter = /^(?:\s\p{L}+){0,3}\s(?:(?:were|was|are|is|did|do|does|had|have|has) not|(?:to|in) (?:none|neither|nothing)|didn['’]t|weren['’]t|aren['’]t|haven['’]t|don['’]t)(?!\p{L})/iu;
const isRestBefore = /\b(?:leaves|leaving|left|remaining|the other|the rest,)\s(?:only\s)?$/i;

/** `Of 48, 31 were good and 17 were not`; `40 of the 48 had, so 8 did not`. */
function wrongRest(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const rest = quantities.findLast(({ kind, start, end }) => kind === 'count' && (isRestAfter.test(text.slice(end, end + 60)) || isRestBefore.test(text.slice(Math.max(0, start - 24), start))));
  if (!rest) return [];
  const before = quantities.filter(({ end }) => end <= rest.start);
  const fraction = before.findLast(({ kind }) => kind === 'fraction');
  const counts = before.filter(({ kind }) => kind === 'count');
  // What is said of some of the rest leaves the whole of it open.
  if (/(?<!\p{L})of the (?:other|rest|remaining)\s$/iu.test(text.slice(0, rest.start))) return [];
  const whole = fraction ? fraction.denominator! : counts[0] && /\b(?:of|from|for|from among)\s(?:(?:the|all|our|these)\s)*$/i.test(text.slice(0, counts[0].start)) ? counts[0].value : null;
  const parts = fraction ? (counts.length === 0 ? [fraction.numerator!] : []) : counts.slice(1).map(({ value }) => value);
  if (whole === null || parts.length === 0 || before.some(({ kind }) => kind === 'percent' || kind === 'share')) return [];
  const right = whole - parts.reduce((sum, value) => sum + value, 0);
  if (right === rest.value || right < 0) return [];
  return [{
    message: `The text says \`${rest.text}\`, but ${parts.map((part) => `\`${plainNumberText(part)}\``).join(' and ')} of \`${plainNumberText(whole)}\` leaves ${plainNumberText(right)}.`,
    hint: 'Correct what is left, or the numbers that it is worked out from.',
    start: rest.start, end: rest.end, actual: rest.text, expected: String(right), uses: [...before, rest], certain: parts.length === 1 && (isRestBefore.test(text.slice(Math.max(0, rest.start - 24), rest.start)) || /^\s(?:(?:were|was|are|is|did|do|does|had|have|has) not|(?:to|in) (?:none|neither|nothing)|\p{L}+n['’]t)\s?(?:$|[.,;:)])/iu.test(text.slice(rest.end))),
  }];
}

/** `724 children: 468 in foster care, 98 in homes, 74 in flats and 84 elsewhere`. */
function wrongList(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const colon = text.search(/:\s|(?<!\p{L})(?:comprised|comprises?|were made up of|is made up of|consist(?:ed|s) of|broke down (?:into|as)|were split)\s/u);
  if (colon === -1) return [];
  const whole = quantities.findLast(({ end, kind }) => end <= colon && kind === 'count');
  const parts = quantities.filter(({ start }) => start > colon);
  if (!whole || parts.length < 3 || parts.some(({ kind }) => kind !== 'count') || /\b(?:including|among|such as|some|mainly)\b/i.test(text)) return [];
  const isEnumerated = parts.slice(1).every((part, index) => /^[^.;:]{1,60}(?:,| and| or)\s(?:and\s)?(?:the remaining\s)?$/.test(text.slice(parts[index]!.end, part.start)));
  return isEnumerated ? totalOf(whole, parts, false) : [];
}

const totalAfter = /^(?:\s\p{L}+){0,2}\s(?:in total|in all(?!\s\p{L})|altogether|all told|overall)(?!\p{L})/iu;
const totalBefore = /\b(?:in total,?|in all,?|altogether,?|together (?:make|makes|come to|are|is)|(?:which|that) (?:together )?(?:makes?|comes? to|totals?|adds? up to)|come to|comes to|adds? up to|a total of|making|bringing the (?:number|total|cohort|count|team|group) to)\s(?:a total of\s)?$/i;
const betweenThem = /\b(?:between them|together|in total|in all|altogether)\b/i;

function wrongTotal(text: string, quantities: readonly Quantity[]): WrongSum[] {
  const counts = quantities.filter(({ kind }) => kind === 'count');
  const last = counts.at(-1);
  if (!last || counts.length < 3 || quantities.some(({ kind }) => kind === 'percent' || kind === 'fraction' || kind === 'share')) return wrongSplit(text, counts);
  if (!totalAfter.test(text.slice(last.end, last.end + 40)) && !totalBefore.test(text.slice(Math.max(0, last.start - 40), last.start))) return wrongSplit(text, counts);
  // The parts are those right before it, joined on to one another.
  const parts = counts.slice(0, -1).filter(({ inWords, value }) => !inWords || value > 4);
  const joined = parts.filter((part, index) => index === parts.length - 1 || /^[^.;:]{1,60}$/.test(text.slice(part.end, parts[index + 1]!.start)));
  const meant = joined.slice(-3);
  const sums = [meant, joined, joined.slice(-2)].map((each) => each.reduce((sum, { value }) => sum + value, 0));
  // What was there before may be counted in: `bringing the number to 287`.
  const isOnTop = /bringing\s(?:the\s)?[\p{L}\s]*$/iu.test(text.slice(0, last.start)) && last.value > sums[1]! * 1.15;
  // Who came twice is counted once.
  if (/(?<!\p{L})(?:twice|more than once|both|overlap\p{L}*)(?!\p{L})/iu.test(text)) return [];
  return joined.length < 2 || isOnTop || sums.includes(last.value) ? [] : totalOf(last, joined.length <= 3 ? joined : meant, false);
}

/** `between them the two supported 150 families, 90 in the north and 70 in the south`. */
function wrongSplit(text: string, counts: readonly Quantity[]): WrongSum[] {
  const large = counts.filter(({ inWords, value }) => !inWords || value > 4);
  const [whole, ...parts] = large;
  if (!whole || parts.length !== 2 || !betweenThem.test(text.slice(0, whole.start))) return [];
  const [one, two] = parts;
  if (!/,\s$/.test(text.slice(whole.end, one!.start)) || !/\sand\s$/.test(text.slice(one!.end, two!.start))) return [];
  return totalOf(whole, parts, true);
}

function totalOf(whole: Quantity, parts: readonly Quantity[], certain: boolean): WrongSum[] {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  if (total === whole.value) return [];
  return [{
    message: `The text says \`${whole.text}\`, but ${parts.map(({ text }) => `\`${text}\``).join(', ')} make ${plainNumberText(total)}.`,
    hint: 'Correct the total, or its parts.',
    start: whole.start, end: whole.end, actual: whole.text, expected: String(total), uses: [whole, ...parts], certain,
  }];
}
