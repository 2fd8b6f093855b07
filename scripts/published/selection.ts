import type { YearKind } from '../../src/published/periods.ts';

/** A row of the data dictionary of the Local Authority Interactive Tool. */
export interface DictionaryRow {
  Topic: string;
  Measure: string;
  Chart_title: string;
  Measure_short: string;
  Polarity: string;
  y_axis_name: string;
  Table_status: string;
  Description: string;
  'Last Update': string;
  'Data Owner (DO) /Supplier and Contact Details': string;
  'Hyperlink(s)': string;
  dps: string;
  Year_Type: string;
}

/** Topics that bear on children's services. Attainment of all pupils at each key stage does not. */
const topics = new Set([
  'Health and Wellbeing', 'Child Protection', 'Children\'s Services Workforce', 'Early Years', 'Foundation Stage', 'Adoption', 'Children Looked After', 'Children in Need',
  'Children with SEN', 'Further & Higher Education', 'All Pupil Absence & Exclusions', 'Youth Offending', 'Economic Factors', 'Contextual\\Other', 'Children\'s Service Finance',
]);

/** Within them: progress scores that ended in 2023, the English Baccalaureate, and parts of the Foundation Stage that the whole says. */
const leftOut = /_Progress$|Prog8|EngBac|L2EM|^FSP_(?!NEW_GOODDEV|NEW_ALL|Gooddev_(?:FSM|With))|^FSPAVE|^KS2_AVG_Prog/;

/** Measures whose figures are those of a day though their years are called financial. */
const ofADay = new Set(['CPPlans2yrsActive', 'CINTime3months', 'CINTime3-6', 'CINTime6-1', 'CINTime1-2', 'CINTime2more', 'LACDistance', 'LAC_Foster_Placements', 'LAC_SecHome_And_ChildHome', 'LAC_Ind_SInd_Liv_Arr', 'LAC_Other_Res_Settings', 'LAC_Other_Place_Inc_Unreg', 'LAC_Parents_OR_Others', 'Unacc_Asylmn_Seek_Childn', 'Unacc_Asylmn_Seek_Childn%', 'LAC_LongStable%', 'LAC_LongStableNum', 'Number_Foster_Places(New)', 'Number_Foster_Places_Filled(New)']);

/** Measures of the workforce that count what happened in the year to September, not who was there at its end. */
const ofAYear = new Set(['Work_Force_TO_Rate', 'Work_Force_SWAbsence', 'Social_Work_Starters', 'Social_Work_Leavers']);

/** The measures of the pack, each once: some stand under two topics. */
export function selected(rows: readonly DictionaryRow[]): DictionaryRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const wanted = topics.has(row.Topic) && row.Table_status !== 'Discontinued' && !leftOut.test(row.Measure_short) && !seen.has(row.Measure_short);
    if (wanted) seen.add(row.Measure_short);
    return wanted;
  });
}

const kinds: Readonly<Record<string, YearKind>> = {
  'Calendar Year': 'calendar', 'Financial Year': 'financial', 'Academic Year': 'academic', Annual: 'at-march', 'Annual - January': 'at-january', 'Annual (end of Sept)': 'at-september',
};

export function yearKindOf({ Measure_short: key, Year_Type: type }: DictionaryRow): YearKind {
  const kind = kinds[type];
  if (kind === undefined) throw new Error(`${key} has the kind of year "${type}", which is not known.`);
  if (kind === 'financial' && ofADay.has(key)) return 'at-march';
  return kind === 'at-september' && ofAYear.has(key) ? 'to-september' : kind;
}

export function unitOf({ Measure_short: key, y_axis_name: axis, Chart_title: title }: DictionaryRow): 'percent' | 'count' | 'rate' | 'rate-per-1000' | 'rate-per-100000' | 'average' | 'score' | 'pounds' {
  if (/per 100,000/i.test(axis)) return 'rate-per-100000';
  if (/per 10,000/i.test(axis)) return 'rate';
  if (/per 1,?000\b/i.test(axis)) return 'rate-per-1000';
  if (/unit cost|spend/i.test(axis)) return 'pounds';
  if (/%|percent/i.test(axis) || ['Turnover rate', 'Absence Rate', 'Entries'].includes(axis)) return 'percent';
  if (/score/i.test(axis)) return 'score';
  if (/average|case load/i.test(axis)) return 'average';
  if (/number|total cases|fte|social workers/i.test(axis)) return 'count';
  throw new Error(`${key} (${title}) counts "${axis}", which is no unit that is known.`);
}

const publishers: readonly [RegExp, string][] = [
  [/^(?:dfe|0$)/i, 'Department for Education'], [/^ons/i, 'Office for National Statistics'], [/ohid|improvement and disparities|public health/i, 'Office for Health Improvement and Disparities'],
  [/hospital episode|nhs england/i, 'NHS England'], [/cafcass/i, 'Cafcass'], [/ofsted/i, 'Ofsted'], [/youth justice/i, 'Youth Justice Board'], [/dwp/i, 'Department for Work and Pensions'],
];

export function publisherOf(row: DictionaryRow): string {
  const owner = row['Data Owner (DO) /Supplier and Contact Details'].trim();
  const found = publishers.find(([pattern]) => pattern.test(owner));
  if (!found) throw new Error(`${row.Measure_short} belongs to "${owner}", which is no publisher that is known.`);
  return found[1];
}
