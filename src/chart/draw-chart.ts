import { BasicPlatform, Chart, type ChartType } from 'chart.js';
import type { ChartSpec } from './chart-spec.ts';
import { readyConfiguration } from './make-chart.ts';
import { coloursOf, svgPicture, type PictureOptions } from './svg.ts';
import { SvgRecorder } from './svg-recorder.ts';

/** The chart as SVG, drawn by Chart.js; the same bytes every time. */
export function drawChart(spec: ChartSpec, options: PictureOptions): string {
  const recorder = new SvgRecorder(spec.width, spec.height);
  const config = readyConfiguration(spec, { colours: coloursOf(options), fontFamily: 'Arial' });
  // Its kind is said, since working it out takes TypeScript seconds.
  const chart = new Chart<ChartType>(recorder.canvas as unknown as HTMLCanvasElement, {
    ...config,
    platform: BasicPlatform,
    options: { ...config.options, responsive: false, devicePixelRatio: 1, events: [] },
  });
  chart.destroy();
  return svgPicture(spec.width, spec.height, recorder.content(), options);
}
