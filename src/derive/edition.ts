import type { Readership } from '../model/audience.ts';
import type { ReleasedProject } from '../model/project.ts';
import { earlierThan } from '../model/edition-file.ts';
import type { SignOff, Settings } from '../model/settings.ts';
import { dateRangeText } from '../format/date.ts';
import { gradesOf } from './grades.ts';
import type { Report } from '../model/report.ts';
import type { Wording } from './wording.ts';

/** `Draft`, `Agreed` or `Agreed by the Director of Children's Services on 1 December 2022`. */
export function statusTextOf(status: Settings['status'] | undefined, signOff: SignOff | undefined, wording: Wording): string {
  if (status === 'draft') return wording.labels['signOff.draft'];
  if (!signOff) return wording.labels['signOff.agreed'];
  return wording.say('signOff.agreedBy', { role: signOff.role.replace(/^the /i, ''), date: wording.date(signOff.date).text });
}

/** The marking of the report, and whom what is not for everybody is for; it stands on every page of such a file. */
export function markingOf({ edition }: Settings, audience: Readership, labels: Wording['labels']): string | null {
  const markings = [edition.marking, audience === 'public' ? undefined : labels[`marking.${audience}`]].filter((marking) => marking !== undefined);
  return markings.length === 0 ? null : markings.join(' – ');
}

/** What is said of the report as a whole. Its marking says on every page that an edition is not the public one. */
export function editionOf(settings: Settings, audience: Readership, wording: Wording): Report['edition'] {
  const { edition, status, signOff } = settings;
  return {
    id: edition.id,
    title: edition.title,
    summary: edition.summary ?? null,
    asAt: wording.date(edition.asAt),
    period: edition.from !== undefined && edition.to !== undefined ? dateRangeText(edition.from, edition.to, wording.labels) : null,
    published: wording.dateOrNull(edition.published),
    marking: markingOf(settings, audience, wording.labels),
    notice: edition.notice ?? null,
    sources: edition.sources ?? [],
    draft: status === 'draft',
    statusText: statusTextOf(status, signOff, wording),
  };
}

/** The editions before this one that are kept with it, oldest first. */
export function earlierEditionsOf({ editions, settings }: ReleasedProject, wording: Wording): Report['editions'] {
  return earlierThan(editions, settings.edition).map(({ id, title, asAt }) => ({ id, title, asAt: wording.date(asAt) }));
}

export function councilOf({ council }: Settings, wording: Wording): Report['council'] {
  return {
    name: council.name,
    shortName: council.shortName,
    region: council.region,
    website: council.website ?? null,
    logo: council.logo ?? null,
    logoAlt: council.logoAlt ?? wording.say('council.logoAlt', { council: council.name }),
    colour: council.colour ?? null,
  };
}

export function contactOf({ contact }: Settings): Report['contact'] {
  return {
    team: contact.team ?? null,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    address: contact.address ?? null,
  };
}

export function accessibilityOf({ accessibility }: Settings, wording: Wording): Report['accessibility'] {
  return {
    compliance: accessibility.compliance,
    preparedOn: wording.date(accessibility.preparedOn),
    reviewedOn: wording.dateOrNull(accessibility.reviewedOn),
    testedOn: wording.dateOrNull(accessibility.testedOn),
    testedBy: accessibility.testedBy ?? null,
    method: accessibility.method ?? null,
    knownIssues: accessibility.knownIssues ?? [],
    disproportionateBurden: accessibility.disproportionateBurden ?? [],
    outOfScope: accessibility.outOfScope ?? [],
    responseDays: accessibility.responseDays ?? null,
  };
}

export function frameworkOf({ frameworks, settings }: ReleasedProject): Report['framework'] {
  const framework = frameworks.find(({ id }) => id === settings.framework);
  return {
    id: settings.framework,
    title: framework?.title ?? settings.framework,
    grades: gradesOf(framework?.scale),
  };
}
