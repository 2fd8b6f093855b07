import { listText } from '../../format/list.ts';
import { markOf } from '../../model/audience.ts';
import type { Changes, JudgementChange, ReportGrade, Standing } from '../../model/report.ts';
import { sayIn, type Editions, type Say } from './editions.ts';
import { isOnlyForUs } from './only-for-us.ts';

/** Judgements on which the latest grade, or the council's own, is another than it was. */
export function judgementChanges({ before, now }: Editions): JudgementChange[] {
  const say = sayIn(now);
  const onlyForUs = new Set(now.inspections.filter((inspection) => isOnlyForUs({ before, now }, inspection)).map(({ id }) => id));
  // Without a grade it says so of all inspections that its edition has.
  const isHidden = ({ latest }: Standing): boolean => (latest === null ? onlyForUs.size > 0 : onlyForUs.has(latest.inspection));
  return now.standings.flatMap((standing) => {
    const earlier = before.standings.find(({ judgement }) => judgement === standing.judgement);
    return earlier ? [...(isHidden(standing) ? [] : ofInspections(earlier, standing)), ...ofOurselves(earlier, standing, say)] : [];
  });
}

/** That both editions have judgements and none is another; nothing where either has none, or where any cannot be told. */
export function sameJudgements({ before, now }: Editions): Pick<Changes, 'sameJudgements'> {
  const both = now.standings.filter(({ judgement, latest, own }) => (latest ?? own) !== null && before.standings.some((then) => then.judgement === judgement));
  const isHidden = now.inspections.some((inspection) => isOnlyForUs({ before, now }, inspection));
  if (both.length === 0 || isHidden) return {};
  const parts = [...(both.some(({ latest }) => latest !== null) ? [now.labels['changes.judgements.ofInspections']] : []), ...(both.some(({ own }) => own !== null) ? [now.labels['changes.judgements.ourOwn']] : [])];
  return { sameJudgements: sayIn(now)('changes.judgements.same', { parts: listText(parts, now.labels), edition: before.edition.id }) };
}

/** Inspections and visits that only the present edition tells of. */
export function newInspections({ before, now }: Editions): Changes['inspections'] {
  const known = new Set(before.inspections.map(({ id }) => id));
  return now.inspections.filter((inspection) => !known.has(inspection.id) && !isOnlyForUs({ before, now }, inspection)).map(({ id, title, when, ...marked }) => ({ title, when, target: { page: 'inspection', id }, ...markOf(marked) }));
}

function ofInspections(then: Standing, { label, latest, latestText }: Standing): JudgementChange[] {
  if (then.latestText === latestText) return [];
  return [{
    label, whose: 'inspection', from: then.latestText, to: latestText,
    move: moveOf(then.latest?.grade, latest?.grade),
    target: latest && { page: 'inspection', id: latest.inspection },
  }];
}

function ofOurselves(then: Standing, { label, own }: Standing, say: Say): JudgementChange[] {
  const [from, to] = [then.own, own].map((each) => each?.grade.label ?? say('standing.noOwn')) as [string, string];
  return from === to ? [] : [{ label, whose: 'own', from, to, move: moveOf(then.own?.grade, own?.grade), target: null }];
}

/** Grades of one scale alone are higher or lower. */
function moveOf(from: ReportGrade | undefined, to: ReportGrade | undefined): JudgementChange['move'] {
  if (!from || !to || from.scale !== to.scale || from.outOf !== to.outOf || from.step === to.step) return null;
  return to.step > from.step ? 'higher' : 'lower';
}
