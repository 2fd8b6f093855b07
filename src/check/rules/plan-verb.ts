import { isOpen } from '../../derive/actions.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import type { Project } from '../../model/project.ts';
import { saidText } from '../placeholder.ts';
import type { ProseRule } from '../prose-rule.ts';
import type { ProseBlock, ProseDocument } from '../prose/document.ts';
import { underHeadings } from '../prose/headings.ts';
import { phrasesIn } from '../prose/phrases.ts';
import { proseOf } from '../prose/prose-of.ts';
import type { Finding } from '../rule.ts';

/*
 * Checks that a plan which begins with a verb such as develop, continue or embed says what will be different: an action
 * that is still to be done and has no measure, a list item of a plan that cites no action, or a list item under a
 * heading about plans in any document.
 * Why: such a verb can be true for years without a child's life changing.
 * Does not catch: a vague plan that begins otherwise; a number that is no outcome.
 */
const planVerb: ProseRule = {
  id: 'plan-verb',
  severity: 'info',
  summary: 'A plan says what will be different, not only that something is developed, continued or embedded.',
  check(project, report, lists) {
    const find = planVerbFinder(lists);
    for (const { data, origin } of project.actions) {
      const isMeasured = saidText(data.measure?.text, lists) !== undefined || data.measure?.indicator !== undefined;
      if (!isOpen(data) || isMeasured) continue;
      tell(find(data.title), origin.place(['title']), report);
    }
    const plans = planSections(project);
    const actions = new Set(project.actions.map(({ data }) => data.id));
    checkItems(proseOf(project), lists, report, (block) => {
      const isPlan = block.context.question === 'next' || plans.has(block.context.section);
      return isPlan && !block.citations.some(({ ids }) => ids.some(({ id }) => actions.has(id)));
    });
  },
  checkProse(documents, report, lists) {
    checkItems(documents, lists, report, (_, heading) => heading !== null && aboutPlans.test(heading.text));
  },
};

export default planVerb;

const aboutPlans = /\b(?:priorit(?:y|ies)|next steps?|what next|action plan|(?:our|future) plans|plans for|forward (?:plan|programme))\b/i;

function checkItems(
  documents: readonly ProseDocument[],
  lists: CheckLists,
  report: (finding: Finding) => void,
  isPlan: (block: ProseBlock, heading: ProseBlock | null) => boolean,
): void {
  const find = planVerbFinder(lists);
  for (const document of documents) {
    for (const { block, heading } of underHeadings(document)) {
      if (block.kind !== 'item' || block.figures.length > 0 || !isPlan(block, heading)) continue;
      const verb = find(block.text);
      const start = block.text.indexOf(verb ?? '');
      tell(verb, block.place(start, start + (verb ?? '').length), report);
    }
  }
}

function tell(verb: string | undefined, place: Finding['place'], report: (finding: Finding) => void): void {
  if (verb === undefined) return;
  report({
    message: `The plan begins with \`${verb}\` and does not say what will be different.`,
    place,
    hint: 'Say what will have changed for children or for practice, or give the action a measure.',
    actual: verb,
  });
}

/** Finds the verb that begins a plan without an outcome. */
function planVerbFinder({ planVerbs, outcomeWords }: CheckLists): (text: string) => string | undefined {
  const verbs = planVerbs.flatMap(forms);
  return (text) => {
    const lead = /^\s*(?:(?:we|and) )?(?:will |shall |(?:plan |aim )?to )?(?:further )?/i.exec(text)?.[0].length ?? 0;
    const verb = phrasesIn(text.slice(0, lead + 60), verbs).find(({ start, end }) => start <= lead && end > lead);
    if (!verb || /\d/.test(text) || phrasesIn(text, outcomeWords).length > 0) return undefined;
    return verb.phrase;
  };
}

/** A verb and its -ing form: embed, embedding. */
function forms(verb: string): string[] {
  const [first = '', ...rest] = verb.split(' ');
  const stems = [first, first.replace(/e$/, ''), first + first.slice(-1)];
  return [verb, ...stems.map((stem) => [`${stem}ing`, ...rest].join(' '))];
}

/** The sections that are about nothing but plans. */
function planSections(project: Project): Set<string | null> {
  return new Set(project.sections.filter(({ matter }) => matter.kind === 'priorities').map(({ id }) => id));
}
