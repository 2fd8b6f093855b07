import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkProject } from '../../src/check/engine/check-project.ts';
import { rules } from '../../src/check/engine/registry.ts';
import { filesIn, partsOf } from '../../scripts/rule-pages.ts';
import { readingOf, sourceFiles } from '../base-report.ts';
import { expectSaid } from './rule-tester.ts';
import audienceIsKept from '../../src/check/rules/audience-is-kept.ts';
import placeExists from '../../src/check/rules/place-exists.ts';
import repeatedText from '../../src/check/rules/repeated-text.ts';
import roleNotName from '../../src/check/rules/role-not-name.ts';

/** Rules that speak of words of sections alone, each with the reason. */
const ofSections: Readonly<Record<string, string>> = {
  'claim-has-evidence': 'strengths are named in sections, and the covering report says them again from there',
  'weakness-has-action': 'areas for improvement are named in sections, and the covering report says them again from there',
  'public-edition-is-true': 'strengths and areas for improvement are named in sections',
  'earlier-place-exists': 'only the numbered paragraphs of sections are set beside those of another edition',
  'place-exists': 'the page shows a link of a section to itself; those of a covering report to sections are tried below',
};

const committee = 'data/committee.md';

/** What a rule says of the words that its page shows to be wrong, where they stand in a section, and where they stand in a covering report. */
function saidOf(id: string): { inSection: unknown[]; inCovering: unknown[] } {
  const rule = rules.find((each) => each.id === id)!;
  const files = filesIn(partsOf(readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8')).get('Wrong')!);
  const found = checkProject(readingOf(files).value, [rule]).filter(({ place }) => place?.path.startsWith('content/'));
  const inSection = found.filter(({ place }) => place!.start.line > linesOfMatter(files[place!.path]!));
  const path = inSection[0]?.place?.path;
  if (path === undefined) return { inSection: [], inCovering: [] };
  const words = files[path]!;
  const others = Object.entries(files).filter(([name]) => name !== path);
  const moved = { ...Object.fromEntries(others), [committee]: '\n'.repeat(linesOfMatter(words)) + words.split('\n').slice(linesOfMatter(words)).join('\n') };
  const inCovering = checkProject(readingOf(moved).value, [rule]).filter(({ place }) => place?.path === committee);
  const shown = (each: (typeof found)[number], file: string) => (each.place?.path === file ? [[each.message.replaceAll(file, ''), each.hint, each.place.start]] : []);
  return { inSection: inSection.flatMap((each) => shown(each, path)), inCovering: inCovering.flatMap((each) => shown(each, committee)) };
}

function linesOfMatter(text: string | null): number {
  return text?.startsWith('---\n') ? text.slice(0, text.indexOf('\n---\n') + 5).split('\n').length - 1 : 0;
}

describe('what is wrong in a section is wrong in a covering report', () => {
  const all = rules.map(({ id }) => ({ id, ...saidOf(id) })).filter(({ inSection }) => inSection.length > 0);
  test.each(all.map((each) => [each.id, each] as const))('%s', (id, { inSection, inCovering }) => {
    expect(inCovering).toEqual(ofSections[id] === undefined ? inSection : []);
  });
  test('but for rules that are listed, each of which is about sections', () => {
    expect(Object.keys(ofSections).filter((id) => !all.some((each) => each.id === id))).toEqual([]);
    expect(all.length).toBeGreaterThan(25);
  });
});

const indicators = `theme: Early help
indicators:
  - { id: sealed, title: Sealed, unit: percent, polarity: higher, period: snapshot, audience: internal, observations: [{ at: 2022-09-30, value: 93 }] }
`;

test('a covering report is for everybody: it needs no figure that is for the council and Ofsted only', () => {
  expectSaid(audienceIsKept, { 'data/indicators/early-help.yaml': indicators, [committee]: '## Summary\n\nIt stands at ⟦:kpi[sealed]⟧.\n\n:::internal\nIt stands at :kpi[sealed].\n:::\n' },
    ['`sealed` is for the audience `internal`, but these words are for the audience `public`.', 'Put the words inside `:::internal` … `:::`, or let the indicator be public.']);
});

test('it leads to places of sections that are there', () => {
  expectSaid(placeExists, { [committee]: '## Summary\n\nSee ⟦[what comes next](10-early-help.md#what-nex)⟧.\n' }, ['There is no place `what-nex` in `content/10-early-help.md`.', 'Did you mean `#what-next`?']);
});

test('it may say again what the report says, and says it once', () => {
  const sentence = 'Families who ask for early help are seen within four weeks, and most of them say that the help came in time.';
  expectSaid(repeatedText, {
    'content/10-early-help.md': `---\ntitle: Early help\njudgements: [help-and-protection]\n---\n\n## What we know\n\n${sentence}\n`,
    [committee]: `## Summary\n\n${sentence}\n\n## Reasons\n\n⟦${sentence}⟧\n`,
  }, [expect.stringMatching(/^`Families who ask .*` stands already in line 3\.$/) as never, 'Say it once, where it belongs best.']);
});

test('those who answer for it are roles', () => {
  const settings = sourceFiles({}).find(({ path }) => path === 'data/report.yaml')!.text;
  const named = (name: string): string => `\`${name}\` looks like the name of a person; expected a role.`;
  expectSaid(roleNotName, { 'data/report.yaml': `${settings}committee: { reportOf: Cabinet Member for Children, author: ⟦John Smith⟧, accountableDirectors: [Director of Children's Services, ⟦Sarah Jones⟧] }\n` },
    [named('John Smith'), 'Name the role, such as `Head of Early Help`.'], [named('Sarah Jones'), 'Name the role, such as `Head of Early Help`.']);
});
