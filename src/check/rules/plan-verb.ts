import { isOpen } from '../../derive/actions.ts';
import type { Project } from '../../model/project.ts';
import { saidText } from '../prose/placeholder.ts';
import { defineProseRule } from '../engine/prose-rule.ts';
import type { ProseBlock } from '../prose/document.ts';
import { underHeadings } from '../prose/headings.ts';
import type { Reader } from '../prose/reader.ts';
import type { Finding, Reporter } from '../engine/finding.ts';

/*
 * Checks that a plan which begins with a verb such as develop, continue or embed says what will be different: an action
 * that is still to be done and has no measure, a list item of a plan that cites no action, or a list item under a
 * heading about plans in any document.
 * Why: such a verb can be true for years without a child's life changing.
 * Does not catch: a vague plan that begins otherwise; a number that is no outcome.
 */
export default defineProseRule({
  id: 'plan-verb',
  severity: 'info',
  summary: 'A plan says what will be different, not only that something is developed, continued or embedded.',
  checkWords({ documents, project, reader }, report) {
    const isPlan = project ? planItemsOf(project) : (_: ProseBlock, heading: ProseBlock | null) => heading !== null && aboutPlans.test(heading.text);
    const find = planVerbFinder(reader);
    for (const document of documents) {
      for (const { block, heading } of underHeadings(document)) {
        if (block.kind !== 'item' || block.figures.length > 0 || !isPlan(block, heading)) continue;
        const verb = find(block.text);
        const start = block.text.indexOf(verb ?? '');
        tell(verb, block.place(start, start + (verb ?? '').length), report);
      }
    }
  },
  checkReport({ project, lists, reader }, report) {
    const find = planVerbFinder(reader);
    for (const { data, origin } of project.actions) {
      const isMeasured = saidText(data.measure?.text, lists) !== undefined || data.measure?.indicator !== undefined;
      if (!isOpen(data) || isMeasured) continue;
      tell(find(data.title), origin.place(['title']), report);
    }
  },
});

const aboutPlans = /\b(?:priorit(?:y|ies)|next steps?|what next|action plan|(?:our|future) plans|plans for|forward (?:plan|programme))\b/i;

function tell(verb: string | undefined, place: Finding['place'], report: Reporter): void {
  if (verb === undefined) return;
  report({
    message: `The plan begins with \`${verb}\` and does not say what will be different.`,
    place,
    hint: 'Say what will have changed for children or for practice, or give the action a measure.',
    actual: verb,
  });
}

/** Finds the verb that begins a plan without an outcome. */
function planVerbFinder({ lists: { planVerbs, outcomeWords }, phrasesIn }: Reader): (text: string) => string | undefined {
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

/** Items under the third question or in a section of nothing but plans; those that cite an action leave the rest to it. */
function planItemsOf(project: Project): (block: ProseBlock) => boolean {
  const plans = new Set<string | null>(project.sections.filter(({ matter }) => matter.kind === 'priorities').map(({ id }) => id));
  const actions = new Set(project.actions.map(({ data }) => data.id));
  return ({ context, citations }) => {
    const isPlan = context.question === 'next' || plans.has(context.section);
    return isPlan && !citations.some(({ ids }) => ids.some(({ id }) => actions.has(id)));
  };
}
