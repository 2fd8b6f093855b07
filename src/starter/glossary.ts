import { yamlLine } from './yaml.ts';

/** The field's acronyms, each with the term that it stands for and, where that does not explain itself, what it means. */
const terms: readonly (readonly [acronym: string, term: string, meaning?: string])[] = [
  ['CAMHS', 'child and adolescent mental health services'],
  ['CIN', 'child in need', 'A child who needs the council\'s help to grow up healthy and well.'],
  ['CLA', 'children looked after', 'Children in the council\'s care, as official statistics call them.'],
  ['CP', 'child protection'],
  ['CPP', 'child protection plan', 'The plan that keeps a child safe who is at risk of significant harm, made and followed with other agencies.'],
  ['CSE', 'child sexual exploitation'],
  ['DfE', 'Department for Education'],
  ['DSL', 'designated safeguarding lead', 'The person in a school who answers for keeping pupils safe.'],
  ['EET', 'education, employment or training'],
  ['EHA', 'early help assessment', 'What a family needs, found out together with it, before a social worker is needed.'],
  ['EHC', 'education, health and care'],
  ['FGC', 'family group conference', 'A meeting in which the wider family makes its own plan for a child.'],
  ['FTE', 'full-time equivalent', 'Posts counted by their hours: two half-time posts are one.'],
  ['ICPC', 'initial child protection conference', 'The first meeting of family and agencies that decides whether a child needs a child protection plan.'],
  ['ILACS', 'inspection of local authority children\'s services'],
  ['IRO', 'independent reviewing officer', 'Who reviews the plan of a child in care from outside the line of management.'],
  ['LADO', 'local authority designated officer', 'Who deals with concerns about adults that work with children.'],
  ['MACE', 'multi-agency child exploitation panel'],
  ['MASH', 'multi-agency safeguarding hub', 'The team of council, police, health and others that receives and weighs concerns about children.'],
  ['NEET', 'not in education, employment or training'],
  ['PEP', 'personal education plan', 'The plan for the schooling of a child in care.'],
  ['PLO', 'public law outline', 'The steps that come before and in care proceedings.'],
  ['QA', 'quality assurance'],
  ['SDQ', 'strengths and difficulties questionnaire', 'Questions by which the emotional and behavioural health of a child is scored.'],
  ['SEND', 'special educational needs and disabilities'],
  ['SGO', 'special guardianship order', 'The order by which a child lives with a guardian until 18.'],
  ['UASC', 'unaccompanied asylum-seeking children'],
  ['VSH', 'virtual school head', 'Who answers for the education of all children in care, wherever they go to school.'],
  ['YJS', 'youth justice service'],
];

export function glossaryFile(): string {
  return `# yaml-language-server: $schema=../schemas/glossary.json\nterms:\n${terms.map(([acronym, term, meaning]) => `  - ${yamlLine({ term, acronym, meaning })}`).join('\n')}\n`;
}
