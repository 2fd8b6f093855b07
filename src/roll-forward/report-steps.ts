import type { Waiver } from '../model/checks.ts';
import type { Located } from '../model/origin.ts';
import type { SignOff, Settings } from '../model/settings.ts';
import type { Keys, YamlEdit } from '../import/yaml/edit.ts';
import { nextTitle, type Turn } from './next-title.ts';
import { step, type Step } from './step.ts';

export interface NextEdition {
  turn: Turn;
  title: string;
  /** What takes the place of a framework that will have ended, where every area that the report names is one of its own. */
  framework: string | null;
}

/** What stands where something must be written anew; it is found in a draft, and an agreed report may not have it. */
const toBeWritten = {
  summary: '[add the report in one paragraph]',
  sources: '[add what this edition was made from]',
  reason: '[add why, or change the grade]',
};

/** The settings of the next edition: a draft that nobody has agreed or published, with what was said of the year to be said anew. */
export function reportSteps({ data, origin: { path } }: Located<Partial<Settings>>, { turn, title, framework }: NextEdition): Step[] {
  const { edition, status, signOff, committee, selfJudgements = [], waivers = [] } = data;
  const set = (keys: Keys, from: string | null, to: string): Step => step(path, named(keys), { from, to }, [{ kind: 'set', at: keys, value: to }]);
  const gone = (keys: Keys, from: string | undefined): Step[] => (from === undefined ? [] : [step(path, named(keys), { from, to: null }, [{ kind: 'remove', at: keys }])]);
  const committeeTitle = committee?.title === undefined ? null : nextTitle(committee.title, turn);
  return [
    set(['edition', 'id'], turn.id.from, turn.id.to),
    ...(title === edition?.title ? [] : [set(['edition', 'title'], edition?.title ?? null, title)]),
    ...(edition?.summary === undefined ? [] : [set(['edition', 'summary'], edition.summary, toBeWritten.summary)]),
    set(['edition', 'asAt'], turn.asAt.from, turn.asAt.to),
    step(path, 'edition.lastAsAt', { from: edition?.lastAsAt ?? null, to: turn.asAt.from }, [{ kind: 'set', at: ['edition', 'lastAsAt'], value: turn.asAt.from, after: ['asAt'] }]),
    ...gone(['edition', 'from'], edition?.from),
    ...gone(['edition', 'to'], edition?.to),
    ...gone(['edition', 'published'], edition?.published),
    ...sourcesSteps(path, edition?.sources ?? []),
    ...(framework === null ? [] : [set(['framework'], data.framework ?? null, framework)]),
    ...(status === 'draft' ? [] : [set(['status'], status ?? null, 'draft')]),
    ...gone(['signOff'], signOff && signedOff(signOff)),
    ...gone(['committee', 'date'], committee?.date),
    ...(committeeTitle === null ? [] : [set(['committee', 'title'], committee?.title ?? null, committeeTitle)]),
    ...selfJudgements.map(({ judgement, grade, reason }, index) => {
      const keys = ['selfJudgements', index, 'reason'];
      const edit: YamlEdit = { kind: 'set', at: keys, value: toBeWritten.reason, after: ['grade'] };
      return step(path, `reason of our grade ${grade} for ${judgement}`, { from: reason ?? null, to: toBeWritten.reason }, [edit]);
    }),
    ...waiverSteps(path, waivers, turn),
  ];
}

export function signedOff({ role, date }: SignOff): string {
  return `${role}, ${date}`;
}

function sourcesSteps(path: string, sources: readonly string[]): Step[] {
  if (sources.length === 0) return [];
  const keys = ['edition', 'sources'];
  const others = sources.slice(1).map((_source, index): YamlEdit => ({ kind: 'remove', at: [...keys, index + 1] }));
  return [step(path, named(keys), { from: sources.join('; '), to: toBeWritten.sources }, [{ kind: 'set', at: [...keys, 0], value: toBeWritten.sources }, ...others])];
}

/** A waiver that was for one edition ends with it. */
function waiverSteps(path: string, waivers: readonly Waiver[], { id }: Turn): Step[] {
  const ended = waivers.map((waiver, index) => ({ waiver, index })).filter(({ waiver }) => hasEnded(waiver, id.to));
  const all = ended.length === waivers.length;
  return ended.map(({ waiver: { rule, place, reason }, index }, order) => {
    const edits: YamlEdit[] = !all ? [{ kind: 'remove', at: ['waivers', index] }] : order === 0 ? [{ kind: 'remove', at: ['waivers'] }] : [];
    return step(path, `waiver of ${rule}${place === undefined ? '' : ` for ${place}`}`, { from: reason, to: null }, edits);
  });
}

export function hasEnded({ edition }: Waiver, id: string): boolean {
  return edition !== undefined && edition !== id;
}

function named(keys: Keys): string {
  return keys.join('.');
}
