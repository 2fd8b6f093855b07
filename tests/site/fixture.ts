import { defaultLabels } from '../../src/model/default-labels.ts';
import { threadStep } from '../../src/model/report/thread.ts';
import type {
  CitedSource, Direction, Figure, Rag, RagTally, Report, ReportBlock, ReportComparator, ReportGrade, ReportIndicator,
  ReportObservation, ReportSection, Statement, ThreadReach,
} from '../../src/model/report.ts';

export const figure = (value: number, text = `${value.toFixed(1)}%`): Figure => ({ value, text, status: 'known' });
export const withheld: Figure = { value: null, text: 'suppressed to protect confidentiality', status: 'c' };

export const gradeNames = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'];
export const grade = (step: number): ReportGrade => ({
  id: `g${step}`, label: gradeNames[step - 1] ?? '', step, outOf: 4, scale: 'ofsted-four',
});

export function tally(green: number, amber: number, red: number, untargeted: number): RagTally {
  const sentence = `Of ${green + amber + red} indicators with a target, ${green} are on target, ${amber} near it and ${red} off it; ${untargeted} have no target.`;
  return { green, amber, red, 'not-rated': 0, 'no-target': untargeted, total: green + amber + red + untargeted, sentence };
}

function reached(...counts: number[]): ThreadReach['steps'] {
  return threadStep.options.map((step, index) => ({ step, count: counts[index] ?? 0 }));
}

const months = ['October 2022', 'November 2022', 'December 2022', 'January 2023', 'February 2023', 'March 2023'];
const ends = ['2022-10-31', '2022-11-30', '2022-12-31', '2023-01-31', '2023-02-28', '2023-03-31'];

export function observation(index: number, value: number | null, extra: Partial<ReportObservation> = {}): ReportObservation {
  const month = months[index] ?? '';
  return {
    at: ends[index] ?? '', period: 'snapshot', periodText: `at the end of ${month}`, periodShort: `${month.slice(0, 3)} ${month.slice(-2)}`,
    figure: value === null ? withheld : figure(value), numerator: null, denominator: null, fraction: null, note: null, breakBefore: false,
    ...extra,
  };
}

export function comparator(label: string, value: number, extra: Partial<ReportComparator> = {}): ReportComparator {
  return {
    kind: 'england', label, at: '2022-03-31', period: 'annual', periodText: '2021 to 2022', figure: figure(value), ours: null,
    source: 'Department for Education, 2022', verdict: 'better', verdictText: `7.0 percentage points better than ${label}`, ...extra,
  };
}

export function direction(state: Direction['state'], word: string, change: string): Direction {
  return { state, word, change: { value: 1, text: change, status: 'known' }, basis: 'since 2021 to 2022', from: figure(83.4), fromPeriod: '2021 to 2022', to: figure(89.7), toPeriod: '2022 to 2023' };
}

const words: Record<Rag, string> = { green: 'On target', amber: 'Near target', red: 'Off target', 'not-rated': 'Not rated', 'no-target': 'No target' };

export function indicator(id: string, title: string, rag: Rag, values: (number | null)[], extra: Partial<ReportIndicator> = {}): ReportIndicator {
  const trend = values.map((value, index) => observation(index, value));
  const current = trend.at(-1) ?? null;
  if (current) Object.assign(current, { fraction: '204 of 214', numerator: figure(204, '204'), denominator: figure(214, '214') });
  return {
    id, reference: '2.10a', title, tag: null, theme: 'Assessment', themeId: 'assessment', definition: `${title}, counted at the end of each month.`,
    numeratorLabel: 'In time', denominatorLabel: 'All', unit: 'percent', unitText: 'Percentage', decimals: 1, polarity: 'higher',
    polarityText: 'Higher is better', period: 'snapshot', periodTypeText: 'As at a day', current,
    target: rag === 'no-target' ? null : { text: '90% or more; near target from 85%', shortText: '90%', green: { from: 90, to: null }, amber: { from: 85, to: 90 } },
    rag: { state: rag, word: words[rag] }, worstFirst: 1,
    lastYear: comparator('Our own last year', 83.4, { kind: 'own-last-year' }),
    comparators: [comparator('England', 82.5), comparator('London', 86.1, { kind: 'region' })],
    direction: direction('improving', 'Improving', '+6.3 percentage points'), trend, observations: trend,
    sentence: `${title} stood at ${current?.figure.text ?? ''} at the end of March 2023, above the target of 90%.`,
    source: 'Monthly return', notes: null, judgements: [], citedBy: [], ...extra,
  };
}

export const auditSource: CitedSource = {
  id: 'audit-2022', kind: 'evidence', title: 'Practice audit', detail: 'Audit, September 2022', target: { page: 'evidence', anchor: 'audit-2022' },
};
export const indicatorSource: CitedSource = {
  id: 'assess-45', kind: 'indicator', title: 'Assessments completed within 45 working days', detail: '89.7% at the end of March 2023', target: { page: 'indicator', id: 'assess-45' },
};
export const hiddenSource: CitedSource = { id: 'hidden', kind: 'withheld', title: 'A source that is not published', detail: '', target: null };

export function statement(number: string, extra: Partial<Statement> = {}): Statement {
  return { number, anchor: `p${number.replace('.', '-')}`, id: null, finding: null, sources: [], actions: [], ...extra };
}

export const paragraph = (text: string): ReportBlock => ({ type: 'paragraph', children: [{ type: 'text', value: text }] });

function section(id: string, number: number, title: string): ReportSection {
  return {
    id, number, title, kind: 'practice', kindText: 'Practice', summary: `What we know of ${title.toLowerCase()} and what comes next.`,
    judgements: [{ id: 'help', label: 'The experiences and progress of children who need help and protection', shortLabel: 'Help and protection', area: 'help' }],
    owner: 'Head of Service', statusText: 'Agreed', reviewed: { iso: '2022-11-01', text: '1 November 2022' },
    parts: [
      {
        question: 'know', keyMessages: false, title: [{ type: 'text', value: 'What we know' }], titleText: 'What we know', anchor: 'what-we-know',
        groups: [
          {
            finding: 'strength', title: [{ type: 'text', value: 'Strengths' }], anchor: 'strengths',
            blocks: [{
              type: 'list', ordered: false, start: 1,
              items: [
                {
                  type: 'item', statement: statement(`${number}.1`, { finding: 'strength', sources: [{ number: 1, source: indicatorSource }, { number: 2, source: auditSource }] }),
                  children: [{
                    type: 'paragraph',
                    children: [
                      { type: 'text', value: 'The ' }, { type: 'acronym', acronym: 'MASH', term: 'multi-agency safeguarding hub' },
                      { type: 'text', value: ' decides on almost every contact in a day, and ' },
                      { type: 'figure', indicator: 'assess-45', text: '89.7%', status: 'known' },
                      { type: 'text', value: ' of assessments are finished in time.' },
                      { type: 'citations', marks: [{ number: 1, source: indicatorSource }, { number: 2, source: auditSource }] },
                    ],
                  }],
                },
              ],
            }],
          },
          {
            finding: 'area-for-improvement', title: [{ type: 'text', value: 'Areas for improvement' }], anchor: 'areas-for-improvement',
            blocks: [{
              type: 'list', ordered: false, start: 1,
              items: [
                { type: 'item', statement: statement(`${number}.2`, { finding: 'area-for-improvement', actions: ['act-visits'], sources: [{ number: 3, source: hiddenSource }] }), children: [paragraph('Too many visits to children are late.')] },
                { type: 'item', statement: statement(`${number}.3`, { finding: 'area-for-improvement' }), children: [paragraph('Plans do not always say who does what.')] },
              ],
            }],
          },
        ],
      },
      {
        question: 'how', keyMessages: false, title: [{ type: 'text', value: 'How we know it' }], titleText: 'How we know it', anchor: 'how-we-know-it',
        groups: [{
          finding: null, title: null, anchor: 'how',
          blocks: [
            { type: 'paragraph', statement: statement(`${number}.4`), children: [{ type: 'text', value: 'Managers read case files every month' }, { type: 'footnote', label: 'a' }, { type: 'text', value: '.' }] },
            { type: 'evidence-list', evidence: ['audit-2022'] },
            { type: 'table', align: [null, 'right'], head: [[{ type: 'text', value: 'Team' }], [{ type: 'text', value: 'Files read' }]], rows: [[[{ type: 'text', value: 'Assessment' }], [{ type: 'text', value: '24' }]]] },
            { type: 'chart', indicator: 'assess-45' },
          ],
        }],
      },
      {
        question: 'next', keyMessages: false, title: [{ type: 'text', value: 'What next' }], titleText: 'What next', anchor: 'what-next',
        groups: [{ finding: null, title: null, anchor: 'next', blocks: [{ type: 'action-list', actions: ['act-visits'] }] }],
      },
    ],
    footnotes: [{ label: 'a', number: 1, anchor: 'note-a', blocks: [paragraph('From April 2022.')] }],
    indicators: ['assess-45', 'visits-6wk', 'cin-number'], tally: tally(1, 0, 1, 1), improvements: 2, improvementsWithAction: 1, openActions: 1,
  };
}

const backlink = { section: 'early-help', sectionTitle: 'Early help', anchor: 'p1-2', number: '1.2', text: 'Too many visits to children are late.' };

/** A small report with one of everything. */
export function fixture(extra: Partial<Report> = {}): Report {
  const indicators = [
    indicator('assess-45', 'Assessments completed within 45 working days', 'green', [81.2, 83.4, 82.1, 86.0, 88.2, 89.7], { citedBy: [backlink] }),
    indicator('visits-6wk', 'Children in care visited within six weeks', 'red', [92.0, 91.5, null, 88.2, 86.1, 84.0], { reference: '3.3', direction: direction('worsening', 'Worsening', '−8.0 percentage points') }),
    indicator('reviews', 'Reviews held in time', 'amber', [92.0, 91.5, 90.2, 88.2, 88.1, 88.9], { reference: '4.8', theme: 'Children in care', themeId: 'care' }),
    indicator('cin-number', 'Children in need', 'no-target', [801, 810, 790, 762, 741, 738], { reference: '1.2', theme: 'Children in care', themeId: 'care', unit: 'count', polarity: 'neutral', direction: direction('decreasing', 'Decreasing', '−72'), comparators: [] }),
  ];
  return {
    format: 1, audience: 'public', audienceText: 'The public', labels: defaultLabels,
    council: { name: 'London Borough of Example', shortName: 'Example', region: 'London', website: 'https://example.gov.uk', logo: null, logoAlt: '', colour: '#5c2d7a' },
    framework: { id: 'ilacs-2018', title: 'Inspection of local authority children’s services', grades: [1, 2, 3, 4].map(grade) },
    edition: {
      id: '2022', title: 'Self-evaluation 2022', summary: 'Where children’s services in Example stand, how we know it, and what comes next.',
      asAt: { iso: '2023-03-31', text: '31 March 2023' }, period: '1 April 2022 to 31 March 2023', published: { iso: '2023-05-02', text: '2 May 2023' },
      marking: 'OFFICIAL', notice: 'An example made from published documents; not the council’s own publication.', sources: ['Committee report, May 2023'], draft: false,
      statusText: 'Agreed by the Director of Children’s Services on 1 May 2023',
    },
    contact: { team: 'Performance team', email: 'performance@example.gov.uk', phone: null, address: null },
    accessibility: {
      compliance: 'not-assessed', preparedOn: { iso: '2023-05-01', text: '1 May 2023' }, reviewedOn: null, testedOn: null, testedBy: null, method: null,
      knownIssues: ['Some linked documents are scans.'], disproportionateBurden: [], outOfScope: [], responseDays: 10,
    },
    keyMessages: [
      { text: [{ type: 'text', value: 'Demand has levelled out after two years of growth, and most children are seen in time.' }], target: { page: 'section', id: 'early-help', anchor: 'p1-1' } },
      { text: [{ type: 'text', value: 'Visits to children in care are our first priority.' }], target: { page: 'section', id: 'children-in-care', anchor: 'p2-2' } },
    ],
    sections: [section('early-help', 1, 'Early help'), section('children-in-care', 2, 'Children in care'), section('actions', 3, 'Our priorities')],
    themes: [
      { id: 'assessment', title: 'Assessment', indicators: ['assess-45', 'visits-6wk'], tally: tally(1, 0, 1, 0), moved: null },
      { id: 'care', title: 'Children in care', indicators: ['reviews', 'cin-number'], tally: tally(0, 1, 0, 1), moved: null },
    ],
    indicators, tally: tally(1, 1, 1, 1),
    elsewhere: tally(0, 0, 0, 0), atAGlance: ['Of 3 indicators compared with England, 3 are better.'], neutralMovers: [],
    movers: indicators.slice(0, 2).flatMap(({ id, direction: moved }) => (moved ? [{ indicator: id, direction: moved }] : [])),
    standings: [
      { judgement: 'leadership', label: 'The impact of leaders on social work practice with children and families', shortLabel: 'Leadership', latest: { inspection: 'ilacs-2019', when: 'March 2019', age: '4 years before these figures', grade: grade(2), note: null }, latestText: '', own: { grade: grade(3), reason: 'Staff stay and are well supported.' }, sections: ['early-help'] },
      { judgement: 'help', label: 'The experiences and progress of children who need help and protection', shortLabel: 'Help and protection', latest: { inspection: 'ilacs-2019', when: 'March 2019', age: '4 years before these figures', grade: grade(2), note: null }, latestText: '', own: { grade: grade(2), reason: null }, sections: [] },
      { judgement: 'leavers', label: 'The experiences and progress of care leavers', shortLabel: 'Care leavers', latest: null, latestText: 'Not judged separately', own: { grade: grade(3), reason: null }, sections: [] },
    ],
    history: {
      columns: [
        { inspection: 'sif-2014', title: 'Single inspection', when: 'May 2014', framework: 'SIF 2013', newFramework: true },
        { inspection: 'ilacs-2019', title: 'Standard inspection', when: 'March 2019', framework: 'ILACS 2018', newFramework: true },
      ],
      rows: [
        { lineage: 'leadership', label: 'Leadership', cells: [
          { inspection: 'sif-2014', grade: grade(2), empty: null, text: 'Requires improvement', label: 'Leadership, management and governance', joint: false, note: null },
          { inspection: 'ilacs-2019', grade: grade(2), empty: null, text: 'Requires improvement', label: 'Leadership', joint: false, note: null },
        ] },
        { lineage: 'leavers', label: 'Care leavers', cells: [
          { inspection: 'sif-2014', grade: grade(3), empty: null, text: 'Good', label: 'Care leavers', joint: false, note: null },
          { inspection: 'ilacs-2019', grade: null, empty: 'not-judged', text: 'Not judged separately', label: null, joint: false, note: null },
        ] },
      ],
      sentence: 'Leadership was judged to require improvement in 2014 and again in 2019.',
    },
    judgementAreas: [{
      id: 'help', label: 'The experiences and progress of children who need help and protection', shortLabel: 'Help and protection', sections: ['early-help'], indicators: [],
      inspections: [], actions: [],
    }],
    inspections: [
      {
        id: 'ilacs-2019', title: 'Standard inspection', frameworkId: 'ilacs-2018', frameworkTitle: 'Inspection of local authority children’s services', frameworkNotes: null,
        inspectorate: 'Ofsted', graded: true, when: '18 February to 1 March 2019', start: { iso: '2019-02-18', text: '18 February 2019' }, published: { iso: '2019-04-01', text: '1 April 2019' },
        link: 'https://files.example.gov.uk/report.pdf', topic: null, summary: 'Services had improved since 2014.', source: null,
        judgements: [
          { id: 'leadership', label: 'The impact of leaders on social work practice with children and families', lineage: ['leadership'], parent: null, overall: false, separate: false, grade: grade(2), text: 'Requires improvement', note: null },
          { id: 'overall', label: 'Overall effectiveness', lineage: ['overall'], parent: null, overall: true, separate: false, grade: grade(2), text: 'Requires improvement', note: null },
        ],
        findings: [{ id: 'f1', anchor: 'f1', kind: 'strength', text: 'The MASH responds quickly.', paragraph: '12', judgements: [] }, { id: 'f2', anchor: 'f2', kind: 'area-for-improvement', text: 'Supervision is uneven.', paragraph: null, judgements: [] }],
        recommendations: [{ id: 'r1', anchor: 'r1', text: 'Improve the quality of supervision.', paragraph: '28', judgements: [], response: null, actions: ['act-visits'], citedBy: [backlink], evidence: [], theme: 'Oversight', standing: 'in-hand', standingText: 'In hand', again: [{ inspection: 'focused-2021', anchor: 'r0', title: 'Focused visit' }] }],
      },
    ],
    coverage: { areas: [{ area: 'help-and-protection', label: 'Help and protection', sections: ['early-help'], cells: [{ question: 'know', counts: [{ kind: 'audit', count: 1, text: '1 audit' }], text: '1 audit', newest: { iso: '2022-09', text: 'September 2022' }, thin: 'one-kind', thinText: 'One kind alone' }, { question: 'how', counts: [], text: 'Nothing cited', newest: null, thin: 'nothing', thinText: null }, { question: 'next', counts: [], text: 'Nothing cited', newest: null, thin: 'nothing', thinText: null }] }], sentence: null },
    evidence: [
      { id: 'audit-2022', title: 'Practice audit', kind: 'audit', kindText: 'Audits of case files', date: { iso: '2022-09', text: 'September 2022' }, scope: '24 case files', summary: 'Direct work is strong.', owner: 'Principal social worker', link: null, citedBy: [backlink] },
      { id: 'survey', title: 'Staff survey', kind: 'survey', kindText: 'Surveys', date: null, scope: null, summary: null, owner: null, link: 'https://example.gov.uk/survey', citedBy: [] },
    ],
    actions: [
      { id: 'act-visits', number: 'A1', title: 'See every child in care within six weeks', owner: 'Head of Children in Care', due: { iso: '2023-03-01', text: '1 March 2023' }, overdue: true, dueState: 'overdue', priority: 'high', priorityText: 'High', measureText: 'Visits within six weeks reach 95%', measureIndicator: 'visits-6wk', measureStanding: { state: 'red', word: 'Goal not reached', figure: '89.4% at the end of March 2023' }, status: 'in-progress', statusText: 'In progress', progress: [{ date: { iso: '2023-01-31', text: '31 January 2023' }, text: 'Weekly list of late visits began.' }], sections: [{ id: 'children-in-care', title: 'Children in care' }], answers: [], paragraphs: [backlink], asked: [], source: null, citedBy: [] },
      { id: 'act-plans', number: 'A2', title: 'Rewrite the plan template', owner: null, due: null, overdue: false, dueState: null, priority: null, priorityText: null, measureText: null, measureIndicator: null, measureStanding: null, status: null, statusText: 'No status given', progress: [], sections: [], answers: [], paragraphs: [], asked: [], source: 'Priorities, December 2022', citedBy: [] },
    ],
    threads: [
      { statement: backlink, sources: [auditSource, indicatorSource], actions: ['act-visits'], countedIn: 'help', has: ['evidence', 'action', 'owner', 'due', 'measure'] },
      { statement: { ...backlink, anchor: 'p1-3', number: '1.3', text: 'Plans do not always say who does what.' }, sources: [], actions: ['act-plans'], countedIn: 'help', has: ['action'] },
      { statement: { ...backlink, anchor: 'p2-3', number: '2.3', section: 'children-in-care', sectionTitle: 'Children in care', text: 'Plans do not always say who does what.' }, sources: [], actions: [], countedIn: null, has: [] },
    ],
    nationalFramework: [
      { tag: 'outcome-4', name: 'Outcome 4', title: 'Children in care and care leavers have stable, loving homes', indicators: ['visits-6wk'], sentence: 'Of 1 indicator.', recommendations: [{ inspection: 'ilacs-2019', anchor: 'r1' }], actions: ['act-visits'] },
      { tag: 'enabler-3', name: 'Enabler 3', title: 'The workforce is equipped and effective', indicators: [], sentence: null, recommendations: [], actions: [] },
    ],
    threadReach: {
      steps: reached(1, 2, 1, 1, 1, 0), sentence: '3 areas for improvement: 1 with evidence.',
      areas: [{ area: 'help', label: 'Help and protection', count: 2, steps: reached(1, 2, 1, 1, 1, 0) }, { area: null, label: 'No judgement area named', count: 1, steps: reached(0, 0, 0, 0, 0, 0) }],
    },
    disclosure: null,
    committee: null,
    glossary: [{ anchor: 'mash', term: 'multi-agency safeguarding hub', acronym: 'MASH', meaning: 'Where contacts about children arrive.' }, { anchor: 'rhi', term: 'return home interview', acronym: 'RHI', meaning: null }],
    editions: [],
    brief: null,
    changes: null,
    images: [],
    ...extra,
  };
}
