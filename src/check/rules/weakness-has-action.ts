import { isOpen } from '../../derive/actions.ts';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { Project } from '../../model/project.ts';
import { defineRule } from '../engine/rule.ts';
import { boldLinesIn } from '../facts/bold-lines.ts';
import type { MissingId } from '../facts/named-ids.ts';
import { findingsOf, nameOf, type AuthoredStatementPlan } from '../facts/statements.ts';

/*
 * Checks that an action answers each area for improvement. What answers what is worked out as the site does it; a stopped action answers nothing.
 * While the report is a draft, a weakness that still lacks one is something to do.
 * Why: a weakness with a credible plan shows leadership, one without is what an inspector asks about first.
 * Does not catch: an action that is internal, where everybody can read of the weakness, which public-edition-is-true says; one that would not help; an action that is complete while the weakness remains.
 */
export default defineRule({
  id: 'weakness-has-action',
  severity: 'error',
  whileDraft: 'warning',
  summary: 'An action answers every area for improvement.',
  needs: ['actions'],
  check({ project, outlines, answers, missingIds }, report) {
    const astray = answersAstray(project, missingIds);
    const stopped = new Set(project.actions.filter(({ data }) => data.status === 'stopped').flatMap(({ data }) => data.answers ?? []));
    const bold = new Set(outlines.flatMap(({ section }) => boldLinesIn(section).map(({ place }) => place)));
    for (const statement of findingsOf(outlines, 'area-for-improvement')) {
      if (bold.has(statement.place)) continue;
      if (answers.toStatement(statement).length > 0) continue;
      if (statement.kind === 'paragraph' && isUnanswered(project, statement.section)) continue;
      if (astray.some((each) => mayMean(each, statement))) continue;
      const name = nameOf(statement);
      const wasStopped = statement.id !== null && stopped.has(statement.id);
      report({
        message: wasStopped
          ? `Only a stopped action answers the area for improvement ${name}.`
          : `No action answers the area for improvement ${name}.`,
        place: statement.place,
        hint:
          statement.id === null
            ? 'Give it an id, such as `{#improve-visits}`, and name that under `answers` of an action in data/actions.yaml.'
            : `Name \`${statement.id}\` under \`answers\` of ${actionFor(project, statement.section)}.`,
      });
    }
  },
});

interface AnswerAstray {
  id: string;
  /** The sections to whose plans the action belongs. */
  sections: readonly string[];
}

/** What actions answer that is not there: the id has a slip, here or there, and that is said already. */
function answersAstray({ actions }: Project, missingIds: readonly MissingId[]): AnswerAstray[] {
  const missing = new Set(missingIds.map(({ id }) => id));
  return actions.flatMap(({ data: { answers = [], sections = [] } }) => answers.filter((id) => missing.has(id)).map((id) => ({ id, sections })));
}

function mayMean({ id, sections }: AnswerAstray, statement: AuthoredStatementPlan): boolean {
  return statement.id === null ? sections.includes(statement.section) : nearest(id, [statement.id]) !== undefined;
}

/** In a section in which a question has no heading, a paragraph below the weaknesses may be the answer to it. */
function isUnanswered({ sections }: Project, id: string): boolean {
  const section = sections.find((each) => each.id === id);
  const isPractice = (section?.matter.kind ?? 'practice') === 'practice';
  return isPractice && (['how', 'next'] as const).some((question) => section?.parts.every((part) => part.question !== question) === true);
}

/** The action of the section that answers nothing yet, where there is one. */
function actionFor({ actions }: Project, section: string): string {
  const idle = actions.filter(({ data }) => isOpen(data) && (data.answers ?? []).length === 0 && data.sections?.includes(section) === true);
  return idle.length === 1 ? `\`${idle[0]!.data.id}\`, which answers nothing yet` : 'an action in data/actions.yaml';
}
