import { describe, it } from 'vitest';
import houseStyle from '../../../src/check/rules/house-style.ts';
import oneNamePerGroup from '../../../src/check/rules/one-name-per-group.ts';
import readingLength from '../../../src/check/rules/reading-length.ts';
import repeatedText from '../../../src/check/rules/repeated-text.ts';
import sentenceEnds from '../../../src/check/rules/sentence-ends.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { section } from './samples.ts';

const front = '---\ntitle: Early help\nkind: overview\n---\n\n';
const inReport = (words: string): Files => ({ [section]: `${front}${words}\n` });

describe('the name of a group', () => {
  it('is the one that stands most often', () => {
    const hint = 'Write `children in care` throughout, or keep the other name for official measures only and say so in the glossary.';
    expectSaid(
      oneNamePerGroup,
      '⟦Looked after children⟧ thrive. Children in care thrive. ⟦LAC⟧ thrive, and so do children in care.',
      ['`Looked after children` stands once for the group that is called `children in care` twice.', hint],
      ['`LAC` stands once for the group that is called `children in care` twice.', hint],
    );
  });

  it('is not what stands in a heading, or another word in small letters', () => {
    expectSaid(oneNamePerGroup, '# Looked after children\n\nChildren in care thrive, and lac is a resin.');
  });

  it('may differ in capitals and hyphens', () => {
    expectSaid(oneNamePerGroup, 'Looked-after children thrive. Looked after children thrive. LOOKED AFTER CHILDREN!');
  });
});

describe('a repeated sentence', () => {
  const hint = 'Say it once, where it belongs best.';
  const sentence = 'All completed audits are moderated by managers for practice judgement and findings.';

  it('is found with its first place', () => {
    expectSaid(repeatedText, `- ${sentence}\n- Another thing.\n- ⟦${sentence.toLowerCase()}⟧`, [
      '`all completed audits are moderated by managers for practice judgement and …` stands already in line 1.',
      hint,
    ]);
  });

  it('is found when it has changed a little', () => {
    expectSaid(repeatedText, `${sentence}\n\n⟦All the completed audits are moderated by managers for their practice judgement and findings.⟧`, [
      '`All the completed audits are moderated by managers for their practice …` says nearly the same as a sentence in line 1.',
      hint,
    ]);
  });

  it('is found in another section', () => {
    const files = { [section]: `${front}${sentence}\n`, 'content/20-more.md': `---\ntitle: More\nkind: overview\n---\n\n⟦${sentence}⟧\n` };
    expectSaid(repeatedText, files, [`\`All completed audits are moderated by managers for practice judgement and …\` stands already in \`${section}\`, line 6.`, hint]);
  });

  it.each([
    ['a short one', 'No figure is given here.\n\nNo figure is given here.'],
    ['one with another number', 'Of all the care leavers 92% live in suitable accommodation now.\n\nOf all the care leavers 68% live in suitable accommodation now.'],
    ['the foot of every page', Array.from({ length: 5 }, () => 'one borough; one community; no one left behind us').join('\n\n')],
    ['a heading', '# How well do we know the children whom we help and protect\n\n# How well do we know the children whom we help and protect'],
    ['the title of a slide', 'External Assurance Help and Protection Review by peers – March 2023\n\nExternal Assurance Help and Protection Review by peers – March 2023'],
    ['one that shares a name only', 'The impact of leaders on social work practice with children and families is good.\n\nInspectors judged the impact of leaders on social work practice with children and families to require improvement in 2019, as they had done five years earlier.'],
  ])('is not %s', (_, text) => {
    expectSaid(repeatedText, text);
  });

  it('is not one with another figure in it', () => {
    const indicator = (id: string): string => `  - { id: ${id}, title: Seen, unit: percent, polarity: higher, period: snapshot, observations: [{ at: 2022-09-30, value: 90 }] }\n`;
    const words = 'Of all the children who were open to us :kpi[one] had been seen.\n\nOf all the children who were open to us :kpi[two] had been seen.';
    expectSaid(repeatedText, { ...inReport(words), 'data/indicators/visits.yaml': `theme: Visits\nindicators:\n${indicator('one')}${indicator('two')}` });
  });
});

describe('the end of a sentence', () => {
  const lastWords = 'Write its last words, or take out what is left over.';
  const fullStop = 'Write the full stop, or the words that are missing before it.';

  it.each([
    ['To assist the Council to achieve ⟦its statutory⟧.', 'The sentence stops after `its statutory`.', lastWords],
    ['- A partnership with Refuge, introduction of Stronger ⟦Together and⟧', 'The sentence stops after `Together and`.', lastWords],
    ['We do this ⟦for our⟧. They help.', 'The sentence stops after `for our`.', lastWords],
    ['- Work with partners on how information ⟦from GPs⟧\n\ncan be obtained in time.', 'The sentence that stops after `from GPs` goes on in the next paragraph.', 'Join the two.'],
    ['- The senior team is stable. An action plan is monitored monthly by ⟦the board⟧', 'The sentence that ends in `the board` has no full stop.', fullStop],
  ])('is missing in %s', (text, message, hint) => {
    expectSaid(sentenceEnds, text, [message, hint]);
  });

  it('is shown with where it goes on', () => {
    expectSaid(sentenceEnds, '- Work with partners on how information ⟦from GPs⟧\n\ncan be obtained in time.', [
      'The sentence that stops after `from GPs` goes on in the next paragraph.',
      'Join the two.',
      'draft.txt:3:1-3:25 It goes on here.',
    ]);
  });

  it.each([
    'It is what the plan rests on.',
    'What is it for?',
    '- Supervision and management oversight',
    'Children in Need and Child Protection',
    'This is good because\n\n- leaders know',
    'The programme includes the following:\n\n- visits',
    'Domestic abuse (see “the plan”.)',
    'Plan A. The next step is plan B.',
    '1.3 This report outlines the key messages.',
    'Contact: Tel 020 8227 2564\n\nemail: team@example.gov.uk',
    'We have a strategy for early help. It is called ‘Leaving no families behind – access for all’',
  ])('is there in %s', (text) => {
    expectSaid(sentenceEnds, text);
  });

  it('is wanted of every paragraph of a report, but not of items', () => {
    expectSaid(sentenceEnds, inReport('Families say that help comes quickly ⟦to them⟧'), ['The sentence that ends in `to them` has no full stop.', fullStop]);
    expectSaid(sentenceEnds, inReport('- Families say that help comes quickly to them'));
    expectSaid(sentenceEnds, inReport('Families say that help comes quickly. [@x]'));
  });
});

describe('reading length', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

  const split = 'Begin a new paragraph where the subject changes, or make a list.';
  const firstWords = (text: string): string => `⟦${text.slice(0, 60)}⟧${text.slice(60)}`;

  it.each([
    [`⟦${words(41)}.⟧`, 'This sentence runs to 41 words without a stop; at most 40 can be followed.', 'Make two or three sentences of it, or a list.'],
    [firstWords(words(400)), 'This paragraph has 400 words; at most 150 can be taken in.', split],
    [firstWords(`Each ${words(29)}. `.repeat(6)), 'This paragraph has 180 words; at most 150 can be taken in.', split],
  ])('is too much in %#', (text, message, hint) => {
    expectSaid(readingLength, text, [message, hint]);
  });

  it.each([`${words(40)}.`, `${words(30)}; ${words(30)}.`, `Each ${words(29)}. `.repeat(5)])('is not too much in %#', (text) => {
    expectSaid(readingLength, text);
  });

  it('of a section is at most 1,500 words', () => {
    const paragraphs = `${words(30)}.\n\n`.repeat(51);
    expectSaid(readingLength, { [section]: `⟦⟧${front}${paragraphs}` }, [
      'The section `Early help` has 1530 words, about 7 minutes of reading; at most 1500 are expected.',
      'Keep what has changed since the last edition and what matters most, and lead to the evidence for the rest.',
    ]);
  });
});

describe('house style', () => {
  it.each([
    ['in ⟦2021/22⟧ and', '2021/22', '2021 to 2022', 'years are written in full, with `to` between them'],
    ['in ⟦1999/00⟧ and', '1999/00', '1999 to 2000', 'years are written in full, with `to` between them'],
    ['in ⟦2012–13⟧ and', '2012–13', '2012 to 2013', 'years are written in full, with `to` between them'],
    ['in ⟦2011–2012⟧ and', '2011–2012', '2011 to 2012', 'years are written in full, with `to` between them'],
    ['at ⟦10-15%⟧ and', '10-15%', '10 to 15%', 'ranges are written with `to`'],
    ['aged ⟦16 – 17⟧ and', '16 – 17', '16 to 17', 'ranges are written with `to`'],
    ['on ⟦29 April – 22 May⟧ 2014', '29 April – 22 May', '29 April to 22 May', 'ranges are written with `to`'],
    ['or ⟦85 per cent⟧ of', '85 per cent', '85%', 'a number has `%` right behind it'],
    ['or ⟦8.5 percent⟧ of', '8.5 percent', '8.5%', 'a number has `%` right behind it'],
    ['or ⟦85 %⟧ of', '85 %', '85%', 'a number has `%` right behind it'],
    ['on ⟦29th April⟧ 2014', '29th April', '29 April', 'days have no st, nd, rd or th'],
    ['on ⟦the 29th of April⟧ 2014', 'the 29th of April', '29 April', 'days have no st, nd, rd or th'],
    ['the ⟦29th April⟧ meeting', '29th April', '29 April', 'days have no st, nd, rd or th'],
    ['in ⟦Sept 2022⟧ we', 'Sept 2022', 'September 2022', 'months are written in full'],
    ['on ⟦18/03/2021⟧ we', '18/03/2021', '18 March 2021', 'dates are written out'],
    ['of ⟦2503⟧ children', '2503', '2,503', 'thousands are parted with a comma'],
    ['of ⟦12500⟧ children', '12500', '12,500', 'thousands are parted with a comma'],
    ['by ⟦OFSTED⟧ in', 'OFSTED', 'Ofsted', 'one name is used throughout'],
    ['the ⟦Department of Education⟧', 'Department of Education', 'Department for Education', 'one name is used throughout'],
  ])('wants %s otherwise', (text, actual, expected, custom) => {
    expectSaid(houseStyle, `It was ${text}.`, [`\`${actual}\` should read \`${expected}\`: ${custom}.`, `Write \`${expected}\`.`]);
  });

  it('leaves a month of two years to the author', () => {
    expectSaid(houseStyle, 'At the end of ⟦September 2022/23⟧.', ['`September 2022/23` can be read in two ways: a month lies in one year.', 'Write the one that is meant.']);
  });

  it.each([
    'In 2022 and 2014, 1,163 of 15,860.',
    'On 2022-09-30, COVID-19 and the 24/7 line.',
    'Call 020 8227 2564 or 0300 123 4234.',
    'See section 1989, paragraph 4.12, and £2500.',
    'A ratio of 50/50, 3/4 of them, 1-2-1 support.',
    'See https://example.org/2021/22 and id 10-early-help.',
    'From 2021 to 2022, 10 to 15%, 22-10 fell.',
    'We follow Working Together 2018/2023.',
    'The acts of 1989/2004 hold.',
    'In Case 2019-20 the court agreed.',
    'Form CLA 10-11 is used.',
    'See section 10-11 of the guide.',
    'Figures of CLA 2019-20 were wrong.',
    'The ranks were 9.5-9.',
    'It was so in June 20251, with a note.',
  ])('has nothing to say of %s', (text) => {
    expectSaid(houseStyle, text);
  });
});
