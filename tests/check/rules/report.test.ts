import { describe, it } from 'vitest';
import acronymHasOneMeaning from '../../../src/check/rules/acronym-has-one-meaning.ts';
import agreedIsSignedOff from '../../../src/check/rules/agreed-is-signed-off.ts';
import audienceIsKept from '../../../src/check/rules/audience-is-kept.ts';
import coveringReportIsComplete from '../../../src/check/rules/covering-report-is-complete.ts';
import datesInOrder from '../../../src/check/rules/dates-in-order.ts';
import labelKeepsPlaces from '../../../src/check/rules/label-keeps-places.ts';
import placeExists from '../../../src/check/rules/place-exists.ts';
import reportHasSections from '../../../src/check/rules/report-has-sections.ts';
import threeQuestionsAnswered from '../../../src/check/rules/three-questions-answered.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice, section, settings, settingsFile } from './samples.ts';

describe('what is agreed', () => {
  const hint = 'Add `signOff` with `role` and `date`, or set `status: draft`.';
  const missing = (what: string): string => `${what} is \`agreed\`, but there is no \`signOff\` with the role and the date.`;
  const report = (status: string, more: Record<string, string> = {}): Files => ({ [settingsFile]: settings({ status, ...more }) });
  const withFront = (front: string): Files => ({ [section]: practice().replace('title: Early help\n', `title: Early help\n${front}`) });

  it('says who agreed it, and when', () => {
    expectSaid(agreedIsSignedOff, report('⟦agreed⟧'), [missing('The report'), hint]);
    expectSaid(agreedIsSignedOff, withFront('status: ⟦agreed⟧\n'), [missing('The section `Early help`'), hint]);
  });

  it('may be a draft, or be signed off', () => {
    expectSaid(agreedIsSignedOff, report('draft'));
    expectSaid(agreedIsSignedOff, report('agreed', { signOff: '{ role: Director, date: 2022-11-30 }' }));
    expectSaid(agreedIsSignedOff, withFront('status: agreed\nsignOff: { role: Head of Early Help, date: 2022-11-30 }\n'));
  });
});

describe('words for everybody', () => {
  const indicator = (audience: string): Files => ({
    'data/indicators/visits.yaml': `theme: Visits
indicators:
  - { id: seen, title: Seen, unit: percent, polarity: higher, period: snapshot, ${audience}observations: [{ at: 2022-09-30, value: 90 }] }
`,
  });
  const internal = indicator('audience: internal, ');
  const said = ['`seen` is for the audience `internal`, but these words are for the audience `public`.', 'Put the words inside `:::internal` … `:::`, or let the indicator be public.'] as const;
  const there = 'data/indicators/visits.yaml:3:91-3:99 `seen` stands here.';

  it.each(['We see ⟦:kpi[seen]⟧ of children.', '⟦::chart[seen]⟧'])('need no internal figure: %s', (know) => {
    expectSaid(audienceIsKept, { ...internal, [section]: practice({ know }) }, [...said, there]);
  });

  it('may cite one, have one inside words for the council, or have one that is public', () => {
    expectSaid(audienceIsKept, { ...internal, [section]: practice({ know: 'We see children. [@seen]' }) });
    expectSaid(audienceIsKept, { ...internal, [section]: practice({ know: ':::internal\n\nWe see :kpi[seen] of children.\n\n:::' }) });
    expectSaid(audienceIsKept, { ...indicator(''), [section]: practice({ know: 'We see :kpi[seen] of children.' }) });
  });

  it.each(['20-plans.md', '20-plans.md#our-plans', '20-plans.md#hire'])('lead to no internal section: %s', (href) => {
    const plans = (audience: string): Files => ({ 'content/20-plans.md': `---\ntitle: Plans\nkind: priorities\n${audience}---\n\n## Our plans\n\nWe hire. {#hire}\n` });
    expectSaid(audienceIsKept, { ...plans('audience: internal\n'), [section]: practice({ know: `See ⟦[our plans](${href})⟧.` }) }, [
      'The section `plans` is for the audience `internal`, but everybody can read this link to it.',
      'Put the link inside `:::internal` … `:::` too, say in words what is meant, or let the section be public.',
      'content/20-plans.md:4:11-4:19 `plans` stands here.',
    ]);
    expectSaid(placeExists, { ...plans('audience: internal\n'), [section]: practice({ know: `See [our plans](${href}).` }) });
    expectSaid(audienceIsKept, { ...plans('audience: internal\n'), [section]: practice({ know: `:::internal\nSee [our plans](${href}).\n:::` }) });
    expectSaid(audienceIsKept, { ...plans(''), [section]: practice({ know: `See [our plans](${href}).` }) });
  });

  it.each([
    ['data/inspections/v.yaml', 'visit', 'id: visit\nframework: focused-visit\ntitle: Visit\nstart: 2022-05\naudience: internal\nfindings: [{ id: found, kind: strength, text: Well., audience: ⟦public⟧ }]\n', '1:5-1:10'],
    ['data/inspections/v.yaml', 'visit', 'id: visit\nframework: focused-visit\ntitle: Visit\nstart: 2022-05\naudience: internal\nrecommendations: [{ id: found, text: Do., audience: ⟦public⟧ }]\n', '1:5-1:10'],
    ['data/actions.yaml', 'plan', 'actions:\n  - { id: plan, title: Plan, audience: internal, progress: [{ date: 2022-01-01, text: Begun., audience: ⟦public⟧ }] }\n', '2:11-2:15'],
    ['data/indicators/care.yaml', 'seen', 'theme: Visits\nindicators:\n  - { id: seen, title: Seen, unit: percent, polarity: higher, period: snapshot, audience: internal, notes: { text: So., audience: ⟦public⟧ }, observations: [] }\n', '3:11-3:15'],
  ])('are not promised within what is internal: %s', (path, entry, words, there) => {
    expectSaid(audienceIsKept, { [path]: words }, [
      `This is for the audience \`public\`, but \`${entry}\`, in which it stands, is for the audience \`internal\`.`,
      `Give \`${entry}\` the audience \`public\` and mark what in it is internal, or take this \`audience\` out.`,
      `${path}:${there} \`${entry}\` stands here.`,
    ]);
  });

  it('follow the usual audience of the report', () => {
    const usual = { [settingsFile]: settings({ defaultAudience: 'internal' }), ...indicator('') };
    expectSaid(audienceIsKept, { ...usual, [section]: practice({ know: 'We see :kpi[seen] of children.' }) });
    const open = practice({ know: 'We see ⟦:kpi[seen]⟧ of children.' }).replace('title: Early help\n', 'title: Early help\naudience: public\n');
    expectSaid(audienceIsKept, { ...usual, [section]: open }, said);
  });
});

describe('dates', () => {
  const hint = 'Correct the date that is wrong.';
  const held = (dates: string): Files => ({ 'data/inspections/2019.yaml': `id: inspection-2019\nframework: ilacs-2018\ntitle: Inspection\n${dates}\n` });
  const edition = (dates: string): Files => ({ [settingsFile]: settings().replace('asAt: 2022-09-30', dates) });
  const accessibility = (dates: string): Files => ({ [settingsFile]: settings().replace('preparedOn: 2022-12-01', dates) });

  it.each([
    [held('start: 2019-02-18\nend: ⟦2019-02-17⟧'), '`end` (`2019-02-17`) is before `start` (`2019-02-18`).'],
    [held('start: 2019-02-18\npublished: ⟦2019-01-31⟧'), '`published` (`2019-01-31`) is before `start` (`2019-02-18`).'],
    [edition('from: 2022-04-01, to: ⟦2022-03-31⟧, asAt: 2022-09-30'), '`to` (`2022-03-31`) is before `from` (`2022-04-01`).'],
    [edition('from: 2022-04-01, asAt: ⟦2022-03-31⟧'), '`asAt` (`2022-03-31`) is before `from` (`2022-04-01`).'],
    [accessibility('preparedOn: 2022-12-01, reviewedOn: ⟦2022-11-30⟧'), '`reviewedOn` (`2022-11-30`) is before `preparedOn` (`2022-12-01`).'],
  ])('are out of order in %o', (files, message) => {
    expectSaid(datesInOrder, files, [message, hint]);
  });

  it.each([
    held('start: 2019-02-18\nend: 2019-02-18'),
    held('start: 2019-02\nend: 2019-02-01'),
    held('start: "2019"\npublished: 2019-01-01'),
    edition('from: 2022-04-01, to: 2023-03-31, asAt: 2022-09-30'),
  ])('are in order in %o', (files) => {
    expectSaid(datesInOrder, files);
  });
});

describe('a label of one’s own', () => {
  const own = (key: string, words: string): Files => ({ [settingsFile]: settings({ labels: `{ ${key}: ${words} }` }) });

  it.each([
    ['qualifier.about', 'roughly', 'The label `qualifier.about` must have the place `{figure}`, but `roughly` has no place to fill.', 'about {figure}'],
    ['qualifier.about', 'roughly {number}', 'The label `qualifier.about` must have the place `{figure}`, but `roughly {number}` has the place `{number}`.', 'about {figure}'],
    ['rag.red', 'Red {figure}', 'The label `rag.red` must have no place to fill, but `Red {figure}` has the place `{figure}`.', 'Off target'],
  ])('keeps the places of %s', (key, words, message, usual) => {
    expectSaid(labelKeepsPlaces, own(key, `⟦"${words}"⟧`), [message, `Write it with the same places as the usual words: \`${usual}\`.`]);
  });

  it('may say the rest otherwise', () => {
    expectSaid(labelKeepsPlaces, own('qualifier.about', '"{figure} or so"'));
  });
});

describe('a report', () => {
  it('has a section', () => {
    expectSaid(reportHasSections, { [section]: null, [settingsFile]: settings().replace(/^.*/, '⟦$&⟧') }, [
      'There is no section in content/; expected at least one Markdown file.',
      'Add a file such as content/10-early-help.md.',
    ]);
    expectSaid(reportHasSections, {});
  });
});

describe('a section about practice', () => {
  it('asks all three questions', () => {
    expectSaid(threeQuestionsAnswered, { [section]: practice({ know: 'We know.' }).replace('title: Early help', 'title: ⟦Early help⟧').replace('## How we know it', '## How we do it') }, [
      'The section `Early help` has no heading `## How we know it`.',
      'Add `## How we know it` with its answer, or set `kind` if this is not a section about practice.',
    ]);
  });

  it('answers each', () => {
    expectSaid(threeQuestionsAnswered, { [section]: practice({ know: 'We know.', next: '' }).replace('## What next', '⟦## What next⟧') }, [
      'There is nothing under `## What next` in the section `Early help`.',
      'Write the answer.',
    ]);
  });

  it('is told of once where several are still open', () => {
    expectSaid(threeQuestionsAnswered, { [section]: practice({ know: '', how: '', next: '' }).replace('## What we know', '⟦## What we know⟧') }, [
      'There is nothing under `## What we know`, `## How we know it` and `## What next` in the section `Early help`.',
      'Write the answers.',
    ]);
  });

  it('asks each once', () => {
    expectSaid(threeQuestionsAnswered, { [section]: practice({ know: 'We know.', how: 'From it.\n\n⟦## What we know⟧\n\nMore.' }) }, [
      'The heading `## What we know` stands twice in the section `Early help`.',
      'Put both answers under one heading.',
    ]);
  });

  it('may call them by labels of its own, and other kinds need not ask', () => {
    expectSaid(threeQuestionsAnswered, { [section]: practice({ know: 'We know.' }) });
    expectSaid(threeQuestionsAnswered, { [section]: '---\ntitle: Early help\nkind: overview\n---\n\nWords.\n' });
    const own = { [settingsFile]: settings({ labels: '{ question.next: Our plans }' }) };
    expectSaid(threeQuestionsAnswered, { ...own, [section]: practice({ know: 'We know.' }).replace('## What next', '## Our plans') });
  });
});

describe('an acronym in the glossary', () => {
  const glossary = (...terms: string[]): Files => ({ 'data/glossary.yaml': `terms:\n${terms.map((term) => `  - { ${term} }\n`).join('')}` });

  it('has one meaning', () => {
    expectSaid(acronymHasOneMeaning, glossary('term: child in need, acronym: CIN', 'term: central index number, acronym: ⟦CIN⟧'), [
      '`CIN` stands for `central index number` here and for `child in need` above.',
      'Keep the one that the text means, and write the other out in full.',
    ]);
    expectSaid(acronymHasOneMeaning, glossary('term: child in need, acronym: CIN', 'term: child protection, acronym: CP', 'term: partner', 'term: other'));
  });
});

describe('a covering report', () => {
  const committee = '{ name: Cabinet, date: 2022-12-13, reportOf: Cabinet Member, wards: All, keyDecision: false, author: Head of Performance, accountableDirectors: [Director], backgroundPapers: [] }';
  const words = ['Summary', 'Recommendations', 'Reasons', 'Consultation', 'Financial implications', 'Legal implications'].map((title) => `## ${title}\n\nSaid.\n`).join('\n');

  it('is asked of nobody who goes to no committee', () => {
    expectSaid(coveringReportIsComplete, {});
  });

  it('gives every field and has words under every heading', () => {
    expectSaid(coveringReportIsComplete, { [settingsFile]: settings({ committee }), 'data/committee.md': words });
  });

  it('lists what is empty: fields at their place, headings without words in the file of the words', () => {
    expectSaid(coveringReportIsComplete, { [settingsFile]: settings({ committee }), 'data/committee.md': words.replace('## Reasons\n\nSaid.', '## Reasons').replace('## Summary', '⟦⟧## Summary') }, [
      'The covering report has no words for reasons.',
      'Write it in `data/committee.md` under `## Reasons`.',
    ]);
    expectSaid(coveringReportIsComplete, { [settingsFile]: settings({ committee: `⟦${committee.replace(' name: Cabinet, date: 2022-12-13,', '')}⟧` }), 'data/committee.md': words }, [
      'The covering report does not say which committee it goes to and when it meets.',
      'Give `name`, `date` under `committee`.',
    ]);
  });
});
