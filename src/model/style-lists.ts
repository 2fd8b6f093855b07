import { z } from 'zod';
import { text } from './scalars.ts';

const words = z.array(text);
const count = z.number().int().positive();

/** Lists and thresholds of the rules about wording, headings, links and images. */
export const styleLists = {
  knownAcronyms: words.describe('Acronyms that need no spelling out, such as NHS.'),
  ordinaryCapitals: words.describe('Words that are no acronyms though they may stand in capitals, such as OFFICIAL.'),
  groupNames: z
    .array(z.array(text).min(2))
    .describe('Names of one and the same group of people, a list for each group; the first is the name to keep when all are used as often.'),
  repeatedWords: count.describe('A sentence of fewer words than this may stand twice.'),
  unfinishedEndings: words.describe('Words with which no sentence ends, such as the.'),
  unfinishedAdjectives: words.describe('Words that end no sentence when the, a, its or the like stands before them, such as statutory.'),
  emptyLinkTexts: words.describe('Words of a link that do not say where it leads, such as click here.'),
  emptyAltTexts: words.describe('Words that say of an image only that it is one, such as chart.'),
  longestAlt: count.describe('The most characters of the words that stand for an image.'),
  longestSentence: count.describe('The most words of a sentence.'),
  longestParagraph: count.describe('The most words of a paragraph.'),
  longestSection: count.describe('The most words of a section.'),
  houseTerms: z
    .array(z.strictObject({ write: text.describe('What to write.'), not: words.describe('What not to write, capitals as they stand.') }))
    .describe('Words that are written in one way only.'),
};

export const usualStyleLists = {
  knownAcronyms: [
    'UK', 'GB', 'EU', 'USA', 'US', 'UN', 'NHS', 'GP', 'BBC', 'GCSE', 'VAT', 'MP', 'HM', 'HMRC', 'IT', 'ID', 'PDF', 'HTML', 'CSV', 'URL', 'TV', 'DVD', 'PC', 'PO', 'AM', 'PM',
    'COVID', 'AIDS', 'HIV', 'DNA', 'BSL', 'OBE', 'MBE', 'CBE', 'PhD', 'MSc', 'BSc', 'BA', 'MA', 'FAQ', 'GMT', 'BST', 'DIY', 'CCTV', 'LGBT', 'LGBTQ',
  ],
  ordinaryCapitals: [
    'OFSTED', 'OFFICIAL', 'SENSITIVE', 'SECRET', 'DRAFT', 'FINAL', 'PUBLIC', 'INTERNAL', 'RESTRICTED', 'APPENDIX', 'ANNEX', 'TABLE', 'FIGURE', 'CHART', 'NOTE', 'NB', 'TBC', 'TBA',
    'OK', 'YES', 'NO', 'NOT', 'AND', 'OR', 'ALL', 'ANY', 'THE', 'OF', 'TO', 'IN', 'ON', 'BY', 'FOR', 'WITH', 'IS', 'ARE', 'BE', 'WE', 'OUR', 'NEW', 'ONE', 'TWO', 'MUST', 'NEVER', 'ALWAYS', 'ONLY', 'KEY', 'TOTAL',
    'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'SEPT', 'OCT', 'NOV', 'DEC', 'RED', 'AMBER', 'GREEN', 'HIGH', 'LOW', 'GOOD', 'WHAT', 'HOW', 'WHY', 'WHO', 'NEXT',
  ],
  groupNames: [
    ['children in care', 'children looked after', 'looked after children', 'looked-after children', 'children we care for', 'children we look after', 'children in our care', 'children cared for', 'cared for children', 'cared-for children', 'LAC', 'CLA'],
    ['care leavers', 'young people leaving care', 'care experienced young people', 'care-experienced young people', 'care experienced adults', 'care-experienced adults'],
  ],
  repeatedWords: 8,
  unfinishedEndings: ['the', 'a', 'an', 'and', 'or', 'nor', 'our', 'your', 'their', 'its', 'my', 'every', 'whose', 'because', 'although', 'whilst', 'including', 'via', 'into', 'between', 'towards'],
  unfinishedAdjectives: ['statutory', 'multi-agency', 'inter-agency', 'various', 'respective', 'overall', 'main', 'ongoing', 'respective'],
  emptyLinkTexts: ['here', 'click here', 'click', 'this', 'this link', 'link', 'this page', 'page', 'more', 'read more', 'learn more', 'find out more', 'more information', 'further information', 'details', 'more details', 'view', 'see here', 'document', 'this document', 'download', 'website', 'report'],
  emptyAltTexts: ['image', 'picture', 'photo', 'photograph', 'chart', 'graph', 'figure', 'diagram', 'logo', 'icon', 'table', 'screenshot', 'graphic', 'illustration', 'map', 'bar chart', 'line chart', 'pie chart', 'infographic'],
  longestAlt: 220,
  longestSentence: 40,
  longestParagraph: 150,
  longestSection: 1500,
  houseTerms: [
    { write: 'Ofsted', not: ['OFSTED', 'OfSTED', 'Ofstead'] },
    { write: 'Department for Education', not: ['Department of Education'] },
    { write: 'Annex A', not: ['Annexe A'] },
    { write: 'from strength to strength', not: ['from strength the strength', 'from strength and strength'] },
    { write: "children's services", not: ['childrens services', 'childrens’ services', "childrens' services"] },
    { write: "children's social care", not: ['childrens social care', "childrens' social care"] },
    { write: 'safeguarding', not: ['safe-guarding', 'safe guarding'] },
  ],
};
