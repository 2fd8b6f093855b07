import { answersOf, type Answers } from '../derive/threads.ts';
import { releasedTo } from '../model/audience.ts';
import type { Project } from '../model/project.ts';

/** What answers what, for the council and Ofsted and for everybody else: the same that each edition will show. */
export interface AnswersByReader {
  internal: Answers;
  public: Answers;
}

export function answersIn(project: Project): AnswersByReader {
  const usual = project.settings?.data.defaultAudience ?? 'public';
  const actions = project.actions.map(({ data }) => data);
  return {
    internal: answersOf(actions),
    public: answersOf(actions.filter(({ audience }) => releasedTo.public.includes(audience ?? usual))),
  };
}
