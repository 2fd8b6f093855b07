import { describe, it } from 'vitest';
import headingInBold from '../../../src/check/rules/heading-in-bold.ts';
import placeExists from '../../../src/check/rules/place-exists.ts';
import { expectSaid } from '../rule-tester.ts';
import { evidenceFile, practice, section } from './samples.ts';

const notThere = (name: string, path = section): string => `There is no place \`${name}\` in \`${path}\`.`;
const second = 'content/20-plans.md';
const plans = '---\ntitle: Plans\nkind: priorities\n---\n\n## Our plans\n\n### Staff\n\nWe hire. {#hire}\n\n#### In teams\n\nMore.\n';

describe('a link to a place', () => {
  it.each([
    ['#what-nex', 'Did you mean `#what-next`?'],
    ['#strengths', 'Did you mean `#what-we-know-strengths`?'],
    ['#p-1-1', 'Numbers of paragraphs move: give the paragraph an id at its end, such as `{#improve-visits}`, and link to that.'],
    ['#hire', 'It stands in another section: write `20-plans.md#hire`.'],
    ['#interviews-with-staff', 'Cite it instead: `[@interviews-with-staff]`.'],
    ['#xyzzy', 'Give the paragraph that is meant the id `{#xyzzy}`, or link to a heading: `#what-we-know`, `#what-we-know-strengths`, `#how-we-know-it`, `#what-next`.'],
  ])('leads to one that is there: %s', (href, hint) => {
    const files = {
      [section]: practice({ know: `See ⟦[what we do](${href})⟧.`, strengths: '- One.' }),
      [second]: plans,
      [evidenceFile]: 'evidence:\n  - { id: interviews-with-staff, title: Interviews, kind: feedback }\n',
    };
    expectSaid(placeExists, files, [notThere(href.slice(1)), hint]);
  });

  it('is looked for in the section that it names', () => {
    expectSaid(placeExists, { [section]: practice({ know: 'See ⟦[staff](20-plans.md#stuff)⟧.' }), [second]: plans }, [
      notThere('stuff', second),
      'Give the paragraph that is meant the id `{#stuff}`, or link to a heading: `#hire`, `#our-plans`, `#our-plans-staff`, `#in-teams`.',
    ]);
  });

  it('is found in tables, lists, quotations, notes and internal blocks', () => {
    const know = '| A |\n| --- |\n| ⟦[a b](#no-1)⟧ |\n\n> ⟦[c d](#no-2)⟧\n\n- ⟦[e f](#no-3)⟧[^1]\n\n:::internal\n⟦[g h](#no-4)⟧\n:::\n\n[^1]: ⟦[i j](#no-5)⟧';
    const hint = (name: string): string => `Give the paragraph that is meant the id \`{#${name}}\`, or link to a heading: \`#what-we-know\`, \`#how-we-know-it\`, \`#what-next\`.`;
    expectSaid(placeExists, { [section]: practice({ know }) }, ...['no-1', 'no-2', 'no-3', 'no-4', 'no-5'].map((name): [string, string] => [notThere(name), hint(name)]));
  });

  it.each(['#what-next', '20-plans.md', '20-plans.md#hire', '20-plans.md#our-plans', '20-plans.md#our-plans-staff', '20-plans.md#in-teams', 'https://example.org/#nowhere'])('may lead to %s', (href) => {
    expectSaid(placeExists, { [section]: practice({ know: `See [what we do](${href}).` }), [second]: plans });
  });

  it('leads everybody who can read it to what they can read', () => {
    const kept = ':::internal\nTwo homes are named here. {#homes}\n:::\n\n';
    expectSaid(placeExists, { [section]: practice({ know: `${kept}See ⟦[the homes](#homes)⟧.` }) }, [
      '`homes` is for the audience `internal`, but everybody can read this link to it.',
      'Put the link inside `:::internal` … `:::` too, or link to a place that everybody may see.',
    ]);
    expectSaid(placeExists, { [section]: practice({ know: `${kept}:::internal\nSee [the homes](#homes).\n:::` }) });
  });
});

describe('a line in bold', () => {
  it('is no heading, however many there are', () => {
    expectSaid(headingInBold, { [section]: practice({ know: '⟦**Our `staff`**⟧\n\nFew leave.\n\n**Homes**:\n\n- Two.\n\n**Schools**\n\nMany.' }) }, [
      "`Our staff` stands in bold like a heading, and is none; so do 2 more lines of this file.",
      'Write `### Our staff`; if it is no heading, let it begin the paragraph that follows.',
      'content/10-early-help.md:12:1-12:11 `Homes` is another.',
      'content/10-early-help.md:16:1-16:12 `Schools` is another.',
    ]);
  });

  it('would be a heading below the one that it stands under', () => {
    expectSaid(headingInBold, { [section]: practice({ strengths: '#### Staff\n\nA.\n\n⟦**Pay**⟧\n\nB.' }) }, ['`Pay` stands in bold like a heading, and is none.', 'Write `##### Pay`; if it is no heading, let it begin the paragraph that follows.']);
  });

  it.each(['**This we know.**\n\nMore.', '**Early help** comes quickly.\n\nMore.', 'More.\n\n**Head of Early Help**', '**Name**\n\n**Role**', '**2022**\n\nMore.', '**We have an id** {#known}\n\nMore.'])('is left alone where it is none: %j', (know) => {
    expectSaid(headingInBold, { [section]: practice({ know, how: '### In words\n\nFrom the register.' }).replace('\n\n## How', '\n\n## How') });
  });
});
