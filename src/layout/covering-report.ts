import type { Report, ReportAction, ReportCommittee, ReportSection } from '../model/report.ts';
import { markOf } from '../model/audience.ts';
import { given } from '../views/lists.ts';
import { writtenInlines } from '../views/prose.ts';
import { sectionView, type PartView } from '../views/section.ts';
import type { StatementView } from '../views/statement.ts';
import type { WrittenBlock, WrittenInline } from '../views/tree.ts';
import { startWriting, word, type Writing } from '../views/writing.ts';
import type { LayoutBlock, LayoutDocument, Run } from './blocks.ts';
import { layoutDocumentFrame } from './document.ts';
import { bullets, heading, paragraph, proseBlocks, type ProseSetting } from './prose.ts';
import { noteBlocks } from './section.ts';
import { runsOf, tagged, text } from './words.ts';

/** What an author writes, by the heading under which it stands in data/committee.md. */
const written = ['summary', 'recommendations', 'reasons', 'background', 'consultation', 'financial', 'legal'] as const;
type WrittenPart = (typeof written)[number];

/** How many strengths, and how many areas for improvement, stand for a section: the first, since they are in the order of their weight. */
const shownOfEach = 3;

/** The covering report of a report that goes to a committee, in the form in which councils write them. */
export function coveringReport(report: Report, committee: ReportCommittee): LayoutDocument {
  const writing = startWriting(report);
  const words = sectionView(writing, committee.words);
  const setting: ProseSetting = { writing, section: words.place, notes: new Map() };
  const notes = new Map((words.footnotes?.entries ?? []).map((note) => [note.letter, noteBlocks(setting, note)]));
  const parts = partsOf(writing, { ...setting, notes }, words.parts);
  const say = (part: WrittenPart): LayoutBlock[] => parts.get(part) ?? [paragraph([text(word(writing, 'covering.notGiven'))], 'quiet')];
  const plain = (part: WrittenPart): LayoutBlock[] => [heading(2, [text(word(writing, `covering.${part}`))]), ...say(part)];
  const body: [string, LayoutBlock[]][] = [
    [word(writing, 'covering.background'), backgroundBlocks(writing, parts.get('background') ?? [])],
    [word(writing, 'covering.keyMessages'), keyMessageBlocks(writing)],
    [word(writing, 'covering.plans'), planBlocks(writing)],
    ...(['consultation', 'financial', 'legal'] as const).map((part): [string, LayoutBlock[]] => [word(writing, `covering.${part}`), say(part)]),
    ...parts.others,
  ];
  return {
    ...layoutDocumentFrame(writing),
    title: committee.title,
    running: given(report.council.shortName, word(writing, 'covering.running', { title: committee.title })).join(' – '),
    chapters: [{
      place: { page: 'home' },
      number: null,
      title: [text(committee.title)],
      landscape: false,
      annex: false,
      blocks: [
        ...given(committee.name && committee.date ? `${committee.name}, ${committee.date.text}` : committee.name ?? committee.date?.text).map((line) => paragraph([text(line, { strong: true })], 'lead')),
        { type: 'facts', entries: factsOf(writing, committee).map(([term, said]) => ({ term, words: [said === null ? text(word(writing, 'covering.notGiven'), { quiet: true }) : text(said)] })) },
        ...(report.edition.notice === null ? [] : [paragraph([text(report.edition.notice)], 'quiet')]),
        ...(['summary', 'recommendations', 'reasons'] as const).flatMap(plain),
        ...body.flatMap(([title, blocks], index) => [heading(2, [text(`${index + 1}. ${title}`)]), ...numbered(blocks, index + 1)]),
        ...endBlocks(writing, committee),
      ],
    }],
  };
}

function factsOf(writing: Writing, committee: ReportCommittee): [string, string | null][] {
  const { reportOf, wards, keyDecision, author, contact, accountableDirectors: directors } = committee;
  return [
    [word(writing, 'covering.reportOf'), reportOf],
    [word(writing, 'covering.wards'), wards],
    [word(writing, 'covering.keyDecision'), keyDecision === null ? null : word(writing, keyDecision ? 'covering.yes' : 'covering.no')],
    [word(writing, 'covering.author'), author],
    [word(writing, 'covering.contact'), contact],
    [word(writing, 'covering.director'), directors.length === 0 ? null : directors.join('; ')],
  ];
}

type Parts = Map<WrittenPart, LayoutBlock[]> & { others: [string, LayoutBlock[]][] };

/** What stands under each heading that has a place of its own; the rest keeps its headings and comes last. */
function partsOf(writing: Writing, setting: ProseSetting, views: readonly PartView[]): Parts {
  const parts: Parts = Object.assign(new Map<WrittenPart, LayoutBlock[]>(), { others: [] });
  for (const { title, groups } of views) {
    const blocks = groups.flatMap((group) => [...(group.title === null ? [] : [heading(3, runsOf(setting, group.title))]), ...proseBlocks(setting, group.blocks)]);
    const name = title === null ? '' : title.map((piece) => (piece.type === 'text' ? piece.value : '')).join('').trim();
    const part = written.find((each) => word(writing, `covering.${each}`).toLowerCase() === name.toLowerCase()) ?? (title === null ? 'summary' : undefined);
    if (part === undefined) parts.others.push([name, blocks]);
    else parts.set(part, [...(parts.get(part) ?? []), ...blocks].map(withoutNumber));
  }
  return parts;
}

/** Statements of a covering report are not those of the report, and so have no numbers of its sections. */
function withoutNumber(block: LayoutBlock): LayoutBlock {
  if (block.type === 'paragraph') return { ...block, number: null, place: null };
  return block.type === 'list' ? { ...block, items: block.items.map((item) => ({ ...item, number: item.number !== null && /^\d+\.\d/.test(item.number) ? null : item.number, place: null })) } : block;
}

/** Its own paragraphs are numbered within their part, as committees want it. */
function numbered(blocks: readonly LayoutBlock[], part: number): LayoutBlock[] {
  let count = 0;
  return blocks.map((block) => {
    const plain = withoutNumber(block);
    return plain.type === 'paragraph' && plain.role === 'body' ? { ...plain, number: `${part}.${(count += 1)}` } : plain;
  });
}

function backgroundBlocks(writing: Writing, own: readonly LayoutBlock[]): LayoutBlock[] {
  const { edition } = writing.report;
  return [
    ...own,
    paragraph([text(word(writing, 'covering.questions'))]),
    { type: 'list', items: (['a', 'b', 'c'] as const).map((letter) => ({ number: `${letter})`, place: null, blocks: [paragraph([text(word(writing, `covering.question.${letter}`))])] })) },
    paragraph([text(word(writing, 'covering.asAt', { title: edition.title, date: edition.asAt.text }))]),
  ];
}

/** What is said first, the figures in a sentence, and what each section comes to. */
function keyMessageBlocks(writing: Writing): LayoutBlock[] {
  const { report } = writing;
  const all = report.keyMessages.map((message) => tagged(writing, runsOf({ writing, notes: new Map() }, writtenInlines(writing, message.text, null)), message));
  return [
    ...bullets(all),
    ...(report.tally.total === 0 ? [] : [paragraph([text([report.tally.sentence, ...report.atAGlance].join(' '))])]),
    ...report.sections.filter(({ kind }) => kind === 'practice' || kind === 'quality-assurance').flatMap((section) => areaBlocks(writing, section)),
  ];
}

/** A section in its own line, with the first of its strengths and areas for improvement, each to be found by its number. */
function areaBlocks(writing: Writing, section: ReportSection): LayoutBlock[] {
  const view = sectionView(writing, section);
  const statements = view.parts.flatMap(({ groups }) => groups.flatMap(({ blocks }) => blocks.flatMap(statementsIn)));
  return [
    heading(3, tagged(writing, [text(view.title)], view)),
    ...(view.summary === null ? [] : [paragraph([text(view.summary)])]),
    ...(['strength', 'area-for-improvement'] as const).flatMap((finding) => {
      const shown = statements.filter(({ statement }) => statement.finding === finding).slice(0, shownOfEach);
      const label = word(writing, finding === 'strength' ? 'finding.strengths' : 'finding.improvements');
      return shown.length === 0 ? [] : [paragraph([text(label, { strong: true })], 'quiet'), ...bullets(shown.map((each) => statementRuns(writing, each)))];
    }),
  ];
}

interface SaidStatement {
  words: readonly WrittenInline[];
  statement: StatementView;
  internal?: true | undefined;
}

function statementsIn(block: WrittenBlock): SaidStatement[] {
  if (block.type === 'paragraph') return block.statement ? [{ words: block.children, statement: block.statement, ...markOf(block) }] : [];
  if (block.type !== 'list') return [];
  return block.items.flatMap(({ children: [first], statement }) => (statement && first?.type === 'paragraph' ? [{ words: first.children, statement, ...markOf(block) }] : []));
}

/** Its words without notes, which stand in the report, and its number there. */
function statementRuns(writing: Writing, { words, statement, ...mark }: SaidStatement): Run[] {
  const runs = runsOf({ writing, notes: new Map() }, words).filter(({ type }) => type !== 'source' && type !== 'note');
  return [...tagged(writing, runs, mark), text(` (${word(writing, 'covering.paragraph', { number: statement.number })})`, { quiet: true })];
}

/** The actions of the sections that set priorities; of all, where none does. */
function planBlocks(writing: Writing): LayoutBlock[] {
  const { actions, sections } = writing.report;
  const priorities = new Set(sections.filter(({ kind }) => kind === 'priorities').map(({ id }) => id));
  const chosen = actions.filter((action) => action.sections.some(({ id }) => priorities.has(id)));
  const shown = chosen.length > 0 ? chosen : actions;
  if (shown.length === 0) return [paragraph([text(word(writing, 'actions.empty'))])];
  return [paragraph([text(word(writing, 'covering.plansIntro'))]), ...bullets(shown.map((action) => planRuns(writing, action)))];
}

function planRuns(writing: Writing, action: ReportAction): Run[] {
  const facts = given(action.owner, action.due?.text);
  return tagged(writing, [text(action.title), ...(facts.length === 0 ? [] : [text(` (${facts.join(', ')})`, { quiet: true })]), text(` ${action.number}`, { quiet: true })], action);
}

function endBlocks(writing: Writing, { backgroundPapers: papers, appendices }: ReportCommittee): LayoutBlock[] {
  const none: LayoutBlock[] = [paragraph([text(word(writing, papers === null ? 'covering.notGiven' : 'covering.none'))], 'quiet')];
  return [
    heading(2, [text(word(writing, 'covering.papers'))]),
    ...(papers === null || papers.length === 0 ? none : bullets(papers.map((paper) => [text(paper)]))),
    heading(2, [text(word(writing, 'covering.appendices'))]),
    ...appendices.map((title, index) => paragraph([text(word(writing, 'covering.appendix', { letter: String.fromCharCode(65 + index), title }))])),
  ];
}
