import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Coverage, CoverageCell } from '../../src/model/report.ts';
import type { Group, OpenBlock } from '../../src/model/section.ts';
import { cite, indicator, list, paragraph, presentFramework, reportOf, section } from './samples.ts';

const audit = (id: string, date?: string): Evidence => ({ id, title: id, kind: 'audit', ...(date === undefined ? {} : { date }) });

/** What the grid says of each question for help and protection, when these are cited in answer to them. */
function cellsOf(cited: Parameters<typeof areasOf>[0]): CoverageCell[] {
  return areasOf(cited).find(({ area }) => area === 'help-and-protection')!.cells;
}

function areasOf(cited: Partial<Record<CoverageCell['question'], string[]>>): Coverage['areas'] {
  const groups = (ids: string[]): Group<OpenBlock>[] => section([paragraph(['We know. ', cite(...ids)])]).parts[0]!.groups;
  const answering = section([], { id: 'help' });
  const parts = Object.entries(cited).map(([question, ids]) => ({ ...answering.parts[0]!, question: question as CoverageCell['question'], groups: groups(ids) }));
  const { coverage } = reportOf({
    indicators: [indicator()],
    evidence: [audit('new', '2022-08'), audit('also-new', '2022'), audit('old', '2020-09'), audit('just-old', '2020-09-29'), audit('in-time', '2020-09-30'), audit('undated'), { id: 'voices', title: 'Voices', kind: 'feedback', date: '2022-06' }, { id: 'workers', title: 'What workers said', kind: 'staff', date: '2022-02' }, { id: 'seen', title: 'Seen', kind: 'observation', date: '2022-02' }],
    inspections: [{ id: 'visit', framework: 'present', title: 'Visit', start: '2022-05', recommendations: [{ id: 'rec', text: 'Do.' }] }],
    actions: [{ id: 'act', title: 'Do it' }],
    sections: [{ ...answering, parts, matter: { ...answering.matter, judgements: ['help-and-protection'] } }],
  });
  return coverage.areas;
}

const know = (...ids: string[]): CoverageCell => cellsOf({ know: ids })[0]!;

it('counts each source once under the question that cites it, by kind, with the date of the newest', () => {
  const [knows, how, next] = cellsOf({ know: ['new', 'seen-10wd', 'new', 'voices'], how: ['visit', 'rec', 'also-new', 'workers'], next: ['act'] });
  expect(knows).toMatchObject({ text: '1 set of figures, 1 audit and 1 source of what children, families or partners said', newest: { iso: '2022-09-30' }, thin: null, thinText: null });
  expect(how).toMatchObject({ text: '1 audit, 1 source of what staff said and 2 findings of inspectors', newest: { iso: '2022-05' }, thin: null });
  expect(next).toMatchObject({ text: '1 action', newest: null, thin: null });
});

describe('an answer is thin', () => {
  it.each<[string, CoverageCell, CoverageCell['thin'], string]>([
    ['that cites nothing', cellsOf({})[0]!, 'nothing', 'Nothing cited'],
    ['that rests on one kind alone', know('new', 'also-new'), 'one-kind', '2 audits'],
    ['whose newest source is over two years old', know('old'), 'old', '1 audit'],
    ['whose newest source is a day over two years old', know('just-old', 'undated'), 'old', '2 audits'],
    ['of one kind, two years old to the day', know('in-time'), 'one-kind', '1 audit'],
  ])('%s', (_what, cell, thin, text) => {
    expect(cell).toMatchObject({ thin, text });
  });
});

describe('a voice and an example of practice in an answer', () => {
  const told = (kind: 'voice' | 'example', ...cited: string[]): CoverageCell => {
    const quote = { type: 'quote' as const, children: [paragraph(['So it is.'])], account: { kind, source: 'The report of a year', consent: 'recorded' as const } };
    const answering = section([...(cited.length > 0 ? [paragraph(['We know. ', cite(...cited)])] : []), quote], { matter: { title: 'Help', judgements: ['help-and-protection'] } });
    const { coverage } = reportOf({ evidence: [audit('new', '2022-08')], sections: [{ ...answering, parts: [{ ...answering.parts[0]!, question: 'know' }] }] });
    return coverage.areas.find(({ area }) => area === 'help-and-protection')!.cells[0]!;
  };

  it('counts the voice as what children and families said', () => {
    expect(told('voice', 'new')).toMatchObject({ text: '1 audit and 1 source of what children, families or partners said', thin: null, undatedText: '1 without a date' });
  });

  it('counts the example apart, and no answer as less thin for it', () => {
    const alone = told('example', 'new');
    expect(alone).toMatchObject({ text: '1 audit and 1 example of practice in the words of this report', thin: 'one-kind' });
    expect(alone.undatedText).toBeUndefined();
    expect(told('example')).toMatchObject({ thin: 'one-kind' });
  });
});

it('has a row for each area of the present framework, one that no section speaks of among them, and counts the thin', () => {
  const { coverage } = reportOf({ evidence: [audit('new', '2022-08')], sections: [section([paragraph(['So it is. ', cite('new')])], { id: 'one' })] });
  expect(coverage.areas.map(({ label, sections }) => [label, sections])).toEqual(presentFramework.judgements.map(({ shortLabel }) => [shortLabel, []]));
  expect(coverage.sentence).toBe('Of 6 answers, 6 cite nothing.');
});

it('says how many of what is cited have no date, but for actions, which have none', () => {
  expect([know('new', 'undated').undatedText, know('new').undatedText, cellsOf({ next: ['act'] })[2]!.undatedText]).toEqual(['1 without a date', undefined, undefined]);
});

it('says of each area that a section answers for which kinds of evidence none of its answers cites', () => {
  const missing = (...ids: string[]): (string | undefined)[] => areasOf({ know: ids }).map(({ missingText }) => missingText);
  expect(missing('new', 'seen-10wd', 'voices')).toEqual([undefined, 'Not cited: observation of practice, what staff said and reviews by others']);
  expect(missing('new', 'seen-10wd', 'voices', 'workers', 'rec', 'seen')).toEqual([undefined, undefined]);
});

it('says how many paragraphs cite something under none of the questions, and in which sections', () => {
  const judged = (id: string, title: string, question: CoverageCell['question'] | null) => section([], { id, matter: { title, judgements: ['leaders'] }, parts: [{ ...section([]).parts[0]!, question, groups: section([list(['Money. ', cite('new')], 'No source.'), paragraph(['Staff. ', cite('new')])]).parts[0]!.groups }] });
  const { coverage } = reportOf({ evidence: [audit('new', '2022-08')], sections: [judged('one', 'One', null), judged('two', 'Two', 'know')] });
  expect(coverage.asideText).toBe('Not counted here: 2 paragraphs that cite something under none of the three questions, in “One”.');
});

it('says how many answers cite actions alone, which are no evidence', () => {
  const sentence = (...cited: string[]): string | null => reportOf({ evidence: [audit('new', '2022-08')], actions: [{ id: 'act', title: 'Do it' }], sections: [{ ...section([], { matter: { title: 'Help', judgements: ['help-and-protection'] } }), parts: [{ ...section([paragraph(['So. ', cite(...cited)])]).parts[0]!, question: 'next' }] }] }).coverage.sentence;
  expect([sentence('act'), sentence('act', 'new')]).toEqual(['Of 6 answers, 5 cite nothing and 1 cites actions alone and no evidence.', 'Of 6 answers, 5 cite nothing.']);
});
