import type { Statement, Target } from '../model/report.ts';
import { actionLink, type Link } from './link.ts';
import { pick } from './lookup.ts';
import { countWord, word, type Writing } from './writing.ts';

/** A numbered statement: what answers it, and what it rests on. */
export interface StatementView {
  number: string;
  place: Target;
  /** Where its number leads: the same place, by the number. */
  address: Target;
  finding: Statement['finding'];
  /** Said of an area for improvement; without links where nothing will be done yet. */
  answer: { text: string; links: Link[] } | null;
  /** Said of a finding that cites nothing. */
  unsourced: string | null;
  sources: { summary: string; entries: Statement['sources'] } | null;
}

export function statementView(writing: Writing, section: { page: 'section'; id: string }, statement: Statement): StatementView {
  const { number, anchor, address, finding, sources } = statement;
  return {
    number,
    place: { ...section, anchor },
    address: { ...section, anchor: address ?? anchor },
    finding,
    answer: finding === 'area-for-improvement' ? answerOf(writing, statement) : null,
    unsourced: statement.unsourced ? word(writing, 'statement.noSource') : null,
    sources: sources.length === 0 ? null : { summary: countWord(writing, 'statement.sources', sources.length), entries: sources },
  };
}

function answerOf(writing: Writing, statement: Statement): StatementView['answer'] {
  const links = pick(writing.lookup.actions, statement.actions).map(actionLink);
  return { text: links.length === 0 ? word(writing, 'statement.noAction') : countWord(writing, 'statement.actions', links.length), links };
}
