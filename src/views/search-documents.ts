import { markOf, type Marked } from '../model/audience.ts';
import type { Report, ReportBreakdown, ReportSection, Target } from '../model/report.ts';
import { placeOfGone } from './changes/claims-by-section.ts';
import { given } from './lists.ts';
import { plainText, sentences } from '../format/plain-text.ts';
import { statementsOf, type NumberedWords } from './statements.ts';
import { word } from './writing.ts';

/** Something that search can find. */
export interface SearchDocument extends Marked {
  /** Its number or reference, where it has one. */
  reference: string;
  /** What it is called; a paragraph or a finding has no name of its own. */
  title: string;
  /** The headings above it, or the inspection that it belongs to. */
  context: string;
  kind: string;
  text: string;
  to: Target;
  /** For what only the edition before says. */
  gone?: true;
}

export function searchDocuments(report: Report): SearchDocument[] {
  return [
    ...report.sections.flatMap((section) => sectionDocuments(report, section)),
    ...report.indicators.map((indicator): SearchDocument => ({
      reference: indicator.reference ?? '',
      title: indicator.title,
      context: '',
      kind: word({ report }, 'search.kind.indicator'),
      text: sentences([indicator.sentence, indicator.definition, indicator.theme, indicator.tag, ...(indicator.breakdowns ?? []).map(partsIn)]),
      to: { page: 'indicator', id: indicator.id },
      ...markOf(indicator),
    })),
    ...report.evidence.map((entry): SearchDocument => ({
      reference: '',
      title: entry.title,
      context: '',
      kind: word({ report }, 'search.kind.evidence'),
      text: sentences([entry.kindText, entry.date?.text, entry.scope, entry.summary]),
      to: { page: 'evidence', anchor: entry.id },
      ...markOf(entry),
    })),
    ...report.actions.map((action): SearchDocument => ({
      reference: action.number,
      title: action.title,
      context: '',
      kind: word({ report }, 'search.kind.action'),
      text: sentences([action.owner, action.due?.text, action.measureText, action.statusText, ...action.progress.map(({ text }) => text)]),
      to: { page: 'actions', anchor: action.id },
      ...markOf(action),
    })),
    ...inspectionDocuments(report),
    ...report.glossary.map(({ acronym, term, meaning, anchor }): SearchDocument => ({
      reference: '',
      title: acronym === null ? term : `${acronym} (${term})`,
      context: '',
      kind: word({ report }, 'search.kind.glossary'),
      text: meaning ?? '',
      to: { page: 'glossary', anchor },
    })),
    ...goneDocuments(report),
  ];
}

/** What the edition before said and this one does not: who has a copy of it finds here what became of that. */
function goneDocuments(report: Report): SearchDocument[] {
  const { changes } = report;
  if (!changes) return [];
  return changes.claims.gone.map(({ then }): SearchDocument => ({
    reference: then.number,
    title: '',
    context: word({ report }, 'changes.claims.placeThen', { edition: changes.since.id, place: then.sectionTitle }),
    kind: word({ report }, 'changes.claims.gone'),
    text: then.text,
    to: placeOfGone(report, then),
    gone: true,
  }));
}

/** `Age: Under 1, 1 to 4, 5 to 9`. */
function partsIn({ by, parts, sentence }: ReportBreakdown): string {
  return sentences([`${by}: ${parts.map(({ name }) => name).join(', ')}`, sentence]);
}

function sectionDocuments(report: Report, section: ReportSection): SearchDocument[] {
  const kind = word({ report }, 'search.kind.section');
  const to = { page: 'section', id: section.id } as const;
  const mark = markOf(section);
  const stretches = stretchesOf(section);
  const own: SearchDocument = {
    reference: '',
    title: section.title,
    context: '',
    kind,
    text: sentences([section.summary, section.owner, ...section.judgements.map(({ label }) => label), ...stretches.filter(({ title }) => title === null).flatMap(({ loose }) => loose)]),
    to,
    ...mark,
  };
  return [own, ...stretches.flatMap(({ title, above, anchor, loose, statements }): SearchDocument[] => {
    const heading: SearchDocument[] = title === null ? [] : [{ reference: '', title, context: above, kind, text: loose.join(' '), to: { ...to, anchor }, ...mark }];
    return [...heading, ...statements.map(({ statement, text }): SearchDocument => ({
      reference: statement.number,
      title: '',
      context: given(above, title).join(': '),
      kind: word({ report }, 'search.kind.statement'),
      text,
      to: { ...to, anchor: statement.anchor },
      ...mark,
      ...markOf(statement),
    }))];
  })];
}

/** What stands between one heading of a section and the next, of whatever level. */
interface Words {
  /** Null for what stands before the first heading. */
  title: string | null;
  above: string;
  anchor: string;
  /** Words outside of numbered statements. */
  loose: string[];
  statements: NumberedWords[];
}

function stretchesOf(section: ReportSection): Words[] {
  return section.parts.flatMap((part) => {
    const ofPart: Words = { title: part.titleText, above: section.title, anchor: part.anchor, loose: [], statements: [] };
    const inPart = given(section.title, part.titleText).join(': ');
    return [ofPart, ...part.groups.flatMap((group) => {
      const title = group.title && plainText(group.title);
      const ofGroup = title === null ? ofPart : { title, above: inPart, anchor: group.anchor, loose: [], statements: [] };
      const inGroup = given(inPart, title).join(': ');
      const below: Words[] = title === null ? [] : [ofGroup];
      let current: Words = ofGroup;
      for (const block of group.blocks) {
        if (block.type === 'heading') below.push(current = { title: plainText(block.children), above: inGroup, anchor: block.anchor, loose: [], statements: [] });
        else current.statements.push(...statementsOf([block], current.loose));
      }
      return below;
    })];
  });
}

function inspectionDocuments(report: Report): SearchDocument[] {
  return report.inspections.flatMap((inspection): SearchDocument[] => {
    const place = { page: 'inspection', id: inspection.id } as const;
    const name = inspection.title.endsWith(inspection.when) ? inspection.title : `${inspection.title}, ${inspection.when}`;
    const kind = word({ report }, 'search.kind.inspection');
    const mark = markOf(inspection);
    const part = { reference: '', title: '', context: name, kind, ...mark };
    return [
      {
        reference: '',
        title: name,
        context: '',
        kind,
        text: sentences([inspection.summary, inspection.topic, inspection.frameworkTitle, ...inspection.judgements.map(({ label, text }) => `${label}: ${text}.`)]),
        to: place,
        ...mark,
      },
      ...inspection.findings.map(({ text, anchor }): SearchDocument => ({ ...part, text, to: { ...place, anchor } })),
      ...inspection.recommendations.map(({ text, response, unanswered, anchor }): SearchDocument => ({
        ...part,
        kind: word({ report }, 'search.kind.recommendation'),
        text: sentences([text, response ?? unanswered ?? null]),
        to: { ...place, anchor },
      })),
    ];
  });
}
