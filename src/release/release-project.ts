import type { Staged } from '../diagnostics/diagnostic.ts';
import type { Readership } from '../model/audience.ts';
import type { ReleasedProject, WholeProject } from '../model/project.ts';
import { protectFigures } from './disclosure/protect-figures.ts';
import { openProject } from './open-project.ts';

/** What `audience` may see, its figures protected as the report says. */
export function releaseProject(project: WholeProject, audience: Readership): Staged<ReleasedProject> {
  const { released, indicators: open } = openProject(project, audience);
  const { value: indicators, diagnostics } = protectFigures(open, released.editions, released.settings, audience);
  return { value: { ...released, indicators }, diagnostics };
}
