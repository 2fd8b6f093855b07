import { describe, it } from 'vitest';
import acronymDefined from '../../../src/check/rules/acronym-defined.ts';
import acronymMisspelt from '../../../src/check/rules/acronym-misspelt.ts';
import type { Files } from '../../projects.ts';
import { expectSaid, type Said } from '../rule-tester.ts';
import { section } from './samples.ts';

const writeOut = 'Write it out here, with the acronym in brackets.';
const never = (acronym: string): Said => [`\`${acronym}\` is never spelled out in this document.`, writeOut];

describe('an acronym in a document', () => {
  it.each([
    ['The ⟦MASH⟧ answers.', ['MASH']],
    ['The ⟦DfE⟧ and the ⟦CiN⟧ team met.', ['DfE', 'CiN']],
    ['⟦IROs⟧ and ⟦RHIs⟧ were asked, and so were other ⟦LA’s⟧.', ['IROs', 'RHIs', 'LA’s']],
    ['A large bank of resources was developed (⟦TREE⟧).', ['TREE']],
    ['⟦MASH⟧ (which answers in a day) grew.', ['MASH']],
    ['Both ⟦MASH⟧/⟦EDT⟧ answered.', ['MASH', 'EDT']],
  ])('is not defined in %s', (text, acronyms) => {
    expectSaid(acronymDefined, text, ...acronyms.map(never));
  });

  it.each([
    'The multi-agency safeguarding hub (MASH) answers. The MASH grew.',
    'The MASH (multi-agency safeguarding hub) answers.',
    'Independent reviewing officers (IROs) met. Each IRO wrote.',
    'Children with special educational needs (SEND) are seen.',
    'The continuous improvement board (CSCIB) met. The CSCIB is new.',
    '- EHA – early help assessment\n- The EHA is late.',
    'The Department for Education (“DfE”) agreed.',
  ])('is defined in %s', (text) => {
    expectSaid(acronymDefined, text);
  });

  it.each([
    'OFSTED came.',
    'This is OFFICIAL-SENSITIVE and must NOT be copied.',
    'Part IV and Schedule II apply.',
    'KEY MESSAGES FOR THE BOARD',
    'ANNUAL ASSEMBLY',
    'Write to Manchester M1 2WD or to E14 2BG.',
    'The NHS and the UK; COVID-19; 12 GCSEs; A* to C.',
    'Section S47 enquiries and the ids E09000002 and AB_CD.',
    'Please read ALL THE NOTES BELOW with care.',
  ])('is not what stands in capitals in %s', (text) => {
    expectSaid(acronymDefined, text);
  });

  it('is spelled out too late after its first use', () => {
    expectSaid(acronymDefined, 'The ⟦PLO⟧ is slow.\n\nThe public law outline (PLO) sets the time.', ['`PLO` is used here before it is spelled out.', writeOut]);
  });

  it('is reported once', () => {
    expectSaid(acronymDefined, 'The ⟦MASH⟧ answers.\n\nThe MASH grew.', never('MASH'));
  });
});

describe('an acronym in a report', () => {
  const report = (words: string, term = '{ term: multi-agency safeguarding hub, acronym: MASH }'): Files => ({
    [section]: `---\ntitle: Early help\nkind: overview\n---\n\n${words}\n`,
    'data/glossary.yaml': `terms:\n  - ${term}\n`,
  });

  it('is defined by the glossary', () => {
    expectSaid(acronymDefined, report('The MASH answers.'));
    expectSaid(acronymDefined, report('CIN and CiN plans.', '{ term: child in need, acronym: CIN }'));
  });

  it('is missing where the glossary lacks it', () => {
    expectSaid(acronymDefined, report('The ⟦EDT⟧ answers.'), [
      '`EDT` is neither in the glossary nor spelled out in this section.',
      'Add it to `data/glossary.yaml`, or write it out here with the acronym in brackets.',
    ]);
  });
});

describe('a misspelt acronym', () => {
  it.each([
    ['LBBD is here. LBBD grows. ⟦LBBDD⟧ too.', 'LBBDD', 'LBBD'],
    ['The multi-agency safeguarding hub (MASH) grew. ⟦MAHS⟧ too.', 'MAHS', 'MASH'],
    ['Referrals to CAMHS rose, and CAMHS answered; ⟦CAHMS⟧ did not.', 'CAHMS', 'CAMHS'],
  ])('is found in %s', (text, written, meant) => {
    expectSaid(acronymMisspelt, text, [
      `\`${written}\` is not an acronym of this document, but \`${meant}\` is.`,
      `Did you mean \`${meant}\`? If not, spell \`${written}\` out where it first stands.`,
    ]);
  });

  it('is not called undefined as well', () => {
    expectSaid(acronymDefined, '⟦LBBD⟧ is here. LBBD grows. LBBDD too.', never('LBBD'));
  });

  it.each([
    'ICO, ICO, IRO, FCO.',
    'MASH, MASH and MASE.',
    'The MARF, the MARF and MARAC.',
    'CP and CP and CPP.',
    'SENCO, SENCO and SENDCO.',
    'LBBD and LBBDD.',
    'ILACS, ILACS, and one ILAC.',
  ])('is not %s', (text) => {
    expectSaid(acronymMisspelt, text);
  });
});
