import { expect, it } from 'vitest';
import { csv } from '../../src/export/csv.ts';
import { slideDeck } from '../../src/layout/slides/deck.ts';
import type { OutputFile } from '../../src/publish/manifest.ts';
import { createReportMaker } from '../../src/report.ts';
import { plainSettings, shippedFrameworks, sourceFiles } from '../base-report.ts';

it.each([['round', 'rounded to the nearest 5'], ['suppress', 'further figures']])('slides and CSV say how `%s` protects small numbers and how many are withheld', (method, words) => {
  const indicators = 'theme: Few\nindicators:\n  - { id: few, title: Few, unit: count, polarity: neutral, period: snapshot, source: Ours, observations: [{ at: 2021-03-31, value: 2 }, { at: 2022-03-31, value: 3 }] }\n';
  const files = sourceFiles({ 'data/report.yaml': `${plainSettings}disclosure: { public: { method: ${method} } }\n`, 'data/indicators/few.yaml': indicators });
  const { report } = createReportMaker().draft({ files, images: [], shippedFrameworks, diagnostics: [] }, { audience: 'public' });
  const exporting = { report: report!, stamp: '', root: '', pictures: new Map(), options: { sections: null, annex: false, template: null }, fileName: (what: string, ending: string) => `${what}.${ending}`, note: () => {}, site: () => Promise.reject(new Error('no site')) };
  const dictionary = (csv(exporting) as OutputFile[]).find(({ path }) => path.endsWith('dictionary.csv'))!;
  const notes = slideDeck(report!).slides.flatMap((slide) => slide.notes).join('\n');
  for (const text of [notes, Buffer.from(dictionary.content).toString('utf8')]) {
    expect(text).toContain(words);
    expect(text).toContain('2 figures are suppressed to protect confidentiality.');
  }
});
