import { markOf } from '../model/audience.ts';
import { bodyOf, type AuthoredInline } from '../model/section.ts';
import type { SectionPlan } from './outline.ts';
import type { StatementNode } from './numbering.ts';
import type { Report } from '../model/report.ts';
import type { Wording } from './wording.ts';
import type { Writer } from './writer.ts';

/** Key messages for the first page: those of the overview sections; where these have none, those of all. */
export function keyMessagesOf(plans: readonly SectionPlan[], newWriter: (plan: SectionPlan) => Writer, wording: Wording): Report['keyMessages'] {
  const of = (chosen: readonly SectionPlan[]): Report['keyMessages'] => chosen.flatMap((plan) => messagesIn(plan, newWriter(plan), wording));
  const messages = of(plans.filter(({ section }) => section.matter.kind === 'overview'));
  return messages.length > 0 ? messages : of(plans);
}

function messagesIn(plan: SectionPlan, writer: Writer, wording: Wording): Report['keyMessages'] {
  const blocks = bodyOf({ parts: plan.section.parts.filter(({ keyMessages }) => keyMessages) });
  return blocks.flatMap((block): Report['keyMessages'] => {
    if (block.type === 'list') return block.items.flatMap((item) => message(item, plan, writer, wording));
    return block.type === 'paragraph' ? message(block, plan, writer, wording) : [];
  });
}

/** The first paragraph, which stands for the whole: the rest is a link away. */
function message(node: StatementNode, plan: SectionPlan, writer: Writer, wording: Wording): Report['keyMessages'] {
  const statement = plan.statementAt.get(node);
  const words = wordsOf(node);
  if (!statement || words.length === 0) return [];
  const [paragraph] = writer.blocks([{ type: 'paragraph', children: words }]);
  if (paragraph?.type !== 'paragraph') return [];
  return [{ text: paragraph.children, target: { page: 'section', id: plan.section.id, anchor: statement.anchor }, ...wording.markOf(plan.section.matter), ...markOf(statement) }];
}

/** Without citations and footnotes, whose numbers belong to the section's own page. */
function wordsOf(node: StatementNode): AuthoredInline[] {
  const first = node.type === 'item' ? node.children[0] : node;
  if (first?.type !== 'paragraph') return [];
  const words = first.children.filter(({ type }) => type !== 'citation' && type !== 'footnote');
  const last = words.at(-1);
  return last?.type === 'text' ? [...words.slice(0, -1), { type: 'text', value: last.value.trimEnd() }] : words;
}
