import { z } from 'zod';
import { accountKinds } from '../account.ts';
import { findingKind } from '../section.ts';
import { valueStatus } from '../value.ts';
import { mark } from './cited-source.ts';
import { marked } from './marked.ts';

/*
 * The tree of ../content.ts as the report holds it, without places: a test holds the two together. What
 * may stand within itself is a getter, since it is defined below.
 */

const figureInText = z
  .strictObject({ type: z.literal('figure'), indicator: z.string(), text: z.string(), status: valueStatus })
  .describe('A figure within a sentence.');

const citationMarks = z.strictObject({ type: z.literal('citations'), marks: z.array(mark) }).describe('Numbered marks of what a statement rests on.');

const acronymInText = z
  .strictObject({ type: z.literal('acronym'), acronym: z.string(), term: z.string() })
  .describe('An acronym that the glossary knows; the renderer spells it out where it first prints it on a page.');

const footnoteMark = z.strictObject({ type: z.literal('footnote'), label: z.string() });

const leaf = z.discriminatedUnion('type', [figureInText, citationMarks, acronymInText, footnoteMark]);

const emphasised = <Type extends string>(type: Type) => z.strictObject({
  type: z.literal(type),
  get children(): z.ZodArray<typeof reportInline> { return z.array(reportInline); },
});

export const reportInline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), value: z.string() }),
  emphasised('emphasis'),
  emphasised('strong'),
  emphasised('deleted'),
  z.strictObject({ type: z.literal('code'), value: z.string() }),
  z.strictObject({ type: z.literal('break') }),
  emphasised('link').extend({ href: z.string() }),
  z.strictObject({ type: z.literal('image'), src: z.string(), alt: z.string() }),
  leaf,
]).meta({ id: 'inline', description: 'What may stand in a sentence.' });

export const statement = z
  .strictObject({
    number: z.string(),
    anchor: z.string(),
    address: z.string().optional().describe('A second anchor, made of its number: `p-3-12`. Only where its author gave it an id; otherwise `anchor` is so made.'),
    id: z.string().nullable().describe('Set when an author cited it or gave it an id.'),
    finding: findingKind.nullable(),
    was: z.strictObject({ edition: z.string(), names: z.array(z.string()) }).optional().describe('The paragraphs and actions of an earlier edition that it takes up, each by its number or id there.'),
    sources: z.array(mark),
    actions: z.array(z.string()).describe('Ids of the actions that answer it.'),
    unsourced: z.literal(true).optional().describe('Set on a strength or area for improvement that cites nothing and shows no figure.'),
    noPlan: z.literal(true).optional().describe('Set on an answer to what comes next that says that nothing is planned.'),
    ...marked,
  })
  .meta({ id: 'statement', description: 'A numbered paragraph or list item.' });

export const reportEmbed = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('chart'), indicator: z.string(), ...marked }),
  z.strictObject({ type: z.literal('scorecard'), indicators: z.array(z.string()), ...marked }),
  z.strictObject({ type: z.literal('evidence-list'), evidence: z.array(z.string()), ...marked }),
  z.strictObject({ type: z.literal('action-list'), actions: z.array(z.string()), ...marked }),
  z.strictObject({ type: z.literal('judgement-table'), inspections: z.array(z.string()), ...marked }),
]);

const holding = <Type extends string>(type: Type) => z.strictObject({
  type: z.literal(type),
  get children(): z.ZodArray<typeof reportBlock> { return z.array(reportBlock); },
});

const item = holding('item').extend({ statement: statement.optional() });

const account = z
  .strictObject({ kind: z.enum(accountKinds), source: z.string().describe('Who said or saw it, and when.'), consent: z.enum(['recorded', 'not-needed']).describe('`not-needed` where it tells of no single child or family.') })
  .describe('What children and families said (`voice`), or an `example` of practice. Not there where it is a quotation and no more.');

export const reportBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), children: z.array(reportInline), statement: statement.optional(), ...marked }),
  z.strictObject({ type: z.literal('heading'), depth: z.number().int(), children: z.array(reportInline), anchor: z.string(), ...marked }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), start: z.number().int(), items: z.array(item), ...marked }),
  holding('quote').extend({ account: account.optional(), ...marked }),
  z.strictObject({ type: z.literal('code-block'), value: z.string(), ...marked }),
  z.strictObject({ type: z.literal('rule'), ...marked }),
  z.strictObject({
    type: z.literal('table'),
    align: z.array(z.enum(['left', 'right', 'center']).nullable()),
    head: z.array(z.array(reportInline)),
    rows: z.array(z.array(z.array(reportInline))),
    ...marked,
  }),
  reportEmbed,
]).meta({ id: 'block', description: 'What may stand under a heading.' });

export type FigureInText = z.infer<typeof figureInText>;
export type CitationMarks = z.infer<typeof citationMarks>;
export type AcronymInText = z.infer<typeof acronymInText>;
export type ReportLeaf = z.infer<typeof leaf>;
export type ReportInline = z.infer<typeof reportInline>;
export type Statement = z.infer<typeof statement>;
export type ReportEmbed = z.infer<typeof reportEmbed>;
export type ReportBlock = z.infer<typeof reportBlock>;
