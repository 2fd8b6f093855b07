import { embedOf } from '../../derive/embeds.ts';
import { answeringRecommendations, whatBecame } from '../../derive/recommendations.ts';
import type { StatementPlan } from '../../derive/numbering.ts';
import type { SectionPlan } from '../../derive/outline.ts';
import { actionsOf, indicatorsOf } from '../../derive/sections.ts';
import { standingsOf } from '../../derive/standings.ts';
import { timelineOf } from '../../derive/timeline.ts';
import type { Wording } from '../../derive/wording.ts';
import type { Recommendation } from '../../model/inspection.ts';
import type { Project } from '../../model/project.ts';
import type { RecommendationStanding, ReportEmbed } from '../../model/report.ts';
import { bodyOf, type EmbedReference } from '../../model/section.ts';
import type { CheckContext } from '../engine/context.ts';
import type { Finding, Reporter } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { editionsOf, type Edition, type Editions } from '../facts/editions.ts';
import { referencesIn } from '../facts/references.ts';
import { nameOf } from '../facts/statements.ts';

/*
 * Checks that the public edition calls nothing missing that is there and internal: the measure of an action, the sources
 * of a strength or an area for improvement, the action that answers a weakness, what became of a recommendation, the
 * words of a section, the entries of a list; and that it calls no judgement the last that was not. Both editions are released and worked out, and held against each other.
 * Why: what is kept back must leave no trace, and a hole that the report itself points at is one; it is untrue besides.
 * Does not catch: an author's own words, such as "we have no plan for this"; numbers of what an edition lists.
 */
export default defineRule({
  id: 'public-edition-is-true',
  severity: 'error',
  summary: 'The public edition calls nothing missing that is only internal.',
  needs: ['settings', 'sections', 'indicators', 'inspections', 'evidence', 'actions'],
  check(context, report) {
    const { derived, project } = context;
    const editions = derived && editionsOf(project, derived.wording);
    if (!derived || !editions) return;
    checkMeasures(project, editions, report);
    checkFindings(editions, report);
    checkRecommendations(project, editions, derived.wording, report);
    checkStandings(project, editions, derived.wording, report);
    checkSections(project, editions, report);
    checkLists(context, editions, report);
    checkBrief(project, report);
  },
});

const orHideIt = 'put the words inside `:::internal` … `:::`';

function checkMeasures({ actions }: Project, { open }: Editions, report: Reporter): void {
  const left = new Map(open.released.actions.map((action) => [action.id, action]));
  for (const { data: { id, measure }, origin } of actions) {
    const measured = measure?.indicator;
    const action = left.get(id);
    if (measured === undefined || !action || action.measure !== undefined) continue;
    report({
      message: `Everybody can read of the action \`${id}\`, but \`${measured}\`, which measures it, is for the audience \`internal\`: the public edition would say that no measure is set.`,
      place: origin.place(['measure', 'indicator']),
      hint: `Say under \`measure\` with \`text\` what everybody may know of it, let \`${measured}\` be public, or give the action \`audience: internal\`.`,
      actual: measured,
    });
  }
}

function checkFindings({ open, full }: Editions, report: Reporter): void {
  const restsOnFull = restingOn(full);
  const restsOnOpen = restingOn(open);
  for (const [place, statement] of open.statements) {
    const whole = full.statements.get(place);
    if (!whole || statement.finding === null) continue;
    const name = `the ${statement.finding === 'strength' ? 'strength' : 'area for improvement'} ${nameOf(whole)}`;
    const [all, left] = [restsOnFull(whole), restsOnOpen(statement)];
    if ((all.sources.length > 0 && left.sources.length === 0) || (all.shown.length > 0 && left.shown.length === 0)) {
      const gone = all.shown.length > 0 ? all.shown : all.sources;
      report({
        message: `Everybody can read ${name}, but what it rests on is for the audience \`internal\`: ${listed(gone)}. The public edition would say that no source is cited.`,
        place,
        hint: `Cite something else beside it, let one of these be public, or ${orHideIt}.`,
      });
    }
    const answering = full.answers.toStatement(whole);
    if (statement.finding === 'area-for-improvement' && answering.length > 0 && open.answers.toStatement(statement).length === 0) {
      report({
        message: `Everybody can read of ${name}, but ${listed(answering)}, which answers it, is for the audience \`internal\`.`,
        place,
        hint: `Let an action that answers it be public, or ${orHideIt}.`,
      });
    }
  }
}

/** What a statement cites and shows, and what of that shows that it is so: an action or another paragraph does not. */
function restingOn({ released, statements }: Edition): (statement: StatementPlan) => { sources: string[]; shown: string[] } {
  const saying = new Set([...released.actions.map(({ id }) => id), ...[...statements.values()].flatMap(({ id }) => id ?? [])]);
  return ({ references: { cited, figures, charts } }) => {
    const sources = [...new Set([...cited, ...figures, ...charts])];
    return { sources, shown: sources.filter((id) => !saying.has(id)) };
  };
}

function checkRecommendations({ inspections }: Project, { open, full }: Editions, wording: Wording, report: Reporter): void {
  const [standsOpen, standsFull] = [standingIn(open, wording), standingIn(full, wording)];
  const left = new Map(open.released.inspections.flatMap(({ recommendations = [] }) => recommendations.map((each) => [each.id, each])));
  for (const { data, origin } of inspections) {
    data.recommendations?.forEach((recommendation, index) => {
      const released = left.get(recommendation.id);
      if (!released) return;
      const [said, truly] = [standsOpen(released), standsFull(recommendation)];
      if (said === truly) return;
      const word = (standing: RecommendationStanding): string => `“${wording.labels[`standing.${standing}`]}”`;
      report({
        message: `Everybody can read the recommendation \`${recommendation.id}\`, and the public edition would call it ${word(said)}, while with what is internal it is ${word(truly)}.`,
        place: origin.place(['recommendations', index, 'id']),
        hint: `${truly === 'answered' ? 'Say under `response` what everybody may know of it, or let' : 'Let'} what answers it be public, or keep the recommendation internal as well.`,
        actual: said,
        expected: truly,
      });
    });
  }
}

function standingIn({ released, plans, answers, backlinks }: Edition, wording: Wording): (recommendation: Recommendation) => RecommendationStanding {
  const answeringOf = answeringRecommendations(released.actions, plans, answers);
  const became = whatBecame({ released, plans, answeringOf, backlinks, sources: () => null }, wording);
  return (recommendation) => became(recommendation).standing;
}

/** An inspection that nobody may know of yet must not make an earlier one the last. */
function checkStandings({ inspections }: Project, { open, full }: Editions, wording: Wording, report: Reporter): void {
  const [saidOf, trulyOf] = [open, full].map(({ released }) => {
    const present = released.frameworks.find(({ id }) => id === released.settings.framework);
    return new Map(standingsOf(timelineOf(released), present, released, wording).map((standing) => [standing.judgement, standing]));
  });
  for (const { data: { id, title }, origin } of inspections) {
    const judged = [...(trulyOf ?? [])].flatMap(([judgement, { latest }]) => (latest?.inspection === id && saidOf?.get(judgement)?.latest?.inspection !== id ? [judgement] : []));
    if (judged.length === 0) continue;
    const before = saidOf?.get(judged[0]!)?.latest?.when;
    report({
      message: `\`${title}\` is for the audience \`internal\` and was the last to judge ${listed(judged)}; the public edition would call ${before === undefined ? 'it not judged' : `the inspection of ${before} the last`}.`,
      place: origin.place(['id']),
      hint: 'Let it be public, or leave its judgements out until it is.',
    });
  }
}

function checkSections({ sections }: Project, { open }: Editions, report: Reporter): void {
  const left = new Map(open.released.sections.map((section) => [section.id, section]));
  for (const section of sections) {
    const released = left.get(section.id);
    if (!released || bodyOf(section).length === 0 || bodyOf(released).length > 0) continue;
    report({
      message: `Everybody can read the title of the section \`${section.matter.title}\`, but all of its words are for the audience \`internal\`.`,
      place: section.origin.place(['title']),
      hint: 'Write `audience: internal` into its front matter, or let something in it be public.',
    });
  }
}

/** `::evidence` and the others, where they list something and for everybody nothing. */
function checkLists({ derived }: CheckContext, { open, full }: Editions, report: Reporter): void {
  const entriesIn = ({ released, plans, answers }: Edition): ((plan: SectionPlan, embed: EmbedReference) => number) => {
    const sources = {
      released,
      indicatorsOf: (plan: SectionPlan) => indicatorsOf(plan, released),
      actionsOf: (plan: SectionPlan) => actionsOf(plan, answers, released),
      ragOf: (id: string) => derived?.indicators.get(id)?.printed.rag.state,
      planOf: (id: string) => plans.find(({ section }) => section.id === id),
    };
    return (plan, embed) => lengthOf(embedOf(embed, plan, sources));
  };
  const [openEntries, fullEntries] = [entriesIn(open), entriesIn(full)];
  for (const plan of open.plans) {
    const whole = full.plans.find(({ section }) => section.id === plan.section.id);
    for (const embed of referencesIn(plan.section)) {
      if (!whole || embed.type !== 'embed' || embed.name === 'chart') continue;
      if (openEntries(plan, embed) > 0 || fullEntries(whole, embed) === 0) continue;
      report({
        message: `All that \`::${embed.name}\` lists here is for the audience \`internal\`, but everybody can read these words.`,
        place: embed.place,
        hint: `Take it out, let something that it lists be public, or ${orHideIt}.`,
      });
    }
  }
}

function lengthOf(embed: ReportEmbed | null): number {
  switch (embed?.type) {
    case 'scorecard':
      return embed.indicators.length;
    case 'evidence-list':
      return embed.evidence.length;
    case 'action-list':
      return embed.actions.length;
    case 'judgement-table':
      return embed.inspections.length;
    default:
      return 0;
  }
}

/** The brief asks after what is thin or missing, of which an edition without the rest can say nothing true. */
function checkBrief({ settings }: Project, report: Reporter): void {
  if (settings?.data.briefAudience !== 'public') return;
  const finding: Finding = {
    message: 'The brief is public, but parts of the report are for the audience `internal`: it would call missing or thin what is only internal.',
    place: settings.origin.place(['briefAudience']),
    hint: 'Take `briefAudience` out, so that the internal edition alone has the brief, or let nothing be internal.',
  };
  report(finding);
}

function listed(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ');
}
