import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { nearest } from '../../diagnostics/did-you-mean.ts';
import type { Labels } from '../../model/labels.ts';
import { bodyOf, statementsIn, type AuthoredGroup, type AuthoredPart, type Question } from '../../model/section.ts';
import { isClosed } from '../markdown/block-directives.ts';
import { toBlocks } from '../markdown/blocks.ts';
import { placeOf, report, type Conversion } from '../markdown/conversion.ts';
import { toTitle } from '../markdown/inlines.ts';
import { quote } from '../quote.ts';
import { inOtherWords, landmarksOf, otherWords, plainHeading as plain, type Landmark } from './landmarks.ts';

/** A section's tree divided by its headings of level 2 and 3. */
export function toParts(conversion: Conversion, tree: Root, labels: Labels): AuthoredPart[] {
  const landmarks = landmarksOf(labels);
  const parts: AuthoredPart[] = [];
  for (const stretch of stretchesOf(withHeadings(conversion, endedAtHeadings(conversion, tree), landmarks))) {
    const { heading, nodes } = stretch;
    const landmark = heading ? landmarkFor(conversion, heading, landmarks) : undefined;
    for (const each of [...(heading ? [heading] : []), ...nodes]) {
      if (each.type !== 'heading') continue;
      checkHeading(conversion, each);
    }
    const opensPart = !heading || heading.depth <= 2;
    if (opensPart) parts.push(partFor(conversion, stretch, landmark, labels));
    else addGroup(conversion, parts, heading, landmark);
    const blocks = toBlocks(conversion, nodes, null);
    const part = parts.at(-1);
    if (!part || (blocks.length === 0 && opensPart)) continue;
    if (opensPart) part.groups.push({ finding: null, title: null, blocks, place: part.place });
    else part.groups.at(-1)?.blocks.push(...blocks);
  }
  checkNoPlans(conversion, parts);
  return parts.filter((part) => part.title !== null || part.groups.length > 0);
}

/** What answers another question promises nothing that `no-plan` could take back. */
function checkNoPlans(conversion: Conversion, parts: readonly AuthoredPart[]): void {
  const answeringOthers = parts.filter(({ question }) => question !== 'next').flatMap((part) => statementsIn(bodyOf({ parts: [part] })));
  for (const { id, place } of answeringOthers.filter(({ noPlan }) => noPlan)) {
    report(conversion, 'statement-id-malformed', place, `\`no-plan\` has no effect at ${quote(`{#${id}}`)}, since nothing there is counted as a plan.`, 'Take `no-plan` out; it belongs at the end of an answer to what comes next.');
  }
}

/** An internal block that is never closed is read as if it ended at the next heading that divides the section. */
function endedAtHeadings(conversion: Conversion, tree: Root): Root {
  const children = tree.children.flatMap((node): RootContent[] => {
    if (node.type !== 'containerDirective' || isClosed(conversion, node)) return [node];
    const inner = endedAtHeadings(conversion, { ...tree, children: node.children }).children;
    const at = inner.findIndex((each) => each.type === 'heading' && each.depth <= 3);
    return at === -1 ? [node] : [{ ...node, children: inner.slice(0, at) as typeof node.children }, ...inner.slice(at)];
  });
  return { ...tree, children };
}

/** A paragraph that says no more than a landmark, in bold or as it is, is read as the heading that it is meant for. */
function withHeadings(conversion: Conversion, tree: Root, landmarks: readonly Landmark[]): Root {
  const children = tree.children.map((node): RootContent => {
    const [only, ...more] = node.type === 'paragraph' ? node.children : [];
    if (node.type !== 'paragraph' || !only || more.length > 0 || !['strong', 'text', 'emphasis'].includes(only.type)) return node;
    const title = wordsIn(node);
    const landmark = landmarks.find(({ label }) => plain(label) === plain(title));
    if (!landmark) return node;
    const right = `${'#'.repeat(landmark.depth)} ${landmark.label}`;
    report(
      conversion,
      'heading-malformed',
      placeOf(conversion, node),
      `\`${title.replaceAll('`', "'")}\` stands ${only.type === 'strong' ? 'in bold' : 'alone'} where a heading should, and divides nothing.`,
      `Write \`${right}\`.`,
      { actual: title, expected: right },
    );
    return { type: 'heading', depth: landmark.depth, children: [{ type: 'text', value: landmark.label }], ...(node.position ? { position: node.position } : {}) };
  });
  return { ...tree, children };
}

interface Stretch {
  heading: Heading | null;
  nodes: RootContent[];
}

function stretchesOf(tree: Root): Stretch[] {
  const stretches: Stretch[] = [{ heading: null, nodes: [] }];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth <= 3) stretches.push({ heading: node, nodes: [] });
    else stretches.at(-1)?.nodes.push(node);
  }
  return stretches;
}

function partFor(conversion: Conversion, { heading, nodes }: Stretch, landmark: Landmark | undefined, labels: Labels): AuthoredPart {
  const start = heading ?? nodes[0];
  return {
    question: landmark?.question ?? null,
    ...(heading && !landmark ? nearlyAsked(wordsIn(heading), labels) : {}),
    keyMessages: landmark?.keyMessages ?? false,
    title: heading && titleOf(conversion, heading),
    groups: [],
    place: start ? placeOf(conversion, start) : conversion.place(0),
  };
}

function addGroup(conversion: Conversion, parts: AuthoredPart[], heading: Heading, landmark: Landmark | undefined): void {
  const place = placeOf(conversion, heading);
  const group: AuthoredGroup = { finding: landmark?.finding ?? null, title: titleOf(conversion, heading), blocks: [], place };
  const part = parts.at(-1);
  if (part) part.groups.push(group);
}

function titleOf(conversion: Conversion, heading: Heading): AuthoredGroup['title'] {
  return toTitle(conversion, heading);
}

function checkHeading(conversion: Conversion, heading: Heading): void {
  const place = placeOf(conversion, heading);
  const title = wordsIn(heading);
  if (toString(heading).trim() === '') {
    report(conversion, 'heading-empty', place, 'This heading has no words.', 'Write its words, or take the line out.');
  } else if (heading.depth === 1) {
    report(conversion, 'heading-level', place, `The heading ${quote(title)} has level 1; the title of a section stands in its front matter.`, `Write \`## ${title}\`, or take the line out.`);
  }
}

function landmarkFor(conversion: Conversion, heading: Heading, landmarks: readonly Landmark[]): Landmark | undefined {
  const title = wordsIn(heading);
  const wanted = plain(title);
  const exact = landmarks.find((each) => plain(each.label) === wanted);
  // That a heading of level 1 cannot stand here is said, and it is read as it is meant.
  if (exact && (exact.depth === heading.depth || (exact.depth === 2 && heading.depth === 1))) return exact;
  const meant = exact?.label ?? landmarks.find(({ finding }) => finding !== undefined && inOtherWords[finding].test(wanted))?.label ?? nearest(wanted, landmarks.map((each) => each.label), Math.max(1, Math.floor(wanted.length / 5)));
  const landmark = landmarks.find((each) => each.label === meant);
  // Of a question that is nearly asked, the rule about the three questions speaks, where it matters.
  if (landmark && wanted !== '' && (landmark.question === undefined || heading.depth !== 2)) {
    const right = `${'#'.repeat(landmark.depth)} ${landmark.label}`;
    report(
      conversion,
      'heading-unclear',
      placeOf(conversion, heading),
      `The heading \`${'#'.repeat(heading.depth)} ${title.replaceAll('`', "'")}\` is nearly \`${right}\`, but is not taken for it.`,
      `Did you mean \`${right}\`?`,
      { actual: title, expected: landmark.label },
    );
  }
  return undefined;
}

function nearlyAsked(title: string, labels: Labels): { nearly?: Question } {
  const said = plain(title).replace(/^(?:\d+|[a-c])[.)]?\s+/, '');
  const questions: readonly Question[] = ['know', 'how', 'next'];
  const near = nearest(said, questions.map((each) => labels[`question.${each}`]), Math.max(1, Math.floor(said.length / 5)));
  const nearly = questions.find((each) => labels[`question.${each}`] === near) ?? questions.find((each) => otherWords[each].test(said));
  return nearly === undefined ? {} : { nearly };
}

function wordsIn(node: Nodes): string {
  return toString(node, { includeImageAlt: false });
}
