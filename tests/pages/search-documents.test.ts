import { describe, expect, test } from 'vitest';
import { pageFile } from '../../src/site/links.ts';
import { publishedSearch } from './published-search.ts';
import { present, short, sites } from './sites.ts';
import { wordsOf, written } from './written.ts';

type Document = [name: string, kind: string, text: string, href: string];

describe.each(sites)('what search finds in %s', (_name, site) => {
  const { report } = site;
  const { labels } = report;
  const { kinds, contexts, rows } = publishedSearch(site);
  const documents = rows.map(([reference, title, context, kind, text, href]): Document => [joined(reference, present(contexts[context], title).join(': ')), kinds[kind] ?? '', text, href]);
  const ofKind = (kind: string): Document[] => documents.filter((document) => document[1] === kind);

  test('leads to places that are there', () => {
    const lost = documents.filter(([, , , href]) => {
      const [file = '', anchor] = href.split('#');
      return anchor !== undefined && !site.page(file).has(`[id="${anchor}"]`);
    });
    expect(lost).toEqual([]);
  });

  test('has each place once', () => {
    const hrefs = documents.map(([, , , href]) => href);
    expect(hrefs.filter((href, index) => hrefs.indexOf(href) !== index)).toEqual([]);
  });

  test('has every heading of a section, whatever its level', () => {
    const meant = report.sections.flatMap((section) => {
      const file = pageFile({ page: 'section', id: section.id });
      const headings = section.parts.flatMap((part) => [
        ...(part.title ? [[wordsOf(part.title), part.anchor]] : []),
        ...part.groups.flatMap((group) => [
          ...(group.title ? [[wordsOf(group.title), group.anchor]] : []),
          ...group.blocks.flatMap((block) => (block.type === 'heading' ? [[wordsOf(block.children), block.anchor]] : [])),
        ]),
      ]);
      return [[section.title, file], ...headings.map(([title = '', anchor = '']) => [title, `${file}#${anchor}`])];
    });
    expect(rows.filter(([, , , kind]) => kinds[kind] === labels['search.kind.section']).map(([, title, , , , href]) => [title, href])).toEqual(meant);
  });

  test('has every numbered paragraph with its number, its words and the headings above it', () => {
    const meant = report.sections.flatMap((section) => section.parts.flatMap((part) => part.groups.flatMap((group) => {
      const { statements } = written({ ...section, parts: [{ ...part, groups: [group] }], footnotes: [] });
      const heading = present(section.title, part.title && wordsOf(part.title), group.title && wordsOf(group.title)).join(': ');
      return statements.map(({ statement, words }) => [`${statement.number} ${heading}`, short(words, report), `${pageFile({ page: 'section', id: section.id })}#${statement.anchor}`]);
    })));
    expect(ofKind(labels['search.kind.statement']).map(([title, , text, href]) => [title, short(text.replace(/\s+/g, ' ').replace(/ (?=$|[.,;])/g, ''), report), href])).toEqual(meant);
  });

  test('has every indicator with its figures', () => {
    expect(ofKind(labels['search.kind.indicator']).map(([title, , text, href]) => [title, text, href])).toEqual(report.indicators.map((one) => [
      joined(one.reference, one.title), sentences(one.sentence, one.definition, one.theme, one.tag, ...(one.breakdowns ?? []).flatMap(({ by, parts, sentence }) => [`${by}: ${parts.map(({ name }) => name).join(', ')}`, sentence])), `indicators/${one.id}.html`,
    ]));
  });

  test('has every action with its owner and date, and every piece of evidence with its date', () => {
    expect(ofKind(labels['search.kind.action']).map(([title, , text, href]) => [title, text, href])).toEqual(report.actions.map((action) => [
      `${action.number} ${action.title}`,
      sentences(action.owner, action.due?.text, action.measureText, action.statusText, ...action.progress.map(({ text }) => text)), `actions.html#${action.id}`,
    ]));
    expect(ofKind(labels['search.kind.evidence']).map(([title, , text, href]) => [title, text, href])).toEqual(report.evidence.map((entry) => [
      entry.title, sentences(entry.kindText, entry.date?.text, entry.scope, entry.summary), `evidence.html#${entry.id}`,
    ]));
  });

  test('has every inspection with its grades, its findings and its recommendations', () => {
    const when = ({ title, when: held }: { title: string; when: string }): string => (title.endsWith(held) ? title : `${title}, ${held}`);
    const file = (id: string): string => `inspections/${id}.html`;
    expect(ofKind(labels['search.kind.inspection']).map(([title, , text, href]) => [title, text, href])).toEqual(report.inspections.flatMap((one) => [
      [when(one), sentences(one.summary, one.topic, one.frameworkTitle, ...one.judgements.map(({ label, text }) => `${label}: ${text}.`)), file(one.id)],
      ...one.findings.map(({ text, anchor }) => [when(one), text, `${file(one.id)}#${anchor}`]),
    ]));
    expect(ofKind(labels['search.kind.recommendation']).map(([title, , text, href]) => [title, text, href])).toEqual(report.inspections.flatMap((one) =>
      one.recommendations.map(({ text, response, unanswered, anchor }) => [when(one), sentences(text, response ?? unanswered ?? null), `${file(one.id)}#${anchor}`])));
  });

  test('has every term of the glossary', () => {
    expect(ofKind(labels['search.kind.glossary']).map(([title, , text]) => [title, text])).toEqual(report.glossary.map(({ acronym, term, meaning }) => [
      acronym === null ? term : `${acronym} (${term})`, meaning ?? '',
    ]));
  });
});

function joined(...texts: (string | null | undefined)[]): string {
  return present(...texts).join(' ');
}

function sentences(...texts: (string | null | undefined)[]): string {
  return present(...texts).map((text) => (/[.!?…:]["'”’)]*$/u.test(text) ? text : `${text}.`)).join(' ');
}
