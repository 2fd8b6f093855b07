import type { Report, ReportBlock, ReportSection, Statement, Target } from '../model/report.ts';
import { given } from './lists.ts';
import { plainText } from './plain-text.ts';
import { word } from './writing.ts';

/** Something that search can find. */
export interface SearchDocument {
  title: string;
  kind: string;
  text: string;
  to: Target;
}

export function searchDocuments(report: Report): SearchDocument[] {
  return [
    ...report.sections.flatMap((section) => sectionDocuments(report, section)),
    ...report.indicators.map((indicator): SearchDocument => ({
      title: [indicator.reference, indicator.title].filter(Boolean).join(' '),
      kind: word({ report }, 'search.kind.indicator'),
      text: joined([indicator.sentence, indicator.definition, indicator.theme]),
      to: { page: 'indicator', id: indicator.id },
    })),
    ...report.evidence.map((entry): SearchDocument => ({
      title: entry.title,
      kind: word({ report }, 'search.kind.evidence'),
      text: joined([entry.kindText, entry.date?.text, entry.scope, entry.summary]),
      to: { page: 'evidence', anchor: entry.id },
    })),
    ...report.actions.map((action): SearchDocument => ({
      title: `${action.number} ${action.title}`,
      kind: word({ report }, 'search.kind.action'),
      text: joined([action.owner, action.due?.text, action.measureText, action.statusText, ...action.progress.map(({ text }) => text)]),
      to: { page: 'actions', anchor: action.id },
    })),
    ...inspectionDocuments(report),
    ...report.glossary.map(({ acronym, term, meaning, anchor }): SearchDocument => ({
      title: acronym === null ? term : `${acronym} (${term})`,
      kind: word({ report }, 'search.kind.glossary'),
      text: meaning ?? '',
      to: { page: 'glossary', anchor },
    })),
  ];
}

function sectionDocuments(report: Report, section: ReportSection): SearchDocument[] {
  const own: SearchDocument = {
    title: section.title,
    kind: word({ report }, 'search.kind.section'),
    text: joined([section.summary, section.owner, ...section.judgements.map(({ label }) => label)]),
    to: { page: 'section', id: section.id },
  };
  const parts = section.parts.flatMap((part) =>
    part.groups.flatMap((group) => {
      const loose: string[] = [];
      const statements = statementsOf(group.blocks, loose);
      const heading = [section.title, part.titleText].filter(Boolean).join(': ');
      const rest: SearchDocument[] = loose.length === 0 ? [] : [{
        title: heading,
        kind: word({ report }, 'search.kind.section'),
        text: loose.join(' '),
        to: { page: 'section', id: section.id, anchor: part.anchor },
      }];
      return [...rest, ...statements.map(({ statement, text }): SearchDocument => ({
        title: `${statement.number} ${heading}`,
        kind: word({ report }, 'search.kind.statement'),
        text,
        to: { page: 'section', id: section.id, anchor: statement.anchor },
      }))];
    }),
  );
  return [own, ...parts];
}

/** Numbered statements with their words; words outside of them go to `loose`. */
function statementsOf(blocks: readonly ReportBlock[], loose: string[]): { statement: Statement; text: string }[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' && block.statement) return [{ statement: block.statement, text: wordsOf([block]) }];
    if (block.type === 'list') {
      return block.items.flatMap((item) =>
        item.statement ? [{ statement: item.statement, text: wordsOf(item.children) }] : statementsOf(item.children, loose),
      );
    }
    if (block.type === 'quote') return statementsOf(block.children, loose);
    const words = wordsOf([block]);
    if (words !== '') loose.push(words);
    return [];
  });
}

function wordsOf(blocks: readonly ReportBlock[]): string {
  return blocks
    .map((block) => {
      switch (block.type) {
        case 'paragraph': case 'heading': return plainText(block.children);
        case 'list': return block.items.map((item) => wordsOf(item.children)).join(' ');
        case 'quote': return wordsOf(block.children);
        case 'code-block': return block.value;
        case 'table': return [block.head, ...block.rows].flatMap((row) => row.map(plainText)).join(' ');
        default: return '';
      }
    })
    .join(' ')
    .trim();
}

function inspectionDocuments(report: Report): SearchDocument[] {
  return report.inspections.flatMap((inspection): SearchDocument[] => {
    const place = { page: 'inspection', id: inspection.id } as const;
    const name = `${inspection.title}, ${inspection.when}`;
    return [
      {
        title: name,
        kind: word({ report }, 'search.kind.inspection'),
        text: joined([inspection.summary, inspection.topic, inspection.frameworkTitle, ...inspection.judgements.map(({ label, text }) => `${label}: ${text}.`)]),
        to: place,
      },
      ...inspection.findings.map(({ text, anchor }) => ({ title: name, kind: word({ report }, 'search.kind.inspection'), text, to: { ...place, anchor } })),
      ...inspection.recommendations.map(({ text, response, anchor }) => ({
        title: name,
        kind: word({ report }, 'search.kind.recommendation'),
        text: joined([text, response]),
        to: { ...place, anchor },
      })),
    ];
  });
}

function joined(texts: readonly (string | null | undefined)[]): string {
  return given(...texts).join(' ');
}
