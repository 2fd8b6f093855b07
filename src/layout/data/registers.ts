import type { ReportAction, ReportEvidence, ReportGlossaryTerm, ReportPart, ReportSection } from '../../model/report.ts';
import { pick } from '../../views/lookup.ts';
import { nationalText } from '../../views/national-tags.ts';
import { accountSource, statementsOf, type NumberedWords } from '../../views/statements.ts';
import { answersNothing } from '../../views/actions.ts';
import { dueStateWords } from '../../views/action-table.ts';
import { word, type Writing } from '../../views/writing.ts';
import { audienceColumn } from './audience.ts';
import { dataTable, dateValue, listValue, nothing, textValue, type DataTable } from './data-table.ts';

type Claim = NumberedWords & { section: ReportSection; part: ReportPart };

/** Every numbered paragraph: what it says, what it rests on and what is done about it. */
export function statementTable(writing: Writing): DataTable {
  const claims = writing.report.sections.flatMap((section) =>
    section.parts.flatMap((part) => part.groups.flatMap((group) => statementsOf(group.blocks).map((words): Claim => ({ ...words, section, part })))));
  return dataTable<Claim>(writing, 'statements', [
    ['number', ({ statement }) => textValue(statement.number)],
    ['section', ({ section }) => textValue(section.title)],
    ['heading', ({ part }) => textValue(part.titleText)],
    ['finding', ({ statement, account }) => (account ? textValue(word(writing, `account.${account.kind}`)) : statement.finding === null ? nothing : textValue(word(writing, statement.finding === 'strength' ? 'data.strength' : 'data.improvement')))],
    ['text', ({ text }) => textValue(text)],
    ['sources', ({ statement, account }) => listValue([...(account ? [accountSource(writing, account)] : []), ...statement.sources.map(({ source }) => source.title)])],
    ['actions', ({ statement }) => listValue(pick(writing.lookup.actions, statement.actions).map(({ number }) => number))],
    ...audienceColumn<Claim>(writing, ({ statement, section }) => ({ internal: statement.internal ?? section.internal })),
  ], claims);
}

export function actionTable(writing: Writing): DataTable {
  return dataTable<ReportAction>(writing, 'actions', [
    ['number', ({ number }) => textValue(number)],
    ['action', ({ title }) => textValue(title)],
    ['priority', ({ priorityText }) => textValue(priorityText)],
    ['owner', ({ owner }) => textValue(owner ?? word(writing, 'action.noOwner'))],
    ['due', ({ due }) => (due === null ? textValue(word(writing, 'action.noDue')) : dateValue(due)), 'date'],
    ['due-state', ({ dueState }) => (dueState === null ? nothing : textValue(word(writing, dueStateWords[dueState])))],
    ['overdue', ({ overdue }) => textValue(word(writing, overdue ? 'data.yes' : 'data.no'))],
    ['measure', ({ measureText, measureIndicator }) => textValue(measureText ?? writing.lookup.indicators.get(measureIndicator ?? '')?.title ?? word(writing, 'action.noMeasure'))],
    ['status', ({ statusText }) => textValue(statusText)],
    ['progress', ({ progress }) => listValue(progress.map(({ date, text }) => `${date.text}: ${text}`))],
    ['sections', ({ sections }) => listValue(sections.map(({ title }) => title))],
    ['national-framework', (action) => textValue(nationalText(writing, action))],
    ['answers', (action) => (answersNothing(action) ? textValue(word(writing, 'actions.answersNothing')) : listValue([...action.paragraphs.map(({ number }) => word(writing, 'cited.paragraph', { paragraph: number })), ...action.asked.map(({ title }) => title)]))],
    ['source', ({ source }) => textValue(source)],
    ['cited-in', ({ citedBy }) => listValue(citedBy.map(({ number }) => number))],
    ...audienceColumn(writing),
  ], writing.report.actions);
}

export function evidenceTable(writing: Writing): DataTable {
  return dataTable<ReportEvidence>(writing, 'evidence', [
    ['evidence', ({ title }) => textValue(title)],
    ['kind', ({ kindText }) => textValue(kindText)],
    ['date', ({ date }) => (date === null ? textValue(word(writing, 'evidence.noDate')) : dateValue(date)), 'date'],
    ['scope', ({ scope }) => textValue(scope)],
    ['summary', ({ summary }) => textValue(summary)],
    ['owner', ({ owner }) => textValue(owner)],
    ['link', ({ link }) => textValue(link)],
    ['cited-in', ({ citedBy }) => listValue(citedBy.map(({ number }) => number))],
    ...audienceColumn(writing),
  ], writing.report.evidence);
}

export function glossaryTable(writing: Writing): DataTable {
  return dataTable<ReportGlossaryTerm>(writing, 'glossary', [
    ['acronym', ({ acronym }) => textValue(acronym)],
    ['term', ({ term }) => textValue(term)],
    ['meaning', ({ meaning }) => textValue(meaning)],
  ], writing.report.glossary);
}
