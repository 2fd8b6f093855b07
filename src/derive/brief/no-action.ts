import { aboutStatement, type Enquire } from './materials.ts';
import { weights } from './weights.ts';

/** Areas for improvement that no action answers. */
export const noAction: Enquire = ({ report }) =>
  report.threads.filter(({ actions }) => actions.length === 0).map(({ statement }) => ({ about: aboutStatement(statement), reason: { kind: 'no-action', weight: weights.noAction } }));
