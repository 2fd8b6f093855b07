import { chartJson, type ChartSpec } from '../../chart/chart-spec.ts';
import { drawChart } from '../../chart/draw-chart.ts';

/** As many as are shown again: pages of sections come first, and the whole report, which repeats them, last. */
const mostKept = 400;

/** Pictures by what they are drawn from, so that one that was drawn for another page, or for another report, is the same. */
const pictures = new Map<string, string>();

/** The picture of a chart for a page; a chart that several pages show is drawn once. It is silent beside words that say the same, unless it is named. */
export function chartPicture(spec: ChartSpec, name: string | null = null): string {
  if (name !== null) return drawChart(spec, { name: { title: name } });
  const key = chartJson(spec);
  const drawn = pictures.get(key);
  if (drawn !== undefined) return drawn;
  const picture = drawChart(spec, {});
  if (pictures.size < mostKept) pictures.set(key, picture);
  return picture;
}

/** Makes room for the charts of another report. */
export function forgetPictures(): void {
  pictures.clear();
}
