import { cellOf, figureSaid, given, givenIn, isCount, numbersIn, seenAt, textCount, type Said, type Told } from './said.ts';

export function inRow(byTitle: ReadonlyMap<string, Told>, row: Record<string, string>, part: string): Said[] {
  const indicator = byTitle.get(row['indicator_id']!)!;
  const seen = [...indicator.observations, ...(indicator.breakdowns ?? []).flatMap((each) => each.parts.flatMap(({ observations }) => observations))].find(({ at, periodText }) => at === row['date'] && periodText === row['period']);
  if (seen === undefined) return [{ kind: 'unexplained', number: `a row of ${row['period']}` }];
  const figure = { at: seen.at, period: seen.period, numerator: given(row['numerator']), denominator: given(row['denominator']) };
  return [...figureSaid(indicator, part, { ...figure, figure: { ...givenIn(row['value']), text: '' } }), ...figureSaid(indicator, part, { ...figure, figure: { value: null, status: '', text: row['shown'] ?? '' } }).filter(({ kind }) => kind !== 'withheld')];
}

export function inComparison(indicator: Told, row: Record<string, string>): Said[] {
  if (row['compared_with'] !== 'Last year' || indicator.lastYear === null || !isCount(indicator)) return [];
  const { at, period } = indicator.lastYear;
  const theirs = givenIn(row['their_value']);
  const ours = givenIn(row['our_value']);
  return [
    ...(theirs.value === null ? [] : figureSaid(indicator, '', { at, period, figure: theirs })),
    ...(ours.value === null || indicator.current === null ? [] : figureSaid(indicator, '', { ...indicator.current, figure: ours })),
  ];
}

export function inScorecard(indicator: Told, row: Record<string, string>): Said[] {
  const value = givenIn(row['value']);
  const change = numbersIn((row['change'] ?? '').replace(/^'?\+?/, ''))[0];
  const before = indicator.direction === null ? undefined : (seenAt(indicator, indicator.direction.fromPeriod) ?? indicator.lastYear ?? undefined);
  const lastYear = givenIn(row['last_year']);
  const { current } = indicator;
  if (!isCount(indicator) || current === null) return [];
  const cell = ({ at, period }: { at: string; period: string }): string => cellOf(indicator.id, '', at, period, 'value');
  return [
    ...(value.value === null ? [] : textCount(cell(current), value.text)), ...textCount(cell(current), row['shown'] ?? ''),
    ...(lastYear.value === null || indicator.lastYear === null ? [] : textCount(cell(indicator.lastYear), lastYear.text)),
    ...(change === undefined ? [] : before === undefined ? [{ kind: 'unexplained', number: change.text } as const] : [{ kind: 'difference', to: cell(current), from: cell(before), value: change.value, give: 0 } as const]),
  ];
}
