import type { Framework, JudgementArea } from '../model/framework.ts';
import type { ReleasedProject } from '../model/project.ts';
import { datePartsOf, monthOf } from '../format/date.ts';
import { listText } from '../format/list.ts';
import { countLabel } from '../format/plural.ts';
import { gradeOf } from './grades.ts';
import type { Standing } from '../model/report.ts';
import { decidedOn, noteOn, type Decided, type Held } from './timeline.ts';
import type { Wording } from './wording.ts';

/** Where the council stands on each judgement of its present framework; nothing is worked out from other judgements. */
export function standingsOf(timeline: readonly Held[], present: Framework | undefined, released: ReleasedProject, wording: Wording): Standing[] {
  return (present?.judgements ?? []).map((area) => {
    const decisions = decisionsOn(area, timeline, wording);
    const graded = decisions.find(({ decided }) => decided.grade !== null);
    return {
      judgement: area.id,
      label: area.label,
      shortLabel: area.shortLabel,
      latest: graded ? latestOf(graded, area, wording) : null,
      latestText: graded?.decided.text ?? absence(decisions, wording),
      own: present ? ownJudgement(present, area, released) : null,
      sections: released.sections.filter(({ matter }) => matter.judgements?.includes(area.id)).map(({ id }) => id),
    };
  });
}

interface Dated {
  held: Held;
  decided: Decided;
}

/** Newest first. */
function decisionsOn(area: JudgementArea, timeline: readonly Held[], wording: Wording): Dated[] {
  return timeline.toReversed().flatMap((held) =>
    area.lineage.flatMap((lineage) => {
      const decided = held.graded ? decidedOn(lineage, held, wording) : null;
      return decided ? [{ held, decided }] : [];
    }),
  );
}

function latestOf({ held, decided }: Dated, area: JudgementArea, wording: Wording): Standing['latest'] {
  if (!decided.grade) return null;
  const isJoint = decided.area.lineage.some((lineage) => !area.lineage.includes(lineage));
  return {
    inspection: held.inspection.id,
    when: monthOf(held.inspection.start, wording.labels),
    age: ageText(held.inspection.start, wording),
    grade: decided.grade,
    note: isJoint ? noteOn(decided, wording) : decided.note,
  };
}

/** `3 years and 7 months before these figures`. */
function ageText(start: string, wording: Wording): string | null {
  const [from, to] = [datePartsOf(start), datePartsOf(wording.asAt)];
  const months = (to.year - from.year) * 12 + (to.month ?? 12) - (from.month ?? 12);
  if (months <= 0) return null;
  const parts = [[Math.floor(months / 12), 'period.years'], [months % 12, 'period.months']] as const;
  const said = parts.flatMap(([count, label]) => (count === 0 ? [] : [countLabel(wording.labels, label, count)]));
  return wording.say('standing.age', { age: listText(said, wording.labels) });
}

function absence(decisions: readonly Dated[], wording: Wording): string {
  return decisions[0]?.decided.text ?? wording.labels['gradeAbsent.not-judged'];
}

function ownJudgement(present: Framework, area: JudgementArea, { settings }: ReleasedProject): Standing['own'] {
  const own = settings.selfJudgements?.find(({ judgement }) => judgement === area.id);
  const grade = own && gradeOf(present, area, own.grade);
  return grade ? { grade, reason: own.reason ?? null } : null;
}
