import { describe, expect, it } from 'vitest';
import type { CitationMarks, ReportBlock, ReportInline, Statement } from '../../src/model/report.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Inspection } from '../../src/model/inspection.ts';
import type { ReleasedProject } from '../../src/model/project.ts';
import { cite, embed, indicator, kpi, list, paragraph, reportOf, section, text } from './samples.ts';

const audit: Evidence = { id: 'audit-2022', title: 'Audit of assessments', kind: 'audit', date: '2022-09' };
const survey: Evidence = { id: 'survey-2022', title: 'Survey of families', kind: 'survey' };
const inspection: Inspection = {
  id: 'inspection-2019',
  framework: 'present',
  title: 'Inspection of 2019',
  start: '2019-02-18',
  end: '2019-03-01',
  findings: [{ id: 'finding-1', kind: 'strength', text: 'Help comes early.', paragraph: '12' }],
  recommendations: [{ id: 'rec-1', text: 'Improve supervision.' }],
};

function inlinesIn(blocks: readonly ReportBlock[]): ReportInline[] {
  return blocks.flatMap((block): ReportInline[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return block.children;
    if (block.type === 'list') return block.items.flatMap((item) => inlinesIn(item.children));
    return [];
  });
}

function blocksOf(project: Partial<ReleasedProject>, index = 0): ReportBlock[] {
  return reportOf(project).sections[index]!.parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks));
}

function marksIn(blocks: readonly ReportBlock[]): CitationMarks['marks'] {
  return inlinesIn(blocks).flatMap((inline) => (inline.type === 'citations' ? inline.marks : []));
}

describe('citation numbers', () => {
  it('count within the section by first appearance, and stay with their source', () => {
    const blocks = [
      paragraph(['One. ', cite('survey-2022')]),
      list(['Two. ', cite('audit-2022', 'survey-2022')], ['Three. ', cite('audit-2022')]),
    ];
    const project = { evidence: [audit, survey], sections: [section(blocks), section([paragraph(['Again. ', cite('audit-2022')])], { id: 'second' })] };
    expect(marksIn(blocksOf(project)).map(({ number, source }) => [number, source.id])).toEqual([
      [1, 'survey-2022'], [2, 'audit-2022'], [1, 'survey-2022'], [2, 'audit-2022'],
    ]);
    expect(marksIn(blocksOf(project, 1)).map(({ number }) => number)).toEqual([1]);
  });

  it('stand with the statement too, also those of its nested items', () => {
    const blocks = [list({ words: ['One. ', cite('survey-2022')], within: [list(['Nested. ', cite('audit-2022', 'survey-2022')])] })];
    const [written] = blocksOf({ evidence: [audit, survey], sections: [section(blocks)] });
    const statement: Statement | undefined = written?.type === 'list' ? written.items[0]?.statement : undefined;
    expect(statement?.sources.map(({ number, source }) => [number, source.id])).toEqual([[1, 'survey-2022'], [2, 'audit-2022']]);
  });

  it('go on into the footnotes', () => {
    const one = section([paragraph(['One. ', cite('audit-2022'), { type: 'footnote', label: 'n' }])], {
      footnotes: [{ label: 'n', blocks: [paragraph(['Note. ', cite('survey-2022')])] }],
    });
    expect(marksIn(reportOf({ evidence: [audit, survey], sections: [one] }).sections[0]!.footnotes[0]!.blocks).map(({ number }) => number)).toEqual([2]);
  });
});

describe('what can be cited', () => {
  const project: Partial<ReleasedProject> = {
    indicators: [indicator()],
    evidence: [audit],
    inspections: [inspection],
    actions: [{ id: 'act-1', title: 'Train supervisors', owner: 'Head of Service', due: '2023-03' }],
    sections: [
      section([paragraph(['All of it. ', cite('seen-10wd', 'audit-2022', 'finding-1', 'rec-1', 'act-1', 'inspection-2019', 'a-claim')])]),
      section([paragraph('Families say so.', 'a-claim')], { id: 'voices', matter: { title: 'Voices' } }),
    ],
  };

  it.each([
    ['seen-10wd', 'indicator', 'Children seen within ten working days', '95.3% at 30 September 2022', { page: 'indicator', id: 'seen-10wd' }],
    ['audit-2022', 'evidence', 'Audit of assessments', 'Audit, September 2022', { page: 'evidence', anchor: 'audit-2022' }],
    ['finding-1', 'finding', 'Help comes early.', 'Inspection of 2019, paragraph 12', { page: 'inspection', id: 'inspection-2019', anchor: 'finding-1' }],
    ['rec-1', 'recommendation', 'Improve supervision.', 'Inspection of 2019', { page: 'inspection', id: 'inspection-2019', anchor: 'rec-1' }],
    ['act-1', 'action', 'Train supervisors', 'Action A1, Head of Service, due March 2023', { page: 'actions', anchor: 'act-1' }],
    ['inspection-2019', 'inspection', 'Inspection of 2019', 'Present framework, 18 February to 1 March 2019', { page: 'inspection', id: 'inspection-2019' }],
    ['a-claim', 'statement', 'Families say so.', 'Paragraph 2.1, Voices', { page: 'section', id: 'voices', anchor: 'a-claim' }],
  ])('%s', (id, kind, title, detail, target) => {
    const source = marksIn(blocksOf(project)).find((mark) => mark.source.id === id)?.source;
    expect(source).toEqual({ id, kind, title, detail, target });
  });

  it('says why a figure is not given', () => {
    const withheld = { ...project, indicators: [indicator({ observations: [{ at: '2022-09-30', status: 'c' }] })] };
    expect(marksIn(blocksOf(withheld))[0]?.source.detail).toBe('Suppressed to protect confidentiality at 30 September 2022');
    expect(marksIn(blocksOf({ ...project, indicators: [indicator({ observations: [] })] }))[0]?.source.detail).toBe('No figure in this edition');
  });
});

describe('what is named and is not there', () => {
  const project: Partial<ReleasedProject> = {
    evidence: [audit],
    actions: [{ id: 'act-1', title: 'Do it', answers: ['secret-visit'], sections: ['secret-section', 'early-help'], measure: { indicator: 'secret-rate', goal: 5 } }],
    sections: [
      section([
        paragraph(['Claim. ', cite('secret-audit', 'audit-2022', 'secret-visit')]),
        paragraph([kpi('secret-rate'), ' of them, and ', kpi('secret-rate', { show: 'change' }), '. ', cite('secret-audit')]),
        embed('chart', 'secret-rate'),
      ]),
    ],
  };

  it('is no source', () => {
    expect(marksIn(blocksOf(project))).toMatchObject([{ number: 1, source: { id: 'audit-2022' } }]);
  });

  it('is put in words where its figure would stand', () => {
    const figures = inlinesIn(blocksOf(project)).filter((inline) => inline.type === 'figure');
    expect(figures).toEqual([
      { type: 'figure', indicator: '', text: '(figure not published)', status: 'x' },
      { type: 'figure', indicator: '', text: '(figure not published)', status: 'x' },
    ]);
  });

  it('leaves no chart, answer, section, measure nor name of itself anywhere', () => {
    const report = reportOf(project);
    expect(blocksOf(project).map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(report.actions[0]).toMatchObject({ answers: [], sections: [{ id: 'early-help' }], measureText: null, measureIndicator: null });
    expect(JSON.stringify(report)).not.toContain('secret');
  });

  it('leaves out what the report does not hold at all, rather than break', () => {
    const unknown = { sections: [section([paragraph(['Claim. ', cite('nothing'), text('More.')])])] };
    expect(inlinesIn(blocksOf(unknown)).map(({ type }) => type)).toEqual(['text', 'text']);
  });
});

describe('backlinks', () => {
  it('lead from a source to every statement that cites it or shows its figure, in words with their figures', () => {
    const project = {
      indicators: [indicator()],
      evidence: [audit],
      sections: [
        section([
          paragraph(['Most are seen: ', kpi('seen-10wd'), '. ', cite('audit-2022', 'seen-10wd')]),
          list(['Again. ', cite('audit-2022')]),
          embed('chart', 'seen-10wd'),
        ]),
      ],
    };
    const report = reportOf(project);
    const first = { section: 'early-help', sectionTitle: 'Early help', anchor: 'p-1-1', number: '1.1', text: 'Most are seen: 95.3%.' };
    expect(report.evidence[0]?.citedBy).toEqual([first, { ...first, anchor: 'p-1-2', number: '1.2', text: 'Again.' }]);
    expect(report.indicators[0]?.citedBy).toEqual([first, { ...first, anchor: 'words', number: '1', text: 'Words' }]);
  });
});
