import { describe, expect, it } from 'vitest';
import type { ReportBlock } from '../../src/model/report.ts';
import type { ReleasedProject } from '../../src/model/project.ts';
import { cite, embed, group, indicator, kpi, list, paragraph, part, reportOf, section, settings, text } from './samples.ts';

const target = { minimum: 85, upper: 90 };
const indicators = [
  indicator({ id: 'first', target }),
  indicator({ id: 'second', target, observations: [{ at: '2022-09-30', value: 70 }] }),
  indicator({ id: 'third', theme: 'Care leavers', themeId: 'care-leavers' }),
  indicator({ id: 'fourth', theme: 'Care leavers', themeId: 'care-leavers' }),
];

function blocksOf(project: Partial<ReleasedProject>, index = 0): ReportBlock[] {
  return reportOf(project).sections[index]!.parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks));
}

describe('the figures of a section', () => {
  it('are those that it cites, says and draws, each once, in the order of the report', () => {
    const blocks = [paragraph([kpi('second'), ' ', cite('second', 'first')]), embed('chart', 'third'), paragraph(['Again ', kpi('second', { show: 'change' })])];
    expect(reportOf({ indicators, sections: [section(blocks)] }).sections[0]).toMatchObject({
      indicators: ['first', 'second', 'third'],
      tally: { green: 1, amber: 0, red: 1, 'not-rated': 0, 'no-target': 1, total: 3 },
    });
  });

  it('are those of its themes where it names any', () => {
    const named = section([paragraph([kpi('first')])], { matter: { title: 'Care leavers', themes: ['care-leavers'] } });
    expect(reportOf({ indicators, sections: [named] }).sections[0]?.indicators).toEqual(['third', 'fourth']);
  });

  it('are those of a scorecard that it shows', () => {
    const blocks = [embed('scorecard', null, { theme: 'care-leavers' })];
    expect(reportOf({ indicators, sections: [section(blocks)] }).sections[0]?.indicators).toEqual(['third', 'fourth']);
  });
});

describe('the tally of a section', () => {
  const practice = (id: string, ids: string[], matter: object = {}) => section(ids.map((each) => paragraph([kpi(each)])), { id, matter: { title: id, ...matter } });

  it('counts each indicator in one section: the first that names its theme, else the first about practice that speaks of it', () => {
    const report = reportOf({ indicators, sections: [
      practice('messages', ['first', 'third'], { kind: 'overview' }),
      practice('early-help', ['first', 'third']),
      practice('again', ['first', 'second']),
      practice('leavers', [], { themes: ['care-leavers'] }),
      practice('about', ['first'], { kind: 'appendix' }),
    ] });
    expect(report.sections.map(({ id, tally }) => [id, tally.total])).toEqual([['messages', 0], ['early-help', 1], ['again', 1], ['leavers', 2], ['about', 0]]);
    expect(report.elsewhere.total).toBe(0);
  });

  it('leaves to the rest what no section about practice speaks of', () => {
    const report = reportOf({ indicators, sections: [practice('messages', ['first'], { kind: 'overview' }), practice('early-help', ['second'])] });
    expect([report.sections.map(({ tally }) => tally.total), report.elsewhere.total, report.tally.total]).toEqual([[0, 1], 3, 4]);
  });
});

it('puts indicators under their themes, each theme with its tally', () => {
  expect(reportOf({ indicators }).themes.map(({ id, title, indicators: ids, tally }) => [id, title, ids, tally.total])).toEqual([
    ['child-protection', 'Child protection', ['first', 'second'], 2],
    ['care-leavers', 'Care leavers', ['third', 'fourth'], 2],
  ]);
});

describe('embeds', () => {
  const evidence = [
    { id: 'audit', title: 'Audit', kind: 'audit' as const, judgements: ['leaders'] },
    { id: 'survey', title: 'Survey', kind: 'survey' as const },
  ];
  const actions = [{ id: 'mine', title: 'Mine', sections: ['early-help'] }, { id: 'other', title: 'Other' }];

  it('show a chart, or nothing of an indicator that is not there', () => {
    expect(blocksOf({ indicators, sections: [section([embed('chart', 'first'), embed('chart', 'nothing')])] })).toEqual([{ type: 'chart', indicator: 'first' }]);
  });

  it('show the scorecard of a theme, of the section, or of the whole report', () => {
    const scorecards = (blocks: Parameters<typeof section>[0]) => blocksOf({ indicators, sections: [section(blocks)] }).filter(({ type }) => type === 'scorecard');
    expect(scorecards([embed('scorecard', null, { theme: 'care-leavers' })])).toEqual([{ type: 'scorecard', indicators: ['third', 'fourth'] }]);
    expect(scorecards([paragraph([kpi('second')]), embed('scorecard')])).toEqual([{ type: 'scorecard', indicators: ['second'] }]);
    expect(scorecards([embed('scorecard')])).toEqual([{ type: 'scorecard', indicators: ['first', 'second', 'third', 'fourth'] }]);
  });

  it('show the evidence that the section cites, else that on its judgements, else all', () => {
    const list = (blocks: Parameters<typeof section>[0], judgements?: string[]) =>
      blocksOf({ evidence, sections: [section(blocks, { matter: { title: 'Early help', ...(judgements ? { judgements } : {}) } })] }).find(({ type }) => type === 'evidence-list');
    expect(list([paragraph([cite('survey')]), embed('evidence')], ['leaders'])).toEqual({ type: 'evidence-list', evidence: ['survey'] });
    expect(list([embed('evidence')], ['leaders'])).toEqual({ type: 'evidence-list', evidence: ['audit'] });
    expect(list([embed('evidence')])).toEqual({ type: 'evidence-list', evidence: ['audit', 'survey'] });
  });

  it('show the actions of the section or of another; all of them where priorities have none of their own', () => {
    const priorities = section([embed('actions'), embed('actions', null, { section: 'early-help' })], { id: 'priorities', matter: { title: 'Priorities', kind: 'priorities' } });
    const practice = section([embed('actions')]);
    expect(blocksOf({ actions, sections: [practice, priorities] })).toEqual([{ type: 'action-list', actions: ['mine'] }]);
    expect(blocksOf({ actions, sections: [practice, priorities] }, 1)).toEqual([
      { type: 'action-list', actions: ['mine', 'other'] },
      { type: 'action-list', actions: ['mine'] },
    ]);
    expect(blocksOf({ actions, sections: [section([embed('actions')], { id: 'bare' })] })).toEqual([{ type: 'action-list', actions: [] }]);
  });

  it('show the inspections that gave grades, or the one named', () => {
    const inspections = [
      { id: 'graded', framework: 'present', title: 'Graded', start: '2019', judgements: [{ judgement: 'leaders', grade: 'good' }] },
      { id: 'visit', framework: 'present', title: 'Visit', start: '2022' },
    ];
    expect(blocksOf({ inspections, sections: [section([embed('judgements'), embed('judgements', 'visit')])] })).toEqual([
      { type: 'judgement-table', inspections: ['graded'] },
      { type: 'judgement-table', inspections: [] },
    ]);
  });
});

describe('footnotes', () => {
  const footnotes = [
    { label: 'later', blocks: [paragraph('Second.')] },
    { label: 'unused', blocks: [paragraph('What only withheld words refer to.')] },
    { label: 'first', blocks: [paragraph(['First, see ', { type: 'footnote', label: 'nested' }])] },
    { label: 'nested', blocks: [paragraph('Third.')] },
  ];
  const mark = (label: string) => ({ type: 'footnote' as const, label });

  it('are numbered by first appearance, and left out where no released words refer to them', () => {
    const one = section([paragraph(['One', mark('first'), ' and ', mark('later'), ' and ', mark('first')])], { footnotes });
    const report = reportOf({ sections: [one] });
    expect(report.sections[0]?.footnotes.map(({ label, number, anchor }) => [label, number, anchor])).toEqual([
      ['first', 1, 'note-1'], ['nested', 2, 'note-2'], ['later', 3, 'note-3'],
    ]);
    expect(JSON.stringify(report)).not.toContain('withheld words');
  });
});

describe('key messages', () => {
  const withMessages = (id: string, kind: 'overview' | 'practice', ...words: string[]) =>
    section([], {
      id,
      matter: { title: id, kind },
      parts: [part([group([list(...words.map((word) => [word, cite('audit')]))])], { keyMessages: true }), part([group([paragraph('Not a key message.')])])],
    });
  const evidence = [{ id: 'audit', title: 'Audit', kind: 'audit' as const }];
  const words = (report: ReturnType<typeof reportOf>): string[] =>
    report.keyMessages.map(({ text: inlines }) => inlines.map((inline) => (inline.type === 'text' ? inline.value : `<${inline.type}>`)).join(''));

  it('are those of the overview, without the marks that belong to its page', () => {
    const report = reportOf({ evidence, sections: [withMessages('services', 'practice', 'Of a service. '), withMessages('overview', 'overview', 'One. ', 'Two. ')] });
    expect(words(report)).toEqual(['One.', 'Two.']);
    expect(report.keyMessages[1]?.target).toEqual({ page: 'section', id: 'overview', anchor: 'p-2-2' });
  });

  it('are those of all sections where there is no overview with any', () => {
    const report = reportOf({ evidence, sections: [withMessages('services', 'practice', 'Of a service. '), section([], { matter: { title: 'Overview', kind: 'overview' } })] });
    expect(words(report)).toEqual(['Of a service.']);
  });
});

describe('what stands at the head of a section', () => {
  it('is said in words, and null where the author said nothing', () => {
    const [full, bare] = reportOf({
      sections: [
        section([], {
          matter: {
            title: 'Early help', kind: 'quality-assurance', judgements: ['leaders', 'unknown'], owner: 'Head of Early Help', status: 'agreed',
            signOff: { role: 'the Director', date: '2022-12-01' }, reviewed: '2022-11-01', summary: 'One line.',
          },
        }),
        section([], { id: 'bare' }),
      ],
    }).sections;
    expect(full).toMatchObject({
      number: 1, kindText: 'Quality assurance', owner: 'Head of Early Help', summary: 'One line.',
      statusText: 'Agreed by the Director on 1 December 2022', reviewed: { text: '1 November 2022' },
      judgements: [{ id: 'leaders', label: 'The impact of leaders', shortLabel: 'Leaders' }],
    });
    expect(bare).toMatchObject({ number: 2, kind: 'practice', owner: null, summary: null, statusText: null, reviewed: null, judgements: [] });
  });
});

describe('the report as a whole', () => {
  it('says its edition, status and dates in words', () => {
    const agreed = reportOf({
      audience: 'internal',
      settings: {
        ...settings, status: 'agreed', signOff: { role: 'Director of Children’s Services', date: '2022-12-01' },
        edition: { ...settings.edition, from: '2021-10-01', to: '2022-09-30', published: '2022-12-05', marking: 'OFFICIAL' },
      },
    });
    expect(agreed.edition).toMatchObject({
      asAt: { iso: '2022-09-30', text: '30 September 2022' }, period: '1 October 2021 to 30 September 2022', marking: 'OFFICIAL – Internal: council and Ofsted only',
      statusText: 'Agreed by the Director of Children’s Services on 1 December 2022', draft: false, published: { text: '5 December 2022' },
    });
    expect(agreed).toMatchObject({ audience: 'internal', audienceText: 'Internal edition', council: { logoAlt: 'Logo of Borough of Example', logo: null } });
    expect(reportOf({}).edition).toMatchObject({ statusText: 'Draft', draft: true, period: null, marking: null, sources: [] });
  });

  it('publishes the images that released words show and the logo, and no others', () => {
    const image = { type: 'image' as const, src: 'photos/hub.jpg', alt: 'The hub' };
    const report = reportOf({
      images: ['unused.png', 'logo.svg', 'photos/hub.jpg'],
      settings: { ...settings, council: { ...settings.council, logo: 'logo.svg' } },
      sections: [section([paragraph([text('See '), image])])],
    });
    expect(report.images).toEqual(['logo.svg', 'photos/hub.jpg']);
  });

  it('can be made of nothing but its settings', () => {
    expect(reportOf({ frameworks: [] })).toMatchObject({
      sections: [], indicators: [], tally: { total: 0 }, movers: [], threads: [], keyMessages: [], images: [], history: { columns: [] },
    });
  });

  it('is plain data, the same each time', () => {
    const project = { indicators, sections: [section([paragraph([kpi('first'), cite('second')])])] };
    const report = reportOf(project);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(reportOf(project)).toEqual(report);
  });
});
