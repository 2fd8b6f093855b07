import { describe, expect, test } from 'vitest';
import type { CitedSource, ReportSection, Target } from '../../src/model/report.ts';
import { embeddedRows, marksFor, marksOf } from './figure-rows.ts';
import { misdrawn, rating, sparkline, sparklineFigures, tally, tallyOf, barFor, barOf } from './marks.ts';
import { actionRows, evidenceEntries, judgementRows, readEvidence } from './embedded.ts';
import { readTable, readTerms, type Place } from './read-page.ts';
import { named, present, short, sites } from './sites.ts';
import { wordsOf, written } from './written.ts';

const most = 12;

describe.each(sites)('a section of %s', (_name, site) => {
  const { report } = site;
  const { labels } = report;

  describe.each(report.sections.map((section) => [section.title, section] as const))('%s', (_title, section) => {
    const page = site.page(`${section.id}.html`);
    const said = written(section);

    test('is headed by its number, title, facts and tally', () => {
      const head = page.one('.section-head');
      expect(head.one('h1').pieces).toEqual([String(section.number), section.title]);
      expect(head.all('.lead').map(({ words }) => short(words, report))).toEqual(present(section.summary));
      expect(readTerms(head.one('.facts'))).toEqual(factsOf(section));
      expect(head.has('.tally') ? tally(head) : []).toEqual(tallyOf(section.tally, report));
      expect(barOf(head)).toEqual(barFor(section.tally));
    });

    test('has its parts and groups under their headings', () => {
      const titles = page.one('.section-text').all('h2').filter((place) => place.classes.includes('title-l')).map(({ words }) => words);
      expect(titles).toEqual(section.parts.flatMap(({ title }) => (title ? [wordsOf(title)] : [])));
      const groups = page.all('.section-text .group').map((group) => [group.classes.find((name) => name.startsWith('finding-')), group.all('.title-m').map(({ words }) => words)]);
      expect(groups).toEqual(section.parts.flatMap((part) => part.groups.map(({ finding, title }) => [finding ? `finding-${finding}` : undefined, title ? [wordsOf(title)] : []])));
    });

    test('numbers its paragraphs and points and says in each what the report says', () => {
      const found = page.all('.statement').map((place) => ({
        id: place.attribute('id'),
        number: place.all('.statement-number')[0]?.words,
        finding: place.classes.find((name) => name.startsWith('statement-'))?.slice(10),
        words: short(ownLines(place).map((line) => line.wordsWithout('sup')).join(' '), report),
      }));
      expect(found).toEqual(said.statements.map(({ statement, words }) => ({
        id: statement.anchor, number: statement.number, finding: statement.finding ?? undefined, words: short(words, report),
      })));
    });

    test('is led to at each paragraph by its number, whatever id its author gave it', () => {
      const led = page.all('.statement').map((place) => {
        const [number] = place.all('.statement-number');
        const address = number?.attribute('href');
        return [number?.words, address, [place, ...(number ? [number] : [])].some((each) => `#${each.attribute('id')}` === address)];
      });
      expect(led).toEqual(said.statements.map(({ statement: { number } }) => [number, `#p-${number.replace('.', '-')}`, true]));
    });

    test('puts each figure where its sentence has it', () => {
      const figures = page.all('.section-text .figure').map((figure) => [figure.words, figure.attribute('href'), figure.classes.includes('figure-withheld')]);
      expect(figures.map(([text, , withheld]) => [text, withheld])).toEqual(said.figures.map(({ text, status }) => [text, status !== 'known']));
      figures.forEach(([, href], index) => {
        const { indicator } = said.figures[index]!;
        if (href !== undefined) expect(href).toBe(`indicators/${indicator}.html`);
      });
      const inStatements = page.all('.statement').map((place) => place.all('.figure').map((figure) => [figure.words, figure.attribute('href')]));
      expect(inStatements).toEqual(said.statements.map((one) => one.figures.map(({ text, indicator }, index) => [
        text, indicator === '' || one.figures.findIndex((other) => other.indicator === indicator) < index ? undefined : `indicators/${indicator}.html`,
      ])));
    });

    test('marks what each statement rests on, and lists it below', () => {
      const found = page.all('.statement').map((place) => ({
        marks: place.all('.mark-cite').map((mark) => [mark.pieces[0], mark.all('a')[0]?.attribute('href')]),
        sources: place.all('.sources li').map((source) => ({
          id: source.attribute('id'), number: source.attribute('value'), pieces: source.pieces, href: source.all('a')[0]?.attribute('href'),
        })),
      }));
      expect(found).toEqual(said.statements.map(({ statement, marks }) => ({
        marks: marks.map(({ number }, index) => [String(number), marks.findIndex((other) => other.number === number) < index ? undefined : `#${statement.anchor}--${number}`]),
        sources: statement.sources.map(({ number, source }) => ({ id: `${statement.anchor}--${number}`, number: String(number), pieces: sourcePieces(source), href: hrefOf(source.target, section) })),
      })));
    });

    test('says below each area for improvement what answers it', () => {
      const found = page.all('.statement').map((place) => place.all('.answer').map((answer) => answer.all('a').map((link) => [link.words, link.attribute('href')])));
      expect(found).toEqual(said.statements.map(({ statement }) => (statement.finding !== 'area-for-improvement' ? [] : [
        statement.actions.map((id) => named(report.actions, id)).map(({ id, number, title }) => [`${number} ${title}`, `actions.html#${id}`]),
      ])));
      const none = page.all('p.answer.answer-none').map(({ words }) => words);
      expect(new Set(none)).toEqual(new Set(said.statements.some(({ statement: { finding, actions } }) => finding === 'area-for-improvement' && actions.length === 0) ? [labels['statement.noAction']] : []));
    });

    test('says in place that a strength or area for improvement cites nothing', () => {
      const found = page.all('.statement').map((place) => place.all('.unsourced').map(({ words }) => words));
      expect(found).toEqual(said.statements.map(({ statement: { finding, sources }, figures }) => (finding !== null && sources.length === 0 && figures.length === 0 ? [labels['statement.noSource']] : [])));
    });

    test('prints its tables cell by cell', () => {
      const tables = page.all('.section-text table').filter((table) => !table.has('caption'));
      expect(tables.map((table) => table.all('tr').map((row) => row.all('*').filter(({ tag }) => tag === 'th' || tag === 'td').map((cell) => short(cell.wordsWithout('sup'), report))))).toEqual(
        said.tables.map(({ head, rows }) => [head, ...rows].map((row) => row.map((cell) => short(wordsOf(cell), report)))),
      );
    });

    test('puts in the charts, tables and lists that its author asked for, with what the report holds', () => {
      const embeds = said.embeds.flatMap((embed): unknown[] => {
        switch (embed.type) {
          case 'chart': {
            const { title, sentence } = site.indicator(embed.indicator);
            return [{ title: expect.stringContaining(title) as string, sentence }];
          }
          case 'scorecard': {
            const all = embed.indicators.map((id) => site.indicator(id));
            const rated = all.some(({ target }) => target !== null);
            const marks = all.map(marksFor).map((mark) => ({ ...mark, rating: rated ? mark.rating : null }));
            return all.length === 0 ? [] : [{ rows: embeddedRows(all, report), marks }];
          }
          case 'evidence-list': return embed.evidence.length === 0 ? [] : [{ evidence: evidenceEntries(embed.evidence, report) }];
          case 'action-list': return embed.actions.length === 0 ? [] : [{ rows: actionRows(embed.actions, report) }];
          case 'judgement-table': return embed.inspections.length === 0 ? [] : [{ rows: judgementRows(embed.inspections, report) }];
        }
      });
      const found = page.one('.section-text').all('*').flatMap((place): unknown[] => {
        if (place.tag === 'figure' && place.classes.includes('chart')) {
          return [{ title: place.one('.chart-title').words, sentence: short(place.one('.chart-sentence').words, report) }];
        }
        if (place.classes.includes('evidence-list')) return [{ evidence: readEvidence(place, report) }];
        if (place.tag !== 'table' || !place.has('caption')) return [];
        const rows = readTable(place).map(({ cells }) => shortCells(cells));
        return [place.classes.includes('figures') ? { rows, marks: readTable(place).map((row) => marksOf(row.place)) } : { rows }];
      });
      expect(found).toEqual(embeds);
    });

    test('has its notes at its end, in letters', () => {
      const notes = page.all('.notes-list li').map((note) => [note.attribute('id'), note.one('.note-letter').words]);
      expect(notes).toEqual(section.footnotes.map(({ anchor, number }) => [anchor, String.fromCharCode(96 + number)]));
    });

    test('has its figures beside it: value, rating, target and the line of the last figures', () => {
      const shown = section.indicators.map((id) => site.indicator(id)).slice(0, most);
      const entries = page.all('.section-aside .bullets li');
      expect(entries.map((entry) => ({
        name: entry.one('.bullet-name').words, href: entry.one('.bullet-name').attribute('href'), value: entry.one('.bullet-value').words,
        withheld: entry.has('.withheld'), rating: entry.has('.rag') ? rating(entry) : null, target: entry.all('.sub-inline').map(({ words }) => words),
      }))).toEqual(shown.map((one) => ({
        name: one.title, href: `indicators/${one.id}.html`, value: one.current?.figure.text ?? labels['figure.none'],
        withheld: one.current?.figure.status !== 'known', rating: one.rag.state === 'no-target' ? null : one.rag,
        target: present(one.target && `target ${one.target.shortText}`),
      })));
      expect(entries.flatMap((entry, index) => misdrawn(sparkline(entry), sparklineFigures(shown[index]!)))).toEqual([]);
      const more = section.indicators.length - most;
      expect(page.all('.section-aside p a').map(({ words }) => words)).toEqual(present(more > 0 && `${more} more on the scorecard`));
    });
  });

  function factsOf({ judgements, owner, statusText, reviewed }: ReportSection): [string, string][] {
    const facts: [string, string | undefined][] = [
      [labels['section.judgements'], judgements.map(({ label }) => label).join('; ')],
      [labels['section.owner'], owner ?? labels['section.noOwner']],
      [labels['section.status'], statusText ?? ''],
      [labels['section.reviewed'], reviewed?.text ?? ''],
    ];
    return facts.filter((fact): fact is [string, string] => fact[1] !== '');
  }

  function shortCells(cells: Record<string, string[]>): Record<string, string[]> {
    return Object.fromEntries(Object.entries(cells).map(([head, pieces]) => [head, pieces.map((piece) => short(piece, report))]));
  }
});

function ownLines(statement: Place): Place[] {
  return statement.all('p').filter(({ classes }) => !classes.includes('answer') && !classes.includes('unsourced'));
}

function sourcePieces({ title, detail }: CitedSource): string[] {
  return detail === '' ? [title] : [title, ',', detail];
}

/** Where a source stands, from the page of a section. */
function hrefOf(target: Target | null, from: ReportSection): string | undefined {
  if (target === null) return undefined;
  const anchor = target.anchor === undefined ? '' : `#${target.anchor}`;
  if (target.page === 'section' && target.id === from.id) return anchor;
  const folder = { section: '', indicator: 'indicators/', inspection: 'inspections/', 'thread-area': 'thread/', 'changes-section': 'changes/' };
  return 'id' in target ? `${folder[target.page]}${target.id}.html${anchor}` : `${target.page}.html${anchor}`;
}
