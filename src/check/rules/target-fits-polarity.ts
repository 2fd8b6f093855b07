import type { Indicator } from '../../model/indicator.ts';
import { defineRule } from '../engine/rule.ts';

/*
 * Checks that a target fits the direction that is better: `upper` at or beyond `minimum` on the better side,
 * a goal only with polarity `target`, and none for volumes and rates, which are neutral.
 * Why: RAG by the wrong side shows the worst as green.
 * Does not catch: a polarity and a target that are both the wrong way round.
 */
export default defineRule({
  id: 'target-fits-polarity',
  severity: 'error',
  summary: 'A target fits the direction that is better.',
  check({ project }, report) {
    for (const { data: indicator, origin } of project.indicators) {
      const problem = contradiction(indicator);
      if (problem) report({ message: problem.message, place: origin.place(['target', ...problem.keys]), hint: problem.hint });
    }
  },
});

function contradiction({ polarity, target }: Indicator): { message: string; hint: string; keys: string[] } | undefined {
  if (!target) return undefined;
  if (polarity === 'neutral') {
    return {
      message: 'This indicator has a target, but its polarity is `neutral`, which says that neither direction is better.',
      hint: 'Take the target out, or set `polarity` to `higher`, `lower` or `target`.',
      keys: [],
    };
  }
  if ('goal' in target) {
    if (polarity !== 'target') {
      return {
        message: `The target is a \`goal\` to stay close to, but the polarity is \`${polarity}\`.`,
        hint: 'Set `polarity: target`, or give the target as `minimum` and `upper`.',
        keys: ['goal'],
      };
    }
    if (target.near !== undefined && target.near < target.within) {
      return {
        message: `\`near\` (\`${target.near}\`) is closer to the goal than \`within\` (\`${target.within}\`); amber must reach further than green.`,
        hint: 'Swap the two, or correct the one that is wrong.',
        keys: ['near'],
      };
    }
    return undefined;
  }
  if (polarity === 'target') {
    return {
      message: 'The target has an `upper` bound, but the polarity is `target` (close to a goal).',
      hint: 'Give the target as `goal`, `within` and `near`, or set `polarity` to `higher` or `lower`.',
      keys: ['upper'],
    };
  }
  const { minimum, upper } = target;
  if (minimum === undefined) return undefined;
  if (polarity === 'higher' ? upper < minimum : upper > minimum) {
    const than = polarity === 'higher' ? 'below' : 'above';
    return {
      message: `The \`upper\` target \`${upper}\` is ${than} the \`minimum\` \`${minimum}\`, but the polarity is \`${polarity}\`.`,
      hint: `Swap the two bounds, or set \`polarity: ${polarity === 'higher' ? 'lower' : 'higher'}\`.`,
      keys: ['upper'],
    };
  }
  return undefined;
}
