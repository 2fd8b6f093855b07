/** Words of the field that are not those of the files, each with the choice that it most likely means. */
const choices: Readonly<Record<string, readonly string[]>> = {
  percent: ['%', 'pc', 'per cent', 'percentage', 'proportion', 'share'],
  count: ['number', 'numbers', 'volume', 'no', 'total', '#'],
  rate: ['rate per 10,000', 'rate per 10000', 'per 10,000', 'per 10k', 'rate per 10k'],
  days: ['day', 'working days'],
  average: ['mean', 'avg', 'ratio'],
  higher: ['high', 'up', 'higher is better', 'high is good', 'bigger is better', 'increase', 'positive'],
  lower: ['low', 'down', 'lower is better', 'low is good', 'smaller is better', 'decrease', 'negative'],
  neutral: ['none', 'neither', 'no polarity', 'n/a', 'na', 'context', 'contextual'],
  snapshot: ['as at', 'point in time', 'on the day', 'day', 'current'],
  month: ['monthly', 'in month', 'mth'],
  quarter: ['quarterly', 'qtr', 'in quarter'],
  ytd: ['year to date', 'year-to-date', 'cumulative', 'since april'],
  'rolling-12m': ['rolling 12 months', 'rolling year', 'rolling', '12 months', 'last 12 months', 'r12'],
  annual: ['year', 'yearly', 'annually', 'full year', 'financial year'],
  agreed: ['final', 'finalised', 'approved', 'signed off', 'signed-off', 'published', 'complete'],
  draft: ['in draft', 'wip', 'work in progress', 'version 1'],
  internal: ['private', 'confidential', 'restricted', 'council', 'staff', 'official-sensitive'],
  public: ['external', 'everyone', 'all', 'open'],
  'not-started': ['planned', 'to do', 'todo', 'not begun', 'new', 'open'],
  'in-progress': ['ongoing', 'on-going', 'on track', 'under way', 'underway', 'started', 'started', 'amber', 'green', 'delayed', 'overdue'],
  complete: ['completed', 'done', 'closed', 'finished', 'achieved', 'blue'],
  stopped: ['cancelled', 'paused', 'on hold', 'abandoned', 'superseded'],
  audit: ['case audit', 'audits', 'dip sample', 'file audit', 'case file audit', 'thematic audit'],
  observation: ['observations', 'practice observation', 'practice week'],
  feedback: ['interview', 'interviews', 'focus group', 'voice', 'engagement', 'complaints', 'compliments'],
  survey: ['questionnaire', 'staff survey', 'health check'],
  review: ['peer review', 'external review', 'lga', 'learning review'],
  england: ['national', 'eng', 'england average'],
  region: ['regional', 'london'],
  'statistical-neighbours': ['sn', 'sns', 'statistical neighbour', 'neighbours', 'stat neighbours', 'similar councils'],
  'own-last-year': ['last year', 'previous year', 'prior year', 'ours last year'],
  about: ['approx', 'approximately', 'around', 'circa', 'c'],
  nearly: ['almost', 'just under'],
  over: ['more than', 'above', 'at least', '>'],
  under: ['less than', 'below', 'fewer than', '<'],
  c: ['suppressed', 'confidential', '*', '<5'],
  x: ['not available', 'unavailable', 'tbc', 'missing', 'unknown', 'no data', '-', '..'],
  z: ['not applicable', 'n/a', 'na'],
  u: ['unreliable', 'poor data'],
  strength: ['strengths', 'good', 'positive'],
  'area-for-improvement': ['weakness', 'area for development', 'improvement', 'afi', 'needs improvement'],
  'not-inspected': ['not judged', 'n/a', 'na', 'not graded', 'not applicable'],
  missing: ['unknown', 'not known', 'tbc'],
};

/** The one of `allowed` that this word most likely stands for. */
export function meantChoice(word: string, allowed: readonly string[]): string | undefined {
  const said = word.trim().toLowerCase().replace(/[“”"'‘’]/g, '').replace(/\s+/g, ' ');
  return allowed.find((each) => each === said || each === said.replaceAll(' ', '-') || choices[each]?.includes(said) === true);
}

const keys: Readonly<Record<string, readonly string[]>> = {
  minimum: ['min', 'lower', 'floor', 'amber'],
  upper: ['max', 'maximum', 'target', 'green', 'top'],
  goal: ['target', 'value'],
  title: ['name', 'heading', 'measure', 'description'],
  definition: ['description', 'meaning'],
  at: ['date', 'period', 'asAt', 'as at', 'month', 'day', 'end'],
  value: ['figure', 'number', 'result', 'percent', 'percentage', 'rate', '%'],
  numerator: ['num', 'n', 'top'],
  denominator: ['denom', 'den', 'd', 'base', 'bottom', 'total', 'cohort'],
  owner: ['lead', 'responsible', 'who', 'role'],
  due: ['deadline', 'date', 'by', 'when', 'dueDate', 'due date', 'target date', 'timescale'],
  answers: ['addresses', 'answer', 'for'],
  unit: ['units', 'type', 'measure'],
  polarity: ['direction', 'better'],
  note: ['comment', 'notes', 'remark'],
  notes: ['comment', 'note', 'remarks'],
  scope: ['sample', 'size', 'coverage'],
  date: ['when', 'month', 'year', 'at'],
  kind: ['type', 'category'],
  grade: ['rating', 'judgement', 'outcome', 'result'],
  start: ['date', 'from', 'began'],
  text: ['recommendation', 'finding', 'description', 'title'],
  acronym: ['abbreviation', 'short'],
  meaning: ['definition', 'description'],
  term: ['name', 'full', 'word'],
  reason: ['why', 'because', 'note'],
  until: ['expires', 'end', 'to'],
  asAt: ['date', 'as at', 'asat', 'as-at'],
  shortName: ['short', 'short name'],
  onsCode: ['ons', 'code', 'ons code'],
  indicators: ['measures', 'kpis', 'indicator'],
  observations: ['values', 'figures', 'data', 'observation'],
  comparators: ['benchmarks', 'comparisons', 'comparator'],
  breakdowns: ['breakdown', 'splits', 'broken down', 'disaggregation', 'groups', 'dimensions'],
  by: ['dimension', 'characteristic', 'split by', 'category', 'breakdown'],
  parts: ['groups', 'categories', 'values', 'part', 'bands'],
  overlap: ['overlaps', 'overlapping'],
};

/** The key among `free` that this one most likely stands for. */
export function meantKey(key: string, free: readonly string[]): string | undefined {
  const said = key.trim().replace(/[“”"'‘’]/g, '');
  const folded = said.toLowerCase().replace(/[\s_-]/g, '');
  return free.find((each) => each.toLowerCase() === folded) ?? free.find((each) => keys[each]?.includes(said.toLowerCase()) === true || keys[each]?.includes(said) === true);
}
