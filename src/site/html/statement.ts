import type { CitedSource } from '../../model/report.ts';
import type { StatementView } from '../../views/statement.ts';
import { escapeHtml } from './escape.ts';
import { internalTag } from './internal-tag.ts';
import { sourcePlace } from './mentions.ts';
import type { OnPage } from './on-page.ts';

/** The number in the margin, which is the statement's own permanent link; where the statement has an id by its author, the number has the address. */
export function statementNumber(on: OnPage, { number, place, address }: StatementView): string {
  const name = escapeHtml(on.word('statement.number', { number }));
  const id = address.anchor === place.anchor ? '' : ` id="${escapeHtml(on.id(address) ?? '')}"`;
  return `<a class="statement-number"${id} href="${escapeHtml(on.href(address))}" aria-label="${name}">${escapeHtml(number)}</a>`;
}

/** What stands below a statement: what answers it, and what it rests on. */
export function statementEnd(on: OnPage, statement: StatementView): string {
  const { answer, unsourced, sources } = statement;
  return (answer ? answerHtml(on, answer) : '') + (unsourced === null ? '' : `<p class="unsourced">${escapeHtml(unsourced)}</p>`) + (sources ? sourcesHtml(on, statement, sources) : '');
}

function answerHtml(on: OnPage, { text, links }: NonNullable<StatementView['answer']>): string {
  const words = escapeHtml(text);
  if (links.length === 0) return `<p class="answer answer-none">${words}</p>`;
  const list = links.map((link) => `<a class="govuk-link" href="${escapeHtml(on.href(link.to))}">${escapeHtml(link.text)}</a>${link.internal ? internalTag(on) : ''}`);
  return `<p class="answer"><span class="answer-label">${words}</span> ${list.join('; ')}</p>`;
}

function sourcesHtml(on: OnPage, statement: StatementView, { summary, entries }: NonNullable<StatementView['sources']>): string {
  const of = `<span class="govuk-visually-hidden"> ${escapeHtml(on.word('statement.sourcesOf', { number: statement.number }))}</span>`;
  const items = entries.map(({ number, source }) => `<li value="${number}" id="${escapeHtml(on.id(sourcePlace(statement, number)) ?? '')}">${sourceHtml(on, source)}</li>`);
  return `<details class="sources"><summary>${escapeHtml(summary)}${of}</summary><ol>${items.join('')}</ol></details>`;
}

function sourceHtml(on: OnPage, source: CitedSource): string {
  const { title, target, detail } = source;
  const words = escapeHtml(title);
  const named = (target === null ? words : `<a class="govuk-link" href="${escapeHtml(on.href(target))}">${words}</a>`) + (source.internal ? internalTag(on) : '');
  return detail === '' ? named : `${named}, <span class="source-detail">${escapeHtml(detail)}</span>`;
}
