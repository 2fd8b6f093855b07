import type { Report, ReportBlock, ReportSection, Statement, Target } from '../../model/report.ts';
import { hrefFrom, type Page } from '../links.ts';
import { plainText } from './inline.ts';
import { jsonForScript } from './html.ts';
import { word } from './writing.ts';

/** Something that search can find. */
export interface SearchDocument {
  title: string;
  kind: string;
  text: string;
  /** From the search page. */
  href: string;
}

/** The name under which the browser's search finds its documents. */
export const documentsGlobal = 'selfevalSearchDocuments';

const searchPage: Page = { ref: { page: 'search' }, whole: false };
const to = (target: Target): string => hrefFrom(searchPage, target);

/** A classic script, since pages opened by double-click cannot fetch. */
export function searchDocumentsScript(report: Report): string {
  const rows = searchDocuments(report).map(({ title, kind, text, href }) => [title, kind, text, href]);
  return `self.${documentsGlobal}=${jsonForScript(rows)};\n`;
}

export function searchDocuments(report: Report): SearchDocument[] {
  return [
    ...report.sections.flatMap((section) => sectionDocuments(report, section)),
    ...report.indicators.map((indicator) => ({
      title: [indicator.reference, indicator.title].filter(Boolean).join(' '),
      kind: word({ report }, 'search.kind.indicator'),
      text: joined([indicator.sentence, indicator.definition, indicator.theme]),
      href: to({ page: 'indicator', id: indicator.id }),
    })),
    ...report.evidence.map((entry) => ({
      title: entry.title,
      kind: word({ report }, 'search.kind.evidence'),
      text: joined([entry.kindText, entry.date?.text, entry.scope, entry.summary]),
      href: to({ page: 'evidence', anchor: entry.id }),
    })),
    ...report.actions.map((action) => ({
      title: `${action.number} ${action.title}`,
      kind: word({ report }, 'search.kind.action'),
      text: joined([action.owner, action.due?.text, action.measureText, action.statusText, ...action.progress.map(({ text }) => text)]),
      href: to({ page: 'actions', anchor: action.id }),
    })),
    ...inspectionDocuments(report),
    ...report.glossary.map(({ acronym, term, meaning, anchor }) => ({
      title: acronym === null ? term : `${acronym} (${term})`,
      kind: word({ report }, 'search.kind.glossary'),
      text: meaning ?? '',
      href: to({ page: 'glossary', anchor }),
    })),
  ];
}

function sectionDocuments(report: Report, section: ReportSection): SearchDocument[] {
  const own: SearchDocument = {
    title: section.title,
    kind: word({ report }, 'search.kind.section'),
    text: joined([section.summary, section.owner, ...section.judgements.map(({ label }) => label)]),
    href: to({ page: 'section', id: section.id }),
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
        href: to({ page: 'section', id: section.id, anchor: part.anchor }),
      }];
      return [...rest, ...statements.map(({ statement, text }): SearchDocument => ({
        title: `${statement.number} ${heading}`,
        kind: word({ report }, 'search.kind.statement'),
        text,
        href: to({ page: 'section', id: section.id, anchor: statement.anchor }),
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
  return report.inspections.flatMap((inspection) => {
    const at = (anchor?: string): string => to({ page: 'inspection', id: inspection.id, ...(anchor === undefined ? {} : { anchor }) });
    const name = `${inspection.title}, ${inspection.when}`;
    return [
      {
        title: name,
        kind: word({ report }, 'search.kind.inspection'),
        text: joined([inspection.summary, inspection.topic, inspection.frameworkTitle, ...inspection.judgements.map(({ label, text }) => `${label}: ${text}.`)]),
        href: at(),
      },
      ...inspection.findings.map(({ text, anchor }) => ({ title: name, kind: word({ report }, 'search.kind.inspection'), text, href: at(anchor) })),
      ...inspection.recommendations.map(({ text, response, anchor }) => ({
        title: name,
        kind: word({ report }, 'search.kind.recommendation'),
        text: joined([text, response]),
        href: at(anchor),
      })),
    ];
  });
}

function joined(texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => text !== null && text !== undefined && text !== '').join(' ');
}
