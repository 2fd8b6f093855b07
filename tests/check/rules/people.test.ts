import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../src/check/engine/check-document.ts';
import { proseOfText } from '../../../src/check/prose/from-text.ts';
import { checkDigitOfNhs, checkLetterOfUpn } from '../../../src/check/prose/people/check-digits.ts';
import { createRecordFinder } from '../../../src/check/prose/people/record-columns.ts';
import noPersonalData from '../../../src/check/rules/no-personal-data.ts';
import noSmallNumber from '../../../src/check/rules/no-small-number.ts';
import smallFigureIsProtected from '../../../src/check/rules/small-figure-is-protected.ts';
import type { CheckLists } from '../../../src/model/check-lists.ts';
import { usualPeopleLists } from '../../../src/model/people-lists.ts';
import type { Files } from '../../projects.ts';
import { expectSaid } from '../rule-tester.ts';
import { practice, section, settings, settingsFile } from './samples.ts';

describe('check digits', () => {
  it.each(['9434765919', '4010232137'])('fit the NHS number %s', (number) => {
    expect(checkDigitOfNhs(number)).toBe(true);
  });

  it.each(['9434765918', '1111111111', '943476591', '94347659190'])('do not fit %s', (number) => {
    expect(checkDigitOfNhs(number)).toBe(false);
  });

  it.each(['A801200001001', 'T801200001018'])('fit or do not fit one letter alone: %s', (upn) => {
    const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'.split('').filter((letter) => checkLetterOfUpn(letter + upn.slice(1)));
    expect(letters).toHaveLength(1);
  });

  it('fit a unique pupil number worked out by hand', () => {
    // 8×2 + 0×3 + 1×4 + 2×5 + 0×6 + 0×7 + 0×8 + 0×9 + 1×10 + 0×11 + 0×12 + 1×13 = 53; 53 mod 23 = 7: H.
    expect(checkLetterOfUpn('H801200001001')).toBe(true);
    expect(checkLetterOfUpn('A801200001001')).toBe(false);
  });
});

describe('personal data', () => {
  const takeOut = 'Take it out, and out of every copy of this file.';
  const takeListOut = 'Take the list out of the report folder; a report holds totals only.';

  it.each([
    ['Her NHS number is ⟦943 476 5919⟧.', '`94• ••• ••••` looks like an NHS number.', takeOut],
    ['Number ⟦9434765919⟧.', '`94••••••••` looks like an NHS number.', takeOut],
    ['UPN ⟦H801200001001⟧ is his.', '`H8•••••••••••` looks like a unique pupil number.', takeOut],
    ['NI ⟦AB 12 34 56 C⟧.', '`AB •• •• •• •` looks like a National Insurance number.', takeOut],
    ['⟦DOB: 01/02/2010⟧', '`DO•: ••/••/••••` looks like a date of birth.', takeOut],
    ['⟦Date of birth 1 February 2010⟧.', '`Da•• •• ••••• • •••••••• ••••` looks like a date of birth.', takeOut],
    ['The child was ⟦born on 1 February 2010⟧.', '`bo•• •• • •••••••• ••••` looks like a date of birth.', takeOut],
    ['One boy (⟦b. 1 February 2010⟧) waited.', '`b. • •••••••• ••••` looks like a date of birth.', takeOut],
    ['⟦Born February 1, 2010⟧, she moved.', '`Bo•• •••••••• •, ••••` looks like a date of birth.', takeOut],
    ['A girl was seen before her ⟦birthday, the 1st of February 2023⟧.', '`bi••••••, ••• ••• •• •••••••• ••••` looks like a birthday.', takeOut],
    ['He ⟦turned sixteen on 1 February 2023⟧.', '`tu•••• ••••••• •• • •••••••• ••••` looks like a birthday.', takeOut],
    ['They live at 12 Acacia Road, ⟦RM8 2AB⟧.', '`RM• •••` looks like a full postcode.', takeOut],
    ['Ask ⟦jane.smith@example.gov.uk⟧ why.', '`ja••.•••••@•••••••.•••.••` looks like an e-mail address.', takeOut],
    ['Contact ⟦jane.smith@example.gov.uk⟧ for more.', '`ja••.•••••@•••••••.•••.••` looks like an e-mail address.', takeOut],
    ['Tel: 020 8227 2564, E-mail: ⟦j_smith2@example.gov.uk⟧', '`j_••••••@•••••••.•••.••` looks like an e-mail address.', takeOut],
    ['Email ⟦anna-maria.jones@example.gov.uk⟧.', '`an••-•••••.•••••@•••••••.•••.••` looks like an e-mail address.', takeOut],
    ['Contact his mother at ⟦jane@gmail.com⟧.', '`ja••@•••••.•••` looks like an e-mail address.', takeOut],
    ['Her number is ⟦07700 900123⟧.', '`07••• ••••••` looks like a telephone number.', takeOut],
    ['Ring ⟦+44 7700 900123⟧ at night.', '`+4• •••• ••••••` looks like a telephone number.', takeOut],
    ['His mother, ⟦Sarah Jones⟧, agreed.', '`Sa••• •••••` looks like the name of a person in a case.', takeOut],
    ['A girl called ⟦Amelia⟧ drew this.', '`Am••••` looks like the name of a person in a case.', takeOut],
    ["⟦Jayden⟧'s foster carer came.", '`Ja••••` looks like the name of a person in a case.', takeOut],
    ['⟦Liam⟧, aged 7, was seen.', '`Li••` looks like the name of a person in a case.', takeOut],
    ['⟦Liam Brown⟧ was removed at night.', '`Li•• •••••` looks like the name of a person in a case.', takeOut],
    ['⟦Child Unique ID⟧\tGender\tEthnicity\tDate of Birth', 'The columns `Child Unique ID`, `Gender`, `Ethnicity` and more are those of a list about single children.', takeListOut],
    ['⟦CHILD,SEX,DOB,ETHNIC,DECOM,RNE,LS⟧', 'The columns `CHILD`, `SEX`, `DOB` and more are those of a list about single children.', takeListOut],
    ['⟦LAchildID,UPN,PersonBirthDate,CINreferralDate⟧', 'The columns `LAchildID`, `UPN`, `PersonBirthDate` and more are those of a list about single children.', takeListOut],
  ])('is found in %s', (text, message, hint) => {
    expectSaid(noPersonalData, text, [message, hint]);
  });

  it.each([
    'Tel: 020 8227 2564, E-mail: ehfront@example.gov.uk',
    'Contact youth.justice@example.gov.uk, virtual.school@example.gov.uk or quality-assurance@example.gov.uk.',
    'Please telephone 0161 618 8524, or email enquiries@example.gov.uk.',
    'T: 0300 123 4234 or 0800 123 4567.',
    'Write to childrens.services@example.gov.uk.',
    'Town Hall, Example Street, RM8 2AB.',
    'Registered Address: Speed House, PR7 7NA',
    'There were 9,434,765,919 of them, 943 476 and 1234567890.',
    'The service was born on 1 April 2019.',
    'The Family Hub, born on 1 April 2019, and our Safeguarding Partnership, born on 2 May 2019, serve all.',
    'The hub had its tenth birthday on 1 April 2019, when turnover turned on 3 May 2019.',
    'Children born after 31 August 2019 start school; those born in 2011 are in year 6.',
    'The date of birth, ethnicity, gender and UPN are checked.',
    'We record gender, ethnicity and age.',
    'Age\tGender\tEthnicity\tTotal',
    'CIN\tLAC\tCPP\t2022',
    'The lead inspector, Michael Brown, met with children and the Director, Sarah Jones.',
    "Sarah's Law and Martha's rule apply to a child.",
    'A child at Charlotte Street School or at William Brown Academy.',
    'Liam (not his real name), aged 7, was seen.',
    'Child A was removed; Baby P died.',
    'Version 0.1234567890 of 01 02 03 04 05 06.',
    'At 10:30 on 01/02/2022.',
    'Cited [@eh-seen; @practice] and 12.5@home.',
  ])('is not %s', (text) => {
    expectSaid(noPersonalData, text);
  });

  it('may be a day of birth beside a name that may be that of a place', () => {
    const hint = 'Take it out, and out of every copy of this file; if it is nobody, write it so that it cannot be taken for a name.';
    const said = (text: string) => checkDocument(proseOfText('a.txt', text), [noPersonalData]).diagnostics.map(({ severity, message, hint: mend }) => [severity, message, mend]);
    expect(said('Ashton, born on 3 May 2011, was not asked.')).toEqual([['warning', '`bo•• •• • ••• ••••` looks like a date of birth.', hint]]);
    expect(said('Ashton (born on 3 May 2011) said that she had not been asked.')).toContainEqual(['warning', '`bo•• •• • ••• ••••` looks like a date of birth.', hint]);
  });

  it('is not what the contact of the report gives, there or elsewhere', () => {
    const contact = '{ email: jo.bloggs@example.gov.uk, phone: 020 8227 2564, address: "1 Example Street, EX1 2AB" }';
    const words = '---\ntitle: Early help\nkind: overview\n---\n\nAsk jo.bloggs@example.gov.uk on 02082272564, EX1 2AB.\n';
    expectSaid(noPersonalData, { [settingsFile]: settings().replace('{ team: Performance team }', contact), [section]: words });
  });

  it('is found in data files and in files of which nothing is made', () => {
    const evidence = 'evidence:\n  - { id: letter, title: Letter of a father, kind: feedback, summary: "From ⟦sam@hotmail.com⟧, ⟦born 2 May 2011⟧" }\n';
    expectSaid(
      noPersonalData,
      { 'data/evidence.yaml': evidence, 'data/list.json': '{\n⟦  "Child Unique ID": 1,⟧\n  "Ethnicity": "x"\n}' },
      ['`sa•@•••••••.•••` looks like an e-mail address.', takeOut],
      ['`bo•• • ••• ••••` looks like a date of birth.', takeOut],
      ['The columns `Child Unique ID`, `Ethnicity` are those of a list about single children.', takeListOut],
    );
  });
});

it('a list about single children is looked for in lines of any signs without trying each of them again from every sign', () => {
  const find = createRecordFinder(usualPeopleLists as CheckLists);
  expect(find(`${':'.repeat(19_000)}x\n`.repeat(300), true)).toBeUndefined();
  expect(find('"CHILD": 1\n_DOB_,*SEX*,"ETHNIC:",UPN', false)?.names).toEqual(['DOB', 'SEX', 'ETHNIC', 'UPN']);
});

describe('a small number of children', () => {
  const hint = 'Write `a few` or `fewer than 6`, or give a share of a larger group; where it may be published, sign it off with a waiver that has the `text`. Until then the public edition is not made.';

  it.each([
    'Last year ⟦3 children⟧ moved.',
    'Unfortunately, ⟦one young person⟧ has been excluded.',
    '⟦Four looked after children⟧ are at university.',
    'Only ⟦two of the 25 pupils⟧ achieved it.',
    '- ⟦1 lives⟧ in a residential special school.',
    '47 young people live there, ⟦down 1⟧ on last month.',
    'The number of children ⟦increased by 2⟧ to 39.',
    'We know of ⟦5 care leavers⟧ in custody.',
    'There were ⟦five babies⟧ (2%).',
    '⟦Three families⟧ were evicted.',
    '⟦Two placements⟧ ended in an emergency.',
    '⟦Five adoptions⟧ were made.',
    '⟦Both boys⟧ are in custody.',
    'Our ⟦only care leaver⟧ in custody is visited weekly.',
    '⟦Three of 41 children⟧ moved.',
    'Last year ⟦3/41 children⟧ moved.',
    '⟦3 out of 41 children⟧ moved.',
    'Of 41 children, ⟦three⟧ moved.',
    'There are ⟦two Pakistani boys⟧ in it.',
    'We helped ⟦two Year 9 children⟧ twice.',
    '⟦Two (of 30) children⟧ moved.',
    '⟦two, mostly older, children⟧ moved.',
    '⟦two\u00A0children⟧ moved.',
    '⟦２ children⟧ moved.',
    '⟦Two sixteen-year-olds⟧ live alone.',
    '⟦Children missing: 3⟧',
    'We know of ⟦children missing (3)⟧ and more.',
    'The ⟦number of children in secure homes was 2⟧.',
    '### ⟦Two children⟧ moved',
  ])('is found in %s', (text) => {
    const [count] = /(?<=⟦).*(?=⟧)/.exec(text)!;
    expectSaid(noSmallNumber, text, [`\`${count}\` counts 5 children or fewer, so somebody may know who they are.`, hint]);
  });

  it.each([
    'Last year 6 children moved.',
    'A 4 year old child; children aged 3; two years; children under 5.',
    'Two of the three priorities speak of children.',
    'One borough, one community; one child protection plan; one child in need plan.',
    'Around 3 in 5 children; one in five young people; 4 out of 5 children.',
    'One young person told us that it helps.',
    'We have 3 children’s homes and two children’s centres.',
    'Fewer than 5 children; more than one child; up to 3 children; at least 2 children.',
    'There are 4 children per 10,000.',
    'Of all children 1.5% moved, and 12.5 children on average.',
    'Key Stage 2 pupils and year 3 pupils.',
    'The 15 children and 245 young people.',
    'Five Ofsted inspectors met children.',
    'One child at a time, each 1 child-centred.',
    'Children are visited, up 2% from last year.',
    'A percentage may turn on one child.',
    'Both children and staff said so, and both children’s homes.',
    'Two dozen children; two weeks children waited; 3 March children came; three staff children know.',
    'The only family hub, and two family hubs; one family support worker.',
    'The number of children rose from 230 to 241; the number of children was 2.4 times as high.',
    'Five Ofsted inspectors met families.',
  ])('is not in %s', (text) => {
    expectSaid(noSmallNumber, text);
  });
});

describe('a small number in words that only some may read', () => {
  const note = '  - { id: moves, title: Moves, unit: count, polarity: neutral, period: annual, notes: Of these three children moved twice., observations: [] }';

  it('is found in what everybody may read, in data too', () => {
    expectSaid(noSmallNumber, { 'data/indicators/care.yaml': `theme: Care\nindicators:\n${note.replace('notes: Of', 'notes: ⟦Of').replace('twice.', 'twice.⟧')}\n` }, ['`three children` counts 5 children or fewer, so somebody may know who they are.', expect.stringContaining('sign it off') as string]);
  });

  const counts = (words: string): [string, string] => [`\`${words}\` counts 5 children or fewer, so somebody may know who they are.`, expect.stringContaining('sign it off') as string];

  it.each<[string, Files, ...string[]]>([
    ['the title of a section', { [section]: practice({ know: 'We see.' }).replace(/title: (.*)/, 'title: ⟦Two children moved⟧') }, 'Two children'],
    ['words for a picture', { [section]: practice({ know: '⟦![Two children at a table](a.png)⟧' }), 'public/a.png': '' }, 'Two children'],
    ['the glossary', { 'data/glossary.yaml': 'terms:\n  - { term: SEN, meaning: ⟦Two children have it.⟧ }\n' }, 'Two children'],
    ['a cell beside children', { [section]: practice({ know: '| Children | Number |\n| --- | --- |\n| Missing | ⟦3⟧ |\n| At home | 30 |' }) }, 'Missing: 3'],
    ['a cell in a row of children', { [section]: practice({ know: '| Who | Autumn |\n| --- | --- |\n| Boys | ⟦2 (4%)⟧ |' }) }, 'Boys: 2 (4%)'],
  ])('is found in %s', (_, files, words) => {
    expectSaid(noSmallNumber, files, counts(words));
  });

  it.each([
    ['a cell of a table about something else', '| Team | Read |\n| --- | --- |\n| A | 3 |'],
    ['a cell that counts no children', '| Children | Weeks |\n| --- | --- |\n| Seen | 3 |'],
    ['a share', '| Children | % |\n| --- | --- |\n| Seen | 3 |'],
  ])('is not in %s', (_, know) => {
    expectSaid(noSmallNumber, { [section]: practice({ know }) });
  });

  it.each([
    ['a block for the council and Ofsted', { [section]: practice({ know: ':::internal\nLast year 3 children moved.\n:::' }) }],
    ['a section for them', { [section]: practice({ know: 'Last year 3 children moved.' }), [settingsFile]: settings({ defaultAudience: 'internal' }) }],
    ['an indicator for them', { 'data/indicators/care.yaml': `theme: Care\nindicators:\n${note.replace('unit:', 'audience: internal, unit:')}\n` }],
  ])('is not in %s', (_, files) => {
    expectSaid(noSmallNumber, files);
  });
});

describe('a small number in an indicator', () => {
  const figures = (observation: string, { unit = 'percent', audience = 'public', comparators = '' } = {}): Files => ({
    'data/indicators/care.yaml': `theme: Care
indicators:
  - { id: moves, title: Moves, unit: ${unit}, polarity: neutral, period: annual, audience: ${audience}, observations: [{ at: 2022-03-31, ${observation} }], comparators: [${comparators}] }
`,
  });
  const message = (said: string): string => `The public indicator \`moves\` counts ${said}, so somebody may know who they are.`;
  const hint = (first: string): string => `Write ${first}\`status: c\` (confidential) in its place, or let \`disclosure\` round or suppress; where it counts no people, give the indicator \`disclosure: no-people\`.`;

  it.each([
    [{ unit: 'count' }, 'value: ⟦1⟧', '`1` at `2022-03-31`', ''],
    [{ unit: 'count' }, 'value: ⟦5⟧', '`5` at `2022-03-31`', ''],
    [{ unit: 'percent' }, 'numerator: ⟦3⟧, denominator: 90', '`3` at `2022-03-31`', 'a rounded `value` or '],
    [{ unit: 'percent' }, 'numerator: ⟦264⟧, denominator: 269', '`264` of `269` at `2022-03-31`, which leaves `5`', 'a rounded `value` or '],
    [{ unit: 'rate' }, 'numerator: ⟦4⟧, denominator: 64300', '`4` at `2022-03-31`', 'a rounded `value` or '],
    [{ unit: 'count', comparators: '{ kind: own-last-year, at: 2021-03-31, value: ⟦4⟧ }' }, 'value: 8', '`4` at `2021-03-31`', ''],
  ])('is found in %o with %s', (indicator, observation, said, first) => {
    expectSaid(smallFigureIsProtected, figures(observation, indicator), [message(said), hint(first)]);
  });

  it.each([
    [{ unit: 'count' }, 'value: 6'],
    [{ unit: 'count' }, 'value: 0'],
    [{ unit: 'count' }, 'status: c'],
    [{ unit: 'count' }, 'value: 5, qualifier: under'],
    [{ unit: 'count', audience: 'internal' }, 'value: 3'],
    [{ unit: 'count', comparators: '{ kind: england, at: 2021-03-31, value: 4 }' }, 'value: 8'],
    [{ unit: 'percent' }, 'value: 3'],
    [{ unit: 'percent' }, 'numerator: 263, denominator: 269'],
    [{ unit: 'rate' }, 'numerator: 64298, denominator: 64300'],
    [{ unit: 'days' }, 'value: 3'],
    [{ unit: 'average' }, 'numerator: 4, denominator: 2'],
  ])('is not in %o with %s', (indicator, observation) => {
    expectSaid(smallFigureIsProtected, figures(observation, indicator));
  });

  it('is as small as the lists of the report say', () => {
    const own = { [settingsFile]: settings({ checks: '{ lists: { largestSmallCount: 2 } }', disclosure: '{ public: { method: none } }' }) };
    expectSaid(smallFigureIsProtected, { ...own, ...figures('value: 3', { unit: 'count' }) });
    expectSaid(smallFigureIsProtected, { ...own, ...figures('value: ⟦2⟧', { unit: 'count' }) }, [message('`2` at `2022-03-31`'), hint('')]);
  });

  it.each(['round', 'suppress'])('is none where the public edition lets %s protect it', (method) => {
    expectSaid(smallFigureIsProtected, { [settingsFile]: settings({ disclosure: `{ public: { method: ${method} } }` }), ...figures('value: 3', { unit: 'count' }) });
  });

  it('is in an indicator that is public because the report is', () => {
    const own = { [settingsFile]: settings({ defaultAudience: 'internal' }) };
    const usual = (value: string): Files => ({ 'data/indicators/care.yaml': figures(`value: ${value}`, { unit: 'count' })['data/indicators/care.yaml']!.replace(' audience: public,', '') });
    expectSaid(smallFigureIsProtected, usual('⟦3⟧'), [message('`3` at `2022-03-31`'), hint('')]);
    expectSaid(smallFigureIsProtected, { ...own, ...usual('3') });
  });
});
