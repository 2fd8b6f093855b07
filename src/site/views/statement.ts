import type { CitedSource, Statement } from '../../model/report.ts';
import { anchorOn } from '../links.ts';
import { escapeHtml } from './html.ts';
import { pick } from './lookup.ts';
import { countWord, link, word, type Writing } from './writing.ts';

/** The number in the margin, which is the statement's own permanent link. */
export function statementNumber(writing: Writing, statement: Statement): string {
  const name = escapeHtml(word(writing, 'statement.number', { number: statement.number }));
  const href = escapeHtml(anchorOn(writing.page, statement.anchor));
  return `<a class="statement-number" href="#${href}" aria-label="${name}">${escapeHtml(statement.number)}</a>`;
}

/** What stands below a statement: what answers it, and what it rests on. */
export function statementEnd(writing: Writing, statement: Statement): string {
  return answerHtml(writing, statement) + sourcesHtml(writing, statement);
}

function answerHtml(writing: Writing, statement: Statement): string {
  if (statement.finding !== 'area-for-improvement') return '';
  const actions = pick(writing.lookup.actions, statement.actions);
  if (actions.length === 0) return `<p class="answer answer-none">${escapeHtml(word(writing, 'statement.noAction'))}</p>`;
  const links = actions.map((action) => {
    const href = escapeHtml(link(writing, { page: 'actions', anchor: action.id }));
    return `<a class="govuk-link" href="${href}">${escapeHtml(`${action.number} ${action.title}`)}</a>`;
  });
  return `<p class="answer"><span class="answer-label">${escapeHtml(countWord(writing, 'statement.actions', actions.length))}</span> ${links.join('; ')}</p>`;
}

function sourcesHtml(writing: Writing, statement: Statement): string {
  if (statement.sources.length === 0) return '';
  const items = statement.sources.map(({ number, source }) => `<li value="${number}">${sourceHtml(writing, source)}</li>`);
  const summary = escapeHtml(countWord(writing, 'statement.sources', statement.sources.length));
  return `<details class="sources"><summary>${summary}</summary><ol>${items.join('')}</ol></details>`;
}

function sourceHtml(writing: Writing, source: CitedSource): string {
  const title = escapeHtml(source.title);
  const named = source.target === null ? title : `<a class="govuk-link" href="${escapeHtml(link(writing, source.target))}">${title}</a>`;
  return source.detail === '' ? named : `${named}<span class="source-detail">${escapeHtml(source.detail)}</span>`;
}
