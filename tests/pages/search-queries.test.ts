import { describe, expect, test } from 'vitest';
import { searchOver, type Hit } from '../../src/site/client/search-index.ts';
import { publishedSearch } from './published-search.ts';
import { sites } from './sites.ts';

/** What people look for, and what should answer first. */
const queries: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'the worked example': {
    // Numbers and titles
    '6.12': 'children-in-need-and-child-protection.html#p-6-12',
    '4.3': 'early-help.html#p-4-3',
    'paragraph 4.3': 'early-help.html#p-4-3',
    'para 8.16.': 'children-in-care.html#p-8-16',
    A24: 'actions.html#eha-first-draft',
    'action a24': 'actions.html#eha-first-draft',
    'children in care': 'children-in-care.html',
    'Early help': 'early-help.html',
    'care leavers in suitable accommodation': 'indicators/cl-suitable.html',
    'virtual school': 'glossary.html#virtual-school',
    'strengths early help': 'early-help.html#what-we-know-strengths',
    // What the words mean
    'care leavers EET': 'indicators/cl-eet.html',
    'care leavers in employment, education or training': 'indicators/cl-eet.html',
    'care leavers NEET': 'indicators/cl-eet.html',
    'social worker turnover': 'indicators/sw-turnover-dfe.html',
    turnover: 'indicators/sw-turnover-dfe.html',
    'staff who left': 'indicators/sw-turnover-dfe.html',
    vacancy: 'indicators/sw-vacancy-dfe.html',
    'agency staff': 'indicators/sw-agency-dfe.html',
    're-referrals': 'indicators/rereferrals-dfe.html',
    'repeat child protection plans': 'indicators/cp-repeat-dfe.html',
    'domestic violence': 'evidence.html#practice-week-2022',
    'missing children': 'indicators/rhi-offered.html',
    'how many children are in care': 'children-in-care.html',
    'voluntary care': 'glossary.html#section-20',
    // Acronyms
    MASH: 'glossary.html#mash',
    'multi agency safeguarding hub': 'glossary.html#mash',
    IRO: 'glossary.html#iro',
    'independent reviewing officers': 'glossary.html#iro',
    SEND: 'glossary.html#send',
    PEP: 'glossary.html#pep',
    CPP: 'glossary.html#cpp',
    // Ways of writing
    'co-ordinator': 'young-people-at-risk.html#p-7-4',
    coordinator: 'young-people-at-risk.html#p-7-4',
    'on-line': 'glossary.html#contextual-safeguarding',
    'children’s homes': 'indicators/cic-childrens-homes.html',
    'childrens homes': 'indicators/cic-childrens-homes.html',
    // Slips
    negelct: 'inspections/inspection-2019.html#rec-2019-domestic-abuse-neglect',
    rereferals: 'indicators/rereferrals-dfe.html',
    superivsion: 'indicators/eh-supervision.html',
    'carers leavers accomodation': 'indicators/cl-suitable.html',
    'police proteciton': 'glossary.html#police-protection',
    'practise week': 'evidence.html#practice-week-2022',
    '§ 8.20': 'children-in-care.html#improve-police-protection',
    'resedential': 'indicators/cic-residential.html',
    'asessment timeliness': 'indicators/eh-eha-timely.html',
    // Beginnings and plain words
    'care leav': 'care-leavers.html',
    thresholds: 'actions.html#apply-thresholds',
    caseload: 'indicators/assessment-caseload.html',
    university: 'indicators/cl-university.html',
    'graded care profile': 'glossary.html#graded-care-profile-2',
    'ofsted 2019': 'evidence.html#ofsted-news-2019',
    recruitment: 'actions.html#eh-recruitment',
    'seen alone': 'indicators/cp-seen-alone-all.html',
  },
  'Tower Hamlets': {
    '4.7.2': 'indicators/cp-visits-10wd.html',
    '2.10a': 'indicators/assessments-45wd.html',
    '1.1': 'overview.html#p-1-1',
    'indicator 1.1': 'indicators/management-oversight-8wk.html',
    a3: 'actions.html#placement-stability-plan',
    'care leavers EET': 'indicators/cl-eet.html',
    'LAC visits': 'indicators/cla-visits-6wk.html',
    'looked after visits': 'indicators/cla-visits-6wk.html',
    FGC: 'glossary.html#family-group-conference',
    'newly qualified social workers': 'glossary.html#asye',
    'reviews on time': 'indicators/cla-reviews-in-time.html',
    negelct: 'actions.html#prioritise-neglect',
    'suitable accomodation': 'indicators/cl-suitable-accommodation.html',
    'peer review': 'evidence.html#early-help-review',
    'key messages': 'overview.html#key-messages',
    contacts: 'indicators/contacts-1d.html',
  },
};

describe.each(sites.filter(([name]) => name in queries))('in %s', (name, site) => {
  const search = searchOver(publishedSearch(site));

  test.each(Object.entries(queries[name] ?? {}))('%s finds first %s', (query, first) => {
    expect(search(query)[0]?.href).toBe(first);
  });

  test.each(Object.keys(queries[name] ?? {}))('%s finds each place once', (query) => {
    const hrefs = search(query).map(({ href }) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });
});

describe('in the worked example', () => {
  const [, site] = sites.find(([name]) => name === 'the worked example') ?? [];
  const search = (query: string): Hit[] => (site ? searchOver(publishedSearch(site))(query) : []);

  test.each(['MASH', 'IRO', 'SEND'])('%s reaches paragraphs', (query) => {
    expect(search(query).filter(({ kind }) => kind === 'Paragraph').length).toBeGreaterThan(0);
  });

  test('a few words of one thing find that and little else', () => {
    expect(search('care leavers EET').length).toBeLessThan(10);
  });
});
