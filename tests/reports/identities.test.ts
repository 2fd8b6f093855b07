import { describe, expect, it } from 'vitest';
import { walk } from '../../src/model/content.ts';
import type { CitedSource, Report, ReportEmbed, ReportLeaf, Statement } from '../../src/model/report.ts';
import { blocksOf } from '../../src/model/section.ts';
import { editions, worked } from './worked-examples.ts';

interface Named { what: string; id: string }

/** Everything that a report has under an id, by what it is. */
function holdings(report: Report): Record<string, Set<string>> {
  const set = (entries: readonly { id: string }[]): Set<string> => new Set(entries.map(({ id }) => id));
  const { inspections } = report;
  return {
    section: set(report.sections),
    theme: set(report.themes),
    indicator: set(report.indicators),
    evidence: set(report.evidence),
    action: set(report.actions),
    inspection: set(inspections),
    'judgement area': set(report.judgementAreas),
    finding: set(inspections.flatMap(({ findings }) => findings)),
    recommendation: set(inspections.flatMap(({ recommendations }) => recommendations)),
    statement: new Set(statementsIn(report).flatMap(({ id }) => id ?? [])),
    line: new Set(inspections.flatMap(({ judgements }) => judgements.flatMap(({ lineage }) => lineage))),
    grade: new Set([report.framework.grades, inspections.flatMap(({ judgements }) => judgements.flatMap(({ grade }) => grade ?? []))].flat().map(({ scale, id }) => `${scale}/${id}`)),
  };
}

function nodesIn(report: Report): { statements: Statement[]; embeds: ReportEmbed[]; leaves: ReportLeaf[] } {
  const found: ReturnType<typeof nodesIn> = { statements: [], embeds: [], leaves: [] };
  for (const section of report.sections) {
    walk<ReportLeaf, ReportEmbed, Statement>(blocksOf(section), (node) => {
      if ((node.type === 'paragraph' || node.type === 'item') && node.statement) found.statements.push(node.statement);
      if (node.type === 'chart' || node.type === 'scorecard' || node.type === 'evidence-list' || node.type === 'action-list' || node.type === 'judgement-table') found.embeds.push(node);
      if (node.type === 'figure' || node.type === 'citations') found.leaves.push(node);
    });
  }
  return found;
}

function statementsIn(report: Report): Statement[] {
  return nodesIn(report).statements;
}

const sourceNamed = ({ kind, id }: CitedSource): Named[] => (kind === 'withheld' ? [] : [{ what: kind, id }]);
const all = (what: string, ids: readonly string[]): Named[] => ids.map((id) => ({ what, id }));

/** Everything that a report names by an id. */
function namings(report: Report): Named[] {
  const { statements, embeds, leaves } = nodesIn(report);
  return [
    ...statements.flatMap(({ sources, actions }) => [...sources.flatMap(({ source }) => sourceNamed(source)), ...all('action', actions)]),
    ...embeds.flatMap((embed) => {
      switch (embed.type) {
        case 'chart': return all('indicator', [embed.indicator]);
        case 'scorecard': return all('indicator', embed.indicators);
        case 'evidence-list': return all('evidence', embed.evidence);
        case 'action-list': return all('action', embed.actions);
        case 'judgement-table': return all('inspection', embed.inspections);
      }
    }),
    ...leaves.flatMap((leaf) => (leaf.type === 'figure' ? all('indicator', [leaf.indicator]) : [])),
    ...report.sections.flatMap(({ indicators }) => all('indicator', indicators)),
    ...report.themes.flatMap(({ indicators }) => all('indicator', indicators)),
    ...report.indicators.flatMap(({ themeId, citedBy }) => [...all('theme', [themeId]), ...all('section', citedBy.map(({ section }) => section))]),
    ...report.movers.map(({ indicator }) => ({ what: 'indicator', id: indicator })),
    ...report.threads.flatMap(({ statement, sources, actions }) => [...all('section', [statement.section]), ...sources.flatMap(sourceNamed), ...all('action', actions)]),
    ...report.actions.flatMap(({ answers, sections, measureIndicator }) => [
      ...answers.flatMap(sourceNamed), ...all('section', sections.map(({ id }) => id)), ...all('indicator', measureIndicator === null ? [] : [measureIndicator]),
    ]),
    ...report.inspections.flatMap(({ recommendations }) => all('action', recommendations.flatMap(({ actions }) => actions))),
    ...report.standings.flatMap(({ latest, sections }) => [...all('inspection', latest ? [latest.inspection] : []), ...all('section', sections)]),
    ...report.judgementAreas.flatMap(({ sections, indicators, inspections, actions }) => [
      ...all('section', sections), ...all('indicator', indicators), ...all('inspection', inspections.map(({ inspection }) => inspection)), ...all('action', actions),
    ]),
    ...[...report.indicators, ...report.inspections.flatMap(({ findings, recommendations }) => [...findings, ...recommendations])].flatMap(({ areas }) => all('judgement area', (areas ?? []).map(({ area }) => area))),
    ...report.sections.flatMap(({ judgements }) => all('judgement area', judgements.map(({ area }) => area))),
    ...report.history.columns.map(({ inspection }) => ({ what: 'inspection', id: inspection })),
    ...report.history.rows.flatMap(({ cells }) =>
      cells.flatMap(({ inspection, grade }) => [...all('inspection', [inspection]), ...all('grade', grade ? [`${grade.scale}/${grade.id}`] : [])]),
    ),
  ];
}

describe.each(editions)('in the report of %s for the audience %s', (example, audience) => {
  it('everything that is named by an id is there', async () => {
    const report = await worked(example, audience);
    const held = holdings(report);
    const named = namings(report);
    expect(named.filter(({ what, id }) => !held[what]?.has(id))).toEqual([]);
    expect([...new Set(named.map(({ what }) => what))]).toEqual(expect.arrayContaining(['section', 'theme', 'indicator', 'evidence', 'action', 'inspection', 'recommendation', 'statement', 'grade']));
  });

  it('what answers something and what it answers name each other', async () => {
    const report = await worked(example, audience);
    const numbers = (statements: readonly { number: string }[]): string[] => statements.map(({ number }) => number);
    for (const { id, paragraphs, asked, answers, status } of report.actions) {
      const own = statementsIn(report).filter((statement) => statement.actions.includes(id) || answers.some((answered) => answered.kind === 'statement' && answered.id === statement.id));
      expect(numbers(paragraphs), id).toEqual(numbers(own));
      const recommendations = report.inspections.flatMap((each) => each.recommendations).filter(({ actions, id: own }) => actions.includes(id) || answers.some((answered) => answered.id === own));
      expect(asked.filter(({ kind }) => kind === 'recommendation').map((each) => each.id).toSorted(), id).toEqual(recommendations.map((each) => each.id).toSorted());
      if (status === 'stopped') expect([...statementsIn(report), ...recommendations].some(({ actions }) => actions.includes(id)), id).toBe(false);
    }
    for (const source of [...report.indicators, ...report.evidence]) {
      for (const { number } of source.citedBy) if (number.includes('.')) expect(JSON.stringify(report.sections.map(blocksOf)), `${source.id} in ${number}`).toContain(`"number":"${number}"`);
    }
  });

  it('each column of the history is an inspection, and each of its lines one that somebody judged', async () => {
    const report = await worked(example, audience);
    const { columns, rows } = report.history;
    expect(columns.map(({ inspection }) => inspection)).toEqual(report.inspections.map(({ id }) => id).toReversed());
    for (const { lineage, cells } of rows) {
      expect(cells.map(({ inspection }) => inspection)).toEqual(columns.map(({ inspection }) => inspection));
      expect(holdings(report)['line']?.has(lineage) || report.standings.some(({ judgement }) => judgement === lineage), lineage).toBe(true);
    }
  });

  it('each figure has the places, period and polarity of its indicator', async () => {
    const { indicators } = await worked(example, audience);
    expect(indicators.flatMap(({ id, current, period }) => (current && current.period !== period ? [id] : []))).toEqual([]);
    for (const { id, decimals, unit, current, polarity, rag, target } of indicators) {
      const printed = /\d[\d,]*(?:\.(\d+))?/.exec(current?.figure.text ?? '')?.[1]?.length ?? 0;
      expect(printed, `${id} (${unit})`).toBeLessThanOrEqual(decimals);
      if (polarity === 'neutral') expect([rag.state, target], id).toEqual(['no-target', null]);
    }
  });
});
