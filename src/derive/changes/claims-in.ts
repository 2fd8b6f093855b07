import { plainBlocks } from '../../format/plain-text.ts';
import { markOf } from '../../model/audience.ts';
import { walk } from '../../model/content.ts';
import type { Backlink, CitedSource, ClaimKind, EarlierClaim, Report, ReportBlock, ReportEmbed, ReportLeaf, ReportPart, ReportSection, Statement } from '../../model/report.ts';
import { tidy } from '../plain-text.ts';

/** A numbered paragraph of an edition, with what it takes to find it again in another. */
export interface Claim {
  section: string;
  sectionTitle: string;
  number: string;
  anchor: string;
  /** What its author called it; null where it has only its number. */
  id: string | null;
  kind: ClaimKind;
  text: string;
  /** Ids of the actions that answer it, and of a plan those that it cites as well. */
  actions: string[];
  /** Ids of the indicators that it cites or shows. */
  indicators: string[];
  internal: boolean;
  /** By what another edition may name it. */
  names: string[];
  /** What it names of another edition. */
  was: string[];
}

/** Every numbered paragraph in the order of the report. */
export function claimsIn({ sections, edition }: Pick<Report, 'sections' | 'edition'>): Claim[] {
  return sections.flatMap((section) => section.parts.flatMap((part) => part.groups.flatMap(({ blocks }) => statementsWithin(blocks).map(({ statement, said }) => claimOf(edition.id, section, part, statement, said)))));
}

export function earlierClaim({ section, sectionTitle, anchor, number, text, kind }: Claim): EarlierClaim {
  return { section, sectionTitle, anchor, number, text, kind };
}

export function backlinkOf({ section, sectionTitle, anchor, number, text, internal }: Claim): Backlink {
  return { section, sectionTitle, anchor, number, text, ...(internal && { internal: true }) };
}

/** What a paragraph or an action of one edition is called from another. */
export function nameIn(edition: string, numberOrId: string): string {
  return `${edition} ${numberOrId}`;
}

interface Numbered {
  statement: Statement;
  said: readonly ReportBlock[];
}

/** Those within others too: a paragraph that stands in another has a number only where its author named it. */
function statementsWithin(blocks: readonly ReportBlock[]): Numbered[] {
  return blocks.flatMap((block): Numbered[] => {
    if (block.type === 'paragraph') return block.statement ? [{ statement: block.statement, said: [block] }] : [];
    if (block.type === 'quote') return statementsWithin(block.children);
    if (block.type !== 'list') return [];
    return block.items.flatMap(({ statement, children }) => [...(statement ? [{ statement, said: children }] : []), ...statementsWithin(children)]);
  });
}

function claimOf(edition: string, section: ReportSection, part: ReportPart, { number, anchor, id, was, finding, sources, actions, noPlan, ...marked }: Statement, said: readonly ReportBlock[]): Claim {
  const citedAs = (kind: CitedSource['kind']): string[] => sources.flatMap(({ source }) => (source.kind === kind ? [source.id] : []));
  const isPlan = finding === null && part.question === 'next' && noPlan !== true;
  return {
    section: section.id,
    sectionTitle: section.title,
    number,
    anchor,
    id,
    kind: finding ?? (isPlan ? 'plan' : 'statement'),
    text: tidy(plainBlocks(said)),
    actions: [...new Set([...actions, ...(isPlan ? citedAs('action') : [])])],
    indicators: [...new Set([...citedAs('indicator'), ...figuresIn(said)])],
    names: [number, ...(id === null ? [] : [id])].map((name) => nameIn(edition, name)),
    was: was?.names.map((name) => nameIn(was.edition, name)) ?? [],
    internal: [marked, section].some((each) => markOf(each).internal === true),
  };
}

function figuresIn(blocks: readonly ReportBlock[]): string[] {
  const found: string[] = [];
  walk<ReportLeaf, ReportEmbed, Statement>(blocks, (node) => {
    if (node.type === 'figure') found.push(node.indicator);
  });
  return found;
}
