import { shortOf, wrongOfAction } from '../claims/hold-action.ts';
import { timesNamedIn } from '../claims/times.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that an action is not told as done while the indicator that measures it is short of what is aimed for, in the
 * register of actions and in sentences that cite the action; and that its state, goal, date and owner in a sentence, what
 * it sets out to do, and whether it has an owner, a date and a measure at all, are those of the register.
 * Why: work that is ticked off is not looked at again, whether or not it changed anything.
 * Does not catch: an action that a sentence speaks of and does not cite; a measure in words.
 */
export default defineRule({
  id: 'action-as-told',
  severity: 'warning',
  summary: 'An action is told as its register and its measure have it.',
  needs: ['actions'],
  check({ project, derived, citedSentences, reader }, report) {
    if (!derived) return;
    const { wording } = derived;
    const actions = new Map(project.actions.map(({ data }) => [data.id, data]));
    for (const { data, origin } of project.actions) {
      const measured = derived.indicators.get(data.measure?.indicator ?? '');
      const short = data.status === 'complete' ? shortOf(data, measured, wording) : null;
      if (short === null) continue;
      report({
        message: `The action \`${data.id}\` is \`complete\`, but ${short}.`,
        place: origin.place(['status']),
        hint: 'Say under `progress` why it is closed all the same and what answers the rest, or set its `status` back.',
        actual: 'complete',
      });
    }
    for (const { sentence, block, others, place } of citedSentences) {
      const [action, ...more] = others.flatMap((id) => actions.get(id) ?? []);
      // Of several nobody can tell which is meant.
      if (!action || more.length > 0 || block.kind === 'quote') continue;
      const { text } = sentence;
      const said = { text, quantities: reader.quantitiesOf(sentence), times: timesNamedIn(text) };
      for (const { start, end, said: words, instead } of wrongOfAction(said, action, derived.indicators.get(action.measure?.indicator ?? ''), wording)) {
        report({ message: `The text says \`${words}\`, but ${instead}.`, place: place(start, end), hint: `Correct the text, or the action \`${action.id}\`.`, actual: words });
      }
    }
  },
});
