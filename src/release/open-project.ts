import { audienceOf, releasedTo, type Audience, type Readership } from '../model/audience.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Located } from '../model/origin.ts';
import type { ReleasedProject, ReleasedSection, WholeProject } from '../model/project.ts';
import { openBlocks, openWords, type Opening } from '../model/restricted.ts';
import { blocksOf, statementsIn, type AuthoredBlock, type OpenBlock, type Section, type Words } from '../model/section.ts';
import { openAction, openIndicator, openInspection } from './entries.ts';
import { actionWithout, wordsWithout } from './without-names.ts';

/** What `audience` may see of all but its figures: an allow-list, so that anything not expressly let through is held back. */
export function openProject(project: WholeProject, audience: Readership): Opened {
  const settings = project.settings.data;
  const maySee = (entry: { audience?: Audience | undefined }): boolean => releasedTo[audience].includes(audienceOf(entry, settings));
  const withheld = new Set<string>();
  const withhold = (...entries: readonly { id: string }[]): void => {
    for (const { id } of entries) withheld.add(id);
  };

  const opening: Opening = (restricted) => {
    if (maySee(restricted)) return openBlocks(restricted.children, opening).map((block) => ({ ...block, internal: true }));
    withhold(...statementsIn(restricted.children));
    return [];
  };

  function letThrough<T extends { id: string; audience?: Audience | undefined }>(entries: readonly Located<T>[]): Located<T>[] {
    const released: Located<T>[] = [];
    for (const entry of entries) {
      if (maySee(entry.data)) released.push(entry);
      else withhold(entry.data);
    }
    return released;
  }

  const closedSections = new Set<string>();
  const opened: { section: Section; words: Words<OpenBlock> }[] = [];
  for (const section of project.sections) {
    if (maySee(section.matter)) {
      opened.push({ section, words: openWords(section, opening) });
    } else {
      closedSections.add(section.id);
      withhold(...statementsIn(blocksOf(section)));
    }
  }
  const committee = project.committee && openWords(project.committee, opening);
  /** What stands within an entry is for whom it names, otherwise for those whom the entry is for, and never for more. */
  const within = (entry: { audience?: Audience | undefined }) => (inner: { audience?: Audience | undefined }): boolean => maySee(entry) && maySee({ audience: inner.audience ?? audienceOf(entry, settings) });
  for (const { data } of project.inspections) withhold(...[...(data.findings ?? []), ...(data.recommendations ?? [])].filter((inner) => !within(data)(inner)));
  const entries = {
    inspections: letThrough(project.inspections).map(({ data }) => openInspection(data, within(data))),
    evidence: letThrough(project.evidence).map(({ data }) => data),
    actions: letThrough(project.actions).map(({ data }) => openAction(data, within(data))),
  };
  const indicators = letThrough(project.indicators).map(({ data, origin }) => ({ data: openIndicator(data, within(data)), origin }));

  // What was let through must not name what was not, which is known only when all has been looked at.
  const nameless = (before: Words<AuthoredBlock>, after: Words<OpenBlock>): Words<OpenBlock> => {
    const left = new Set(after.footnotes.map(({ label }) => label));
    const notes = new Set(before.footnotes.flatMap(({ label }) => (left.has(label) ? [] : label)));
    return withheld.size + notes.size === 0 ? after : wordsWithout({ ids: withheld, notes }, after);
  };

  const released: ReleasedProject = {
    audience,
    settings,
    frameworks: project.frameworks.map(({ data }) => data),
    sections: opened.map(({ section, words }): ReleasedSection => ({ id: section.id, matter: section.matter, ...nameless(section, words) })),
    committee: project.committee && committee && nameless(project.committee, committee),
    ...entries,
    indicators: indicators.map(({ data }) => data),
    actions: withheld.size + closedSections.size === 0 ? entries.actions : entries.actions.map((action) => actionWithout({ ids: withheld, sections: closedSections }, action)),
    glossary: project.glossary.map(({ data }) => data),
    editions: project.editions.map(({ data }) => data),
    images: project.images,
  };
  return { released, indicators };
}

interface Opened {
  released: ReleasedProject;
  /** Its indicators with their places. */
  indicators: Located<Indicator>[];
}
