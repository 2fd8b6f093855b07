import type { Place } from '../../diagnostics/diagnostic.ts';
import type { Project } from '../../model/project.ts';

/** Words that the site prints and that stand in no text: what the settings and the front matter of sections say. */
export function wordsInData({ settings, sections }: Project): { text: string; place: Place }[] {
  const { edition, selfJudgements = [] } = settings?.data ?? {};
  const said = (text: string | undefined, ...keys: (string | number)[]): { text: string; place: Place }[] => (text === undefined || settings === null ? [] : [{ text, place: settings.origin.place(keys) }]);
  return [
    ...said(edition?.title, 'edition', 'title'),
    ...said(edition?.summary, 'edition', 'summary'),
    ...said(edition?.notice, 'edition', 'notice'),
    ...(edition?.sources ?? []).flatMap((source, index) => said(source, 'edition', 'sources', index)),
    ...selfJudgements.flatMap(({ reason }, index) => said(reason, 'selfJudgements', index, 'reason')),
    ...sections.flatMap(({ matter: { summary }, origin }) => (summary === undefined ? [] : [{ text: summary, place: origin.place(['summary']) }])),
  ];
}
