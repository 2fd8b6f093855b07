import type { Action } from '../../model/action.ts';
import type { CheckLists } from '../../model/check-lists.ts';
import type { Indicator } from '../../model/indicator.ts';
import { saidText, saysOnly } from '../prose/placeholder.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that each action that was not stopped says how it will be known to have worked: in words, or by an indicator
 * with a goal or a target of its own. A complete action too, since otherwise nobody can say that it worked.
 * Why: an action without a measure can be ticked off and change nothing.
 * A measure that says nothing, such as improved outcomes, is none.
 * Does not catch: a measure of activity (four workshops held) in the place of a result.
 */
export default defineRule({
  id: 'action-has-measure',
  severity: 'warning',
  summary: 'Every action says how it will be known to have worked.',
  check({ project, lists }, report) {
    const indicators = new Map(project.indicators.map(({ data }) => [data.id, data]));
    for (const { data, origin } of project.actions) {
      const missing = data.status === 'stopped' ? undefined : missingIn(data, indicators, lists);
      if (!missing) continue;
      report({
        message: missing,
        place: origin.place(data.measure === undefined ? ['id'] : ['measure']),
        hint: 'Add `measure:` with `text`, or with `indicator` and the `goal` that is aimed for.',
      });
    }
  },
});

function missingIn({ id, measure }: Action, indicators: ReadonlyMap<string, Indicator>, lists: CheckLists): string | undefined {
  if (measure === undefined) return `The action \`${id}\` does not say how it will be known to have worked.`;
  const said = saidText(measure.text, lists);
  const isEmpty = said !== undefined && saysOnly(said, lists.emptyMeasures);
  if (said !== undefined && !isEmpty) return undefined;
  if (measure.indicator === undefined) return isEmpty ? `The measure of the action \`${id}\` is \`${said}\`, which nobody can count or see.` : `The measure of the action \`${id}\` has neither words nor an indicator.`;
  const indicator = indicators.get(measure.indicator);
  if (!indicator || measure.goal !== undefined || indicator.target !== undefined) return undefined;
  return `The action \`${id}\` is measured by \`${indicator.id}\`, but neither has a value that is aimed for.`;
}
