import { editionBefore } from '../model/edition-file.ts';
import type { ReleasedProject } from '../model/project.ts';
import type { KpiReference } from '../model/section.ts';
import { acronymMarkers } from './acronyms.ts';
import { actionNumbers, writtenAction } from './actions.ts';
import { answeredBy } from './answered.ts';
import { atAGlance } from './at-a-glance.ts';
import { backlinksIn } from './backlinks.ts';
import { belonging } from './belonging.ts';
import { briefOf } from './brief/brief.ts';
import { strengthsIn } from './brief/strengths.ts';
import { committeeOf } from './committee.ts';
import { coverageOf } from './coverage.ts';
import { compareReports } from './changes/compare-reports.ts';
import { createDeriver, type Deriver } from './deriver.ts';
import { disclosureOf } from './disclosure.ts';
import { accessibilityOf, contactOf, councilOf, earlierEditionsOf, editionOf, frameworkOf } from './edition.ts';
import { writtenEvidence } from './evidence.ts';
import { writtenGlossary } from './glossary.ts';
import { historyOf } from './history.ts';
import { imagesOf } from './images.ts';
import { writtenInspection } from './inspections.ts';
import { areasOf, bearingOn, frameworksOf, judgementAreasOf, toldAreas } from './judgement-areas.ts';
import { keyMessagesOf } from './key-messages.ts';
import { figureInText } from './kpi.ts';
import { moversOf } from './movers.ts';
import { nationalBearingOf, nationalFrameworkOf } from './national-framework.ts';
import { outlineOf } from './outline.ts';
import type { Brief, FigureInText, Report } from '../model/report.ts';
import { answeringRecommendations, whatBecame } from './recommendations.ts';
import { actionsOf, addressOf, indicatorsOf, writtenSection } from './sections.ts';
import { sourcesOf } from './sources.ts';
import { standingsOf } from './standings.ts';
import { tallyOf } from './tally.ts';
import { themesOf } from './themes.ts';
import { answersOf, reachOf, threadsOf } from './threads.ts';
import { timelineOf } from './timeline.ts';
import { worstFirst } from './worst-first.ts';
import { writerWith } from './writer.ts';

/** Works out everything that a report says, from what was released and from nothing else. */
export function deriveReport(released: ReleasedProject, deriver = createDeriver()): Report {
  const { report, briefOn } = ofThisEdition(released, deriver);
  const before = editionBefore(released.editions, released.settings.edition);
  const compared = before ? { ...report, changes: compareReports(before.report, report) } : report;
  return { ...compared, brief: briefOn(compared) };
}

/** The report by itself, and how its brief is worked out once it has been set beside the edition before. */
function ofThisEdition(released: ReleasedProject, deriver: Deriver): { report: Report; briefOn: (compared: Report) => Brief | null } {
  const { settings } = released;
  const { wording, indicator: derive } = deriver(settings);
  const { labels } = wording;

  const derived = released.indicators.map(derive);
  const byId = new Map(derived.map((indicator) => [indicator.indicator.id, indicator]));
  const figure = (reference: KpiReference, beginsSentence: boolean): FigureInText =>
    figureInText(reference, byId.get(reference.indicator), beginsSentence, wording);

  const plans = released.sections.map((section, index) => outlineOf(section, index + 1, (reference) => figure(reference, false).text));
  const numbers = actionNumbers(released.actions, wording);
  const sources = sourcesOf({ released, indicators: derived, plans, actionNumbers: numbers }, wording);
  const answers = answersOf(released.actions);
  const backlinks = backlinksIn(plans, wording);
  const answeringOf = answeringRecommendations(released.actions, plans, answers);
  const answered = answeredBy({ released, plans, answers, answeringOf, sources }, wording);
  const newMarker = acronymMarkers(released.glossary);
  const embeds = {
    released,
    indicatorsOf: (plan: (typeof plans)[number]) => indicatorsOf(plan, released),
    actionsOf: (plan: (typeof plans)[number]) => actionsOf(plan, answers, released),
    ragOf: (id: string) => byId.get(id)?.printed.rag.state,
    planOf: (id: string) => plans.find(({ section }) => section.id === id),
  };
  const owners = belonging(plans, released);
  const materials = { released, indicators: byId, owners, sources, answers, embeds, newMarker, figure };

  const present = released.frameworks.find(({ id }) => id === settings.framework);
  const timeline = timelineOf(released);
  const places = worstFirst(derived);
  const presentFirst = frameworksOf(released);
  const told = toldAreas(presentFirst);
  const actions = released.actions.map((action) => writtenAction(action, { numbers, indicators: byId, plans, sources, backlinks, answered }, wording));
  const areaOf = (plan: (typeof plans)[number]): string | null => areasOf(plan.section.matter.judgements ?? [], presentFirst).flatMap(told.idsOf)[0] ?? null;
  const threads = threadsOf({ plans, answers, sources, actions, areaOf }, wording);
  const judgementAreas = judgementAreasOf({ released, timeline, answers, threads, owners });
  const indicators = derived.map(({ indicator, printed }) => ({ ...printed, worstFirst: places.get(indicator.id) ?? 1, citedBy: backlinks(indicator.id), ...bearingOn(indicator.judgements, presentFirst, told), ...nationalBearingOf(indicator) }));
  const movers = moversOf(derived);
  const recommendation = whatBecame({ released, plans, answeringOf, backlinks, sources }, wording);
  const inspections = timeline.toReversed().map(({ inspection, framework }) => writtenInspection(inspection, { framework, told, recommendation }, wording));

  const report: Report = {
    format: 1,
    audience: released.audience,
    audienceText: labels[`audienceName.${released.audience}`],
    labels,
    council: councilOf(settings, wording),
    framework: frameworkOf(released),
    edition: editionOf(settings, released.audience, wording),
    contact: contactOf(settings),
    accessibility: accessibilityOf(settings, wording),
    keyMessages: keyMessagesOf(plans, () =>
      writerWith({
        figure,
        citations: { marksFor: () => [] },
        markAcronyms: newMarker(),
        embed: () => null,
        statement: () => undefined,
        anchorOf: ({ anchor }) => anchor,
        address: (href) => addressOf(href, embeds),
      }), wording,
    ),
    sections: plans.map((plan) => writtenSection(plan, materials, wording)),
    themes: themesOf(derived, wording),
    indicators,
    tally: tallyOf(indicators, labels),
    elsewhere: tallyOf(indicators.filter(({ id }) => !owners.has(id)), labels),
    atAGlance: atAGlance(derived, wording),
    movers: movers.judged,
    neutralMovers: movers.neutral,
    standings: standingsOf(timeline, present, released, wording),
    history: historyOf(timeline, present, wording),
    judgementAreas,
    coverage: coverageOf({ released, plans, indicators: byId }, wording),
    inspections,
    evidence: released.evidence.map((evidence) => writtenEvidence(evidence, backlinks, wording)),
    actions,
    threads,
    nationalFramework: nationalFrameworkOf({ indicators, inspections, actions }, wording),
    threadReach: reachOf(threads, judgementAreas.map(({ id, shortLabel }) => ({ id, label: shortLabel })), wording),
    glossary: writtenGlossary(released.glossary),
    disclosure: disclosureOf(released, wording),
    committee: committeeOf(released, (section) => writtenSection(outlineOf(section, plans.length + 1, (reference) => figure(reference, false).text), materials, wording), wording),
    editions: earlierEditionsOf(released, wording),
    changes: null,
    brief: null,
    images: imagesOf(plans, released),
  };
  const parts = { strengths: strengthsIn(plans, sources, wording), present, told, indicators: derived };
  return { report, briefOn: (compared) => briefOf({ report: compared, ...parts }, settings, wording) };
}
