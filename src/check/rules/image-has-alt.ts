import type { CheckLists } from '../../model/check-lists.ts';
import type { ProseDocument } from '../prose/document.ts';
import { shown } from '../prose/shown.ts';
import { defineProseRule } from '../engine/prose-rule.ts';

/*
 * Checks that each image has words that stand for it: some, not too many, and not merely its file name, the title of
 * its section, a heading or a word such as chart.
 * Why: who cannot see the image has these words and nothing else.
 * Does not catch: words that describe another image.
 */
export default defineProseRule({
  id: 'image-has-alt',
  severity: 'error',
  summary: 'Each image has words that say what it shows.',
  checkWords({ documents, lists, project }, report) {
    for (const document of documents) {
      for (const { alt, src, place } of document.images) {
        const problem = problemWith(alt, src, titlesOf(document), lists, /\.docx$/i.test(document.path));
        if (problem) report({ ...problem, place, actual: alt });
      }
    }
    const council = project?.settings?.data.council;
    const place = project?.settings?.origin.place(['council', 'logoAlt']);
    if (!council?.logo || council.logoAlt === undefined || !place) return;
    const problem = problemWith(council.logoAlt, council.logo, new Set(), lists);
    if (problem) report({ ...problem, place, actual: council.logoAlt });
  },
});

function problemWith(alt: string, src: string, titles: ReadonlySet<string>, lists: CheckLists, inWord = false): { message: string; hint: string } | undefined {
  const words = comparable(alt);
  const file = src.slice(src.lastIndexOf('/') + 1);
  const said = shown(alt);
  if (words === '') {
    return { message: `The image \`${src}\` has no words for those who cannot see it.`, hint: inWord ? 'In Word, right-click the picture, choose View Alt Text, and write what it shows.' : 'Write between the square brackets what it shows: `![Bar chart of …](picture.png)`.' };
  }
  if (alt.length > lists.longestAlt) {
    return {
      message: `The words for the image \`${src}\` have ${alt.length} characters; at most ${lists.longestAlt} can be listened to in one go.`,
      hint: 'Say in one sentence what it shows, and put the rest into the text beside it.',
    };
  }
  if (words === comparable(file) || words === comparable(file.replace(/\.\w+$/, ''))) {
    return { message: `The words for the image \`${src}\` are its file name, \`${said}\`.`, hint: 'Say what it shows instead.' };
  }
  if (titles.has(words)) {
    return { message: `The words for the image \`${src}\` are only those of a heading, \`${said}\`.`, hint: 'Say what it shows instead; the heading is read out already.' };
  }
  if (lists.emptyAltTexts.some((each) => comparable(each) === words.replace(/^(?:an?|the) /, ''))) {
    return { message: `The words for the image \`${src}\` are \`${said}\`, which does not say what it shows.`, hint: 'Say what it shows: `Line chart of …`.' };
  }
  return undefined;
}

function titlesOf({ title, blocks }: ProseDocument): ReadonlySet<string> {
  const headings = blocks.filter((block) => block.kind === 'heading').map((block) => block.text);
  return new Set([title ?? '', ...headings].map(comparable).filter((words) => words !== ''));
}

/** Capitals, hyphens and closing stops make no difference to a listener. */
function comparable(text: string): string {
  return text.toLowerCase().replace(/[-_\s]+/g, ' ').replace(/[.!:]+$/, '').trim();
}
