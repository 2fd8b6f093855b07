import type { Framework } from '../../model/framework.ts';
import type { BriefArea } from '../../model/report.ts';
import { englandSentence, movedSentence } from '../at-a-glance.ts';
import type { DerivedIndicator } from '../indicator.ts';
import type { ToldAreas } from '../judgement-areas.ts';
import { tallyOf } from '../tally.ts';
import type { Wording } from '../wording.ts';
import type { BriefMaterials } from './materials.ts';

export interface AreaMaterials {
  present: Framework | undefined;
  told: ToldAreas;
  indicators: readonly DerivedIndicator[];
}

/** What stands out on each judgement of the present framework; on the overall one everything bears. */
export function briefAreas({ report, strengths }: BriefMaterials, { present, told, indicators }: AreaMaterials, wording: Wording): BriefArea[] {
  return (present?.judgements ?? []).map((judgement) => {
    const ids = told.idsOf(judgement);
    const areas = report.judgementAreas.filter(({ id }) => ids.includes(id));
    const isOverall = judgement.overall === true;
    const of = <Entry>(entries: readonly Entry[], bears: (entry: Entry) => boolean): Entry[] => entries.filter((entry) => isOverall || bears(entry));
    const sections = new Set(areas.flatMap((area) => area.sections));
    const bearing = new Set(areas.flatMap((area) => area.indicators));
    const actions = new Set(areas.flatMap((area) => area.actions));
    const figures = of(indicators, ({ indicator }) => bearing.has(indicator.id));
    const threads = of(report.threads, ({ statement }) => sections.has(statement.section));
    return {
      judgement: judgement.id,
      tally: tallyOf(figures.map(({ printed }) => printed), wording.labels),
      sentences: [...englandSentence(figures, wording), ...movedSentence(figures, wording)],
      strengths: of(strengths, ({ statement }) => sections.has(statement.section)).length,
      improvements: threads.length,
      improvementsWithoutAction: threads.filter((thread) => thread.actions.length === 0).length,
      overdue: of(report.actions, ({ id }) => actions.has(id)).filter((action) => action.overdue).length,
    };
  });
}
