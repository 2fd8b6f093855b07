import { expect, it } from 'vitest';
import { likelyNamesIn } from '../../../src/check/prose/people/names-in-cases.ts';

const found = (text: string): string[] => likelyNamesIn(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Kayden T, 9, was placed with a new carer.', ['Kayden T']],
  ['In May Rukhsana (16) told her worker that she had moved.', ['Rukhsana']],
  ['The placement of the Kowalski twins broke down.', ['Kowalski']],
  ["Mrs Adeyemi's youngest son was not visited.", ['Mrs Adeyemi']],
  ['Early help kept Reza and his little sister with their mother.', ['Reza']],
  ['The social worker saw Ayodele alone.', ['Ayodele']],
  ['After Bilal had been excluded, his school met his parents.', ['Bilal']],
  ['In the case of T.W. the plan drifted.', ['T.W.']],
  ['S.B. moved to a new carer.', ['S.B.']],
  ['The story of Yusra, a girl of 15, was read out.', ['Yusra']],
])('a name that no list has is known by what stands beside it: %s', (text, names) => {
  expect(found(text)).toEqual(names);
});

it.each(['Children aged 4 and over are seen alone at each visit.', 'Councillor Amara, 44, told the board about care.', 'In May, 14, and in June, 12 children came into care.', 'In the case of the U.K. no plan was made for children in care.', 'When Eastmoor was removed from the pilot, she told its carers.', 'Mother and her baby placements are run by a charity.', 'Managers visited Eastmoor at home time with parents.', 'Rose House (9) is a home for children in care.', 'Kayden (not his real name), 9, was placed with a new carer.'])('what has no name of a child is left alone: %s', (text) => {
  expect(found(text)).toEqual([]);
});
