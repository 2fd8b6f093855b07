import { arrange } from '../diagnostics/arrange.ts';
import { summary } from '../diagnostics/present-text.ts';
import { today } from '../publish/today.ts';
import { createReportMaker, type ReportInput } from '../report.ts';
import type { Proposal } from '../import/proposal.ts';

/** What `check` would say of the files that an import would write, in a sentence; nothing is written for it. */
export function findingsAfter(input: ReportInput, { writes, pictures: shown = new Map() }: Pick<Proposal, 'writes' | 'pictures'>): string {
  const texts = [...writes].flatMap(([path, text]) => (/^(?:content|data)\//.test(path) ? [{ path, text }] : []));
  const pictures = [...shown.keys()].map((path) => path.slice('public/'.length));
  const files = [...input.files.filter(({ path }) => !writes.has(path)), ...texts];
  const { diagnostics } = createReportMaker().check({ ...input, files, images: [...input.images, ...pictures] }, { today: today() });
  const found = diagnostics.filter(({ place }) => place !== undefined && writes.has(place.path));
  if (found.length === 0) return 'Checked: nothing is wrong in what would be written.';
  const [here, inAll] = [found, diagnostics].map((each) => summary(arrange(each)));
  return [
    here === inAll
      ? `Checked: ${here} in what would be written. When it is written, \`check\` says each with its place.`
      : `Checked: ${here} in what would be written. When it is written, \`check\` says each with its place, and with what it says of the other files of the report ${inAll}.`,
    ...(found.some(({ severity }) => severity === 'error') ? ['No site can be made before the errors are mended.'] : []),
    ...(diagnostics.some(({ ruleId }) => ruleId === 'figure-not-after-as-at') ? ['Some figures are after the day at which the report stands: where they belong in it, move `asAt` in data/report.yaml.'] : []),
  ].join('\n');
}
