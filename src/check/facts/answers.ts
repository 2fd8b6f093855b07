import { answersOf, type Answers } from '../../derive/threads.ts';
import { audienceOf, releasedTo } from '../../model/audience.ts';
import type { Project } from '../../model/project.ts';

/** What answers what, for the council and Ofsted and for everybody else: the same that each edition will show. */
export interface AnswersByReader {
  internal: Answers;
  public: Answers;
}

export function answersIn(project: Project): AnswersByReader {
  const settings = project.settings?.data;
  const actions = project.actions.map(({ data }) => data);
  return {
    internal: answersOf(actions),
    public: answersOf(actions.filter((action) => releasedTo.public.includes(audienceOf(action, settings)))),
  };
}
