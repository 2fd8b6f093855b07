import { dateText } from '../format/date.ts';
import { listText } from '../format/list.ts';
import { takesArticle } from '../format/region.ts';
import { defaultLabels } from '../model/default-labels.ts';
import type { Area, Pack } from '../published/pack.ts';
import { frameworkOn, starterSections, type StarterSection } from './areas.ts';
import { fullNameOf, shortNameOf } from './full-name.ts';
import { glossaryFile } from './glossary.ts';
import { themes } from './headlines.ts';
import { indicatorFiles } from './indicator-files.ts';
import { isTiny } from './few-children.ts';
import { inspectionFiles } from './inspection-files.ts';
import { readMe } from './read-me.ts';
import type { Structure } from './structure-of.ts';
import { yamlText } from './yaml.ts';

export interface Starter {
  council: Area;
  /** Today, as `2026-11-27`. */
  day: string;
  /** What to type for a command of the product, such as `check`. */
  command: (name: string) => string;
  /** Where it must be typed: `this folder`. */
  typedIn: string;
  /** Published figures and inspections; null for the frame alone. */
  pack: Pack | null;
  /** Of another report, in place of the usual sections and indicators. */
  structure?: Structure | null;
}

/** The files of a first report, by their paths in its folder: it checks without an error, and every question in it is open. */
export function starterFiles({ council, day, command, typedIn, pack, structure = null }: Starter): Map<string, string> {
  const figures = pack === null || structure ? new Map<string, string>() : indicatorFiles(pack, council);
  const inspections = pack === null ? new Map<string, string>() : inspectionFiles(pack, council);
  return new Map([
    ['READ ME.txt', readMe({ council: shortNameOf(council), command, typedIn, packAsAt: pack?.asAt ?? null, fewChildren: isTiny(council) })],
    ['data/report.yaml', `${reportFile(council, day, pack)}${structure?.settings ?? ''}`],
    ...(structure ? [] : starterSections.map((section): [string, string] => [`content/${section.file}.md`, sectionFile(section, figures)])),
    ...(pack === null ? [] : [[isTaken(structure, 'about-the-figures') ? 'content/99-about-published-figures.md' : 'content/90-about-the-figures.md', aboutFile(pack, council, figures)] as const]),
    ...figures,
    ...inspections,
    ['data/evidence.yaml', evidenceFile],
    ['data/actions.yaml', actionsFile],
    ['data/glossary.yaml', glossaryFile()],
    ...(structure?.files ?? []),
  ]);
}

/** Whether another report has a section of that name already. */
function isTaken(structure: Structure | null, name: string): boolean {
  return [...(structure?.files.keys() ?? [])].some((path) => new RegExp(`^content/[0-9-]*${name}\\.md$`).test(path));
}

function reportFile(council: Area, day: string, pack: Pack | null): string {
  const year = day.slice(0, 4);
  const asAt = pack === null ? day : [pack.asAt, pack.inspectionsAsAt].sort().at(-1)!;
  return `# yaml-language-server: $schema=../schemas/report.json
# What each of these fields is, and which others there are: docs/data.md of selfeval, or your editor.
council:
  name: ${yamlText(fullNameOf(council))}
  shortName: ${yamlText(shortNameOf(council))}
  onsCode: ${council.code}
  region: ${yamlText(council.region ?? '')}
  # Take the sign # from the beginning of a line below when it is true. The logo is an image in the folder public.
#  logo: logo.svg
#  logoAlt: What it shows
#  colour: "#00597b"
framework: ${frameworkOn(day)}
edition:
  id: "${year}"
  title: Children's services self-evaluation ${year}
  # The day on which the figures stand. Bring it up to date with them.
  asAt: ${asAt}
  marking: OFFICIAL
# Agreed when it is signed off; then every question must have its answer.
status: draft
contact:
  team: Children's services
accessibility:
  compliance: not-assessed
  preparedOn: ${day}
# In the public edition counts of 1 to 5 are not given and others are rounded to the nearest 5, but for indicators with
# disclosure: published, whose figures their sources have published. The other way is suppress: docs/authoring.md says how.
disclosure:
  public: { method: round, threshold: 5 }
`;
}

function sectionFile({ title, area, owner, askedOf }: StarterSection, figures: ReadonlyMap<string, string>): string {
  const its = themes.filter((theme) => theme.area === area && figures.has(`data/indicators/${theme.file}.yaml`)).map(({ file }) => file);
  return `---
title: ${title}
judgements: [${area}]
${its.length === 0 ? '' : `themes: [${its.join(', ')}]\n`}owner: ${owner}
status: draft
---

<!--
What inspectors ask about here: ${askedOf.join('; ')}.
Write each answer under its heading. Begin a strength with the heading ### Strengths and what must get better
with ### Areas for improvement; cite a source as [@id-of-an-indicator] or [@id-of-evidence].
-->

## What we know

## How we know it

## What next
`;
}

function aboutFile(pack: Pack, council: Area, figures: ReadonlyMap<string, string>): string {
  const region = council.region ?? '';
  const used = new Set(themes.flatMap(({ headlines }) => headlines.map(({ measure }) => measure)));
  const publishers = [...new Set(pack.measures.filter(({ key }) => used.has(key)).map(({ source }) => (/^(?:Department|Office|Youth)/.test(source) ? `the ${source}` : source)))];
  return `---
title: About the figures
kind: appendix
---

The figures of this report are official statistics. They come from ${listText(publishers, defaultLabels)},
as they stood on ${dateText(pack.asAt, defaultLabels)} (Crown copyright, Open Government Licence v3.0). Inspections are the standard and short ones
since 2018 that Ofsted had published by ${dateText(pack.inspectionsAsAt, defaultLabels)}; focused visits and joint inspections are not among them.${allOfOfsted(council)}

Beside ${council.name} stand England, ${takesArticle(region) ? `the ${region}` : region} and the council's statistical neighbours: the ten
councils most like it by the department's model of ${pack.neighboursModel}. Their figure is the plain average of those that have one.
${isTiny(council) ? '' : `Quartiles divide the councils of England that have a figure into four; councils with the same figure stand together, in the
better of two. Where a figure is of few children, a quartile may turn on one or two of them.
`}
Where the source withholds a figure or has none, it is said to be not available.${sinceWhen(figures, council)}${smallNumbers(council)}
`;
}

/** Where Ofsted lists what it has published of the council. */
function allOfOfsted({ ofsted, name }: Area): string {
  return ofsted === null ? '' : `\n[Ofsted's page of ${name}](https://reports.ofsted.gov.uk/provider/44/${ofsted}) lists everything.`;
}

/** So few children live there that a figure may turn on one of them. */
function smallNumbers(council: Area): string {
  return isTiny(council) ? `\n\nFew children live here. A percentage may turn on one child, so that figures jump from year to year and many are withheld. Where we would\nstand among councils is left out for that reason. No figure is given here that was not published.` : '';
}

/** A council that is new has no figures from before it began. */
function sinceWhen(figures: ReadonlyMap<string, string>, council: Area): string {
  const oldest = [...figures.values()].flatMap((text) => text.match(/(?<= {6}- \{ at: )\d{4}/g) ?? []).sort()[0];
  return oldest === undefined || oldest < '2018' ? '' : ` There are none of ${shortNameOf(council)} before ${oldest}: those of the councils that were there before are theirs.`;
}

const evidenceFile = `# yaml-language-server: $schema=../schemas/evidence.json
# What the report rests on besides figures and inspections: audits, observations, what children, families, partners and staff
# say. To write the first, take away the brackets [] and the sign # at the beginning of each line below them, make the
# lines true, and cite it as [@audits].
evidence: []
#  - id: audits
#    title: Audits of practice
#    kind: audit
#    date: 2026-06
#    scope: How many cases of which teams, chosen how, looked at by whom.
#    judgements: [leaders]
`;

const actionsFile = `# yaml-language-server: $schema=../schemas/actions.json
# What will be done next. To write the first, take away the brackets [] and the sign # at the beginning of each line below
# them, and make the lines true. Give each action answers, with the ids of what it is to better.
actions: []
#  - id: visits-in-time
#    title: Visit every child with a plan on time, so that no child waits for help
#    owner: Head of Safeguarding
#    due: 2027-03-31
#    measure: { text: What will be different and by which figure it will show }
#    sections: [help-and-protection]
`;
