import type { Area, Grade, PublishedInspection } from '../../src/published/pack.ts';
import type { Row, Sources } from './read-sources.ts';

const grades: Readonly<Record<string, Grade>> = {
  outstanding: 'outstanding', good: 'good', 'requires improvement': 'requires-improvement', 'requires improvement to be good': 'requires-improvement', inadequate: 'inadequate',
};
const none = new Set(['', 'nan', 'inspection_pre_dates_judgement']);
const judgements = {
  leaders: 'The impact of leaders on social work practice with children and families',
  'help-and-protection': 'The experiences and progress of children who need help and protection',
  'children-in-care': 'The experiences and progress of children in care',
  'care-leavers': 'The experiences and progress of care leavers',
} as const;

/** Every inspection since 2018 that Ofsted has published, once, with the newest from a later list. Visits have no grades and are not in these lists. */
export function inspectionsIn({ history, latest }: Sources, areas: readonly Area[]): { inspections: PublishedInspection[]; asAt: string } {
  const numbers = new Map(areas.flatMap(({ code, number }) => (code === null ? [] : [[code, number] as const])));
  const names = new Map(areas.map(({ name, number }) => [name.toLowerCase(), number]));
  const all = new Map<string, PublishedInspection>();
  for (const row of history) {
    const council = numbers.get(row['Local authority area code']!) ?? names.get(row['Local authority name']!.toLowerCase());
    if (council === undefined) throw new Error(`${row['Local authority name']} has an inspection, but is no council that is known.`);
    const one = {
      council,
      kind: row['Inspection type'] === 'ILACS Short Inspection' ? 'short' : 'standard',
      start: dayOf(row['Inspection date']!),
      end: null,
      published: dayOf(row['Publication date']!),
      link: null,
      grades: gradesOf(row['Overall effectiveness']!, (judgement) => row[judgements[judgement]]!),
    } as const;
    all.set(`${council} ${one.start}`, one);
  }
  for (const row of latest) {
    if (row['inspection_start_date'] === '') continue;
    const council = Number(row['la_code']);
    const start = dayOf(row['inspection_start_date']!);
    const before = all.get(`${council} ${start}`);
    const one: PublishedInspection = {
      council,
      kind: row['inspection_framework'] === 'short' ? 'short' : 'standard',
      start,
      end: dayOf(row['inspection_end_date']!),
      published: dayOf(row['publication_date']!),
      link: row['inspection_link']!,
      grades: gradesOf(row['overall_effectiveness_grade']!, (judgement) => row[columns[judgement]]!),
    };
    // Of what both lists say, Ofsted's own stands; the later list adds the last day and the link.
    all.set(`${council} ${start}`, before ? { ...before, end: one.end, link: one.link } : one);
  }
  const inspections = [...all.values()].sort((a, b) => a.council - b.council || a.start.localeCompare(b.start));
  return { inspections, asAt: inspections.map(({ published }) => published).sort().at(-1)! };
}

const columns = { leaders: 'impact_of_leaders_grade', 'help-and-protection': 'help_and_protection_grade', 'children-in-care': 'in_care_grade', 'care-leavers': 'care_leavers_grade' } as const satisfies Readonly<Record<keyof typeof judgements, keyof Row>>;

function gradesOf(overall: string, of: (judgement: keyof typeof judgements) => string): PublishedInspection['grades'] {
  const each = { leaders: gradeOf(of('leaders')), 'help-and-protection': gradeOf(of('help-and-protection')), 'children-in-care': gradeOf(of('children-in-care')), 'care-leavers': gradeOf(of('care-leavers')) };
  const { leaders, 'help-and-protection': help, 'children-in-care': care } = each;
  if (leaders === null || help === null || care === null) throw new Error(`An inspection has no grade where it must have one: ${JSON.stringify(each)}.`);
  return { overall: gradeOf(overall), leaders, 'help-and-protection': help, 'children-in-care': care, 'care-leavers': each['care-leavers'] };
}

function gradeOf(text: string): Grade | null {
  const grade = grades[text.trim().toLowerCase()];
  if (grade === undefined && !none.has(text.trim().toLowerCase())) throw new Error(`"${text}" is no grade that is known.`);
  return grade ?? null;
}

function dayOf(text: string): string {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{2}|\d{4})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined) throw new Error(`"${text}" is no day.`);
  return `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
}
