import { describe, expect, it } from 'vitest';
import acronymDefined from '../../../src/check/rules/acronym-defined.ts';
import acronymMisspelt from '../../../src/check/rules/acronym-misspelt.ts';
import { messagesInText, messagesOf, section } from './samples.ts';

const defined = (text: string): string[] => messagesInText(acronymDefined, text);
const never = (acronym: string): string => `\`${acronym}\` is never spelled out in this document.`;

describe('an acronym in a document', () => {
  it.each([
    ['The MASH answers.', ['MASH']],
    ['The DfE and the CiN team met.', ['DfE', 'CiN']],
    ['IROs and RHIs were asked, and so were other LA’s.', ['IROs', 'RHIs', 'LA’s']],
    ['A large bank of resources was developed (TREE).', ['TREE']],
    ['MASH (which answers in a day) grew.', ['MASH']],
    ['Both MASH/EDT answered.', ['MASH', 'EDT']],
  ])('is not defined in %s', (text, acronyms) => {
    expect(defined(text)).toEqual(acronyms.map(never));
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
    expect(defined(text)).toEqual([]);
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
    expect(defined(text)).toEqual([]);
  });

  it('is spelled out too late after its first use', () => {
    expect(defined('The PLO is slow.\n\nThe public law outline (PLO) sets the time.')).toEqual(['`PLO` is used here before it is spelled out.']);
  });

  it('is reported once', () => {
    expect(defined('The MASH answers.\n\nThe MASH grew.')).toEqual([never('MASH')]);
  });
});

describe('an acronym in a report', () => {
  const report = (words: string, term = '{ term: multi-agency safeguarding hub, acronym: MASH }'): string[] =>
    messagesOf(acronymDefined, { [section]: `---\ntitle: Early help\nkind: overview\n---\n\n${words}\n`, 'data/glossary.yaml': `terms:\n  - ${term}\n` });

  it('is defined by the glossary', () => {
    expect(report('The MASH answers.')).toEqual([]);
    expect(report('CIN and CiN plans.', '{ term: child in need, acronym: CIN }')).toEqual([]);
  });

  it('is missing where the glossary lacks it', () => {
    expect(report('The EDT answers.')).toEqual(['`EDT` is neither in the glossary nor spelled out in this section.']);
  });
});

const misspelt = (text: string): string[] => messagesInText(acronymMisspelt, text);

describe('a misspelt acronym', () => {
  it.each([
    ['LBBD is here. LBBD grows. LBBDD too.', 'LBBDD', 'LBBD'],
    ['The multi-agency safeguarding hub (MASH) grew. MAHS too.', 'MAHS', 'MASH'],
    ['Referrals to CAMHS rose, and CAMHS answered; CAHMS did not.', 'CAHMS', 'CAMHS'],
  ])('is found in %s', (text, written, meant) => {
    expect(misspelt(text)).toEqual([`\`${written}\` is not an acronym of this document, but \`${meant}\` is.`]);
  });

  it('is not called undefined as well', () => {
    expect(defined('LBBD is here. LBBD grows. LBBDD too.')).toEqual([never('LBBD')]);
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
    expect(misspelt(text)).toEqual([]);
  });
});
