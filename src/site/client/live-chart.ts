/*
 * Makes charts live, on request. Beside each `button[data-live-chart]` stand the still picture
 * (`[data-chart-picture]`) and the chart as JSON (`script[type="application/json"]`).
 */
import { Chart, Tooltip, type ChartConfiguration, type ChartType, type TooltipItem } from 'chart.js';
import type { ChartSpec, LinePoint } from '../../chart/chart-spec.ts';
import { readyConfiguration } from '../../chart/make-chart.ts';
import { narrowChart } from '../../chart/narrow-chart.ts';
import { colourProperty, palette, type Colours } from '../../chart/palette.ts';
import { moveAmongPoints } from './live-chart-keys.ts';

Chart.register(Tooltip);

interface LiveChart {
  chart: Chart;
  holder: HTMLElement;
  narrow: boolean;
}

const live = new Map<HTMLButtonElement, LiveChart>();

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-live-chart]')) {
  button.addEventListener('click', () => toggle(button));
  if (button.dataset['wanted'] !== undefined) toggle(button);
}

for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
  matchMedia(query).addEventListener('change', () => reopen([...live.keys()]));
}
addEventListener('resize', () => reopen([...live].filter(([button, { narrow }]) => isNarrow(button) !== narrow).map(([button]) => button)));

function reopen(buttons: readonly HTMLButtonElement[]): void {
  for (const button of buttons) {
    close(button);
    open(button);
  }
}

/** Whether the still picture beside the button is the narrow one; the style sheet chooses it. */
function isNarrow(button: HTMLButtonElement): boolean {
  const picture = button.parentElement?.querySelector<HTMLElement>('[data-chart-picture]');
  if (!picture) return false;
  const { hidden } = picture;
  picture.hidden = false;
  const narrow = (picture.querySelector('.chart-narrow')?.getClientRects().length ?? 0) > 0;
  picture.hidden = hidden;
  return narrow;
}

function toggle(button: HTMLButtonElement): void {
  if (live.has(button)) close(button);
  else open(button);
  swapWords(button);
}

/** The button says what pressing it will do next. */
function swapWords(button: HTMLButtonElement): void {
  const next = button.dataset['otherWords'];
  if (next === undefined) return;
  button.dataset['otherWords'] = button.textContent;
  button.textContent = next;
}

function open(button: HTMLButtonElement): void {
  const figure = button.parentElement;
  const json = figure?.querySelector('script[type="application/json"]')?.textContent;
  const picture = figure?.querySelector<HTMLElement>('[data-chart-picture]');
  if (!json || !picture) return;
  const narrow = isNarrow(button);
  const wide = JSON.parse(json) as ChartSpec;
  const spec = narrow ? narrowChart(wide) : wide;
  const holder = document.createElement('div');
  holder.className = 'chart-live';
  const frame = document.createElement('div');
  frame.style.position = 'relative';
  frame.style.height = `${spec.height}px`;
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', spec.title);
  canvas.tabIndex = 0;
  const said = document.createElement('p');
  said.className = 'govuk-visually-hidden';
  said.setAttribute('aria-live', 'polite');
  frame.append(canvas);
  holder.append(frame, said);
  picture.before(holder);
  // Its kind is said, since working it out takes TypeScript seconds.
  const chart = new Chart<ChartType>(canvas, liveConfiguration(spec, holder));
  moveAmongPoints(chart, canvas, said);
  picture.hidden = true;
  live.set(button, { chart, holder, narrow });
}

function close(button: HTMLButtonElement): void {
  const open = live.get(button);
  if (!open) return;
  open.holder.remove();
  open.chart.destroy();
  const picture = button.parentElement?.querySelector<HTMLElement>('[data-chart-picture]');
  if (picture) picture.hidden = false;
  live.delete(button);
}

function liveConfiguration(spec: ChartSpec, holder: HTMLElement): ChartConfiguration {
  const style = getComputedStyle(holder);
  const colours: Colours = (token) => style.getPropertyValue(colourProperty(token)).trim() || palette[token].light;
  const config = readyConfiguration(spec, { colours, fontFamily: style.fontFamily });
  return {
    ...config,
    options: {
      ...config.options,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'nearest', axis: spec.config.type === 'bar' ? 'y' : 'x', intersect: false },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: colours('text'),
          titleColor: colours('background'),
          bodyColor: colours('background'),
          bodyFont: { size: 14 },
          padding: 10,
          callbacks: { title: () => '', label: (item) => wordsOf(spec, item) },
        },
      },
    },
  };
}

function wordsOf(spec: ChartSpec, item: TooltipItem<keyof typeof Chart.defaults.datasets>): string {
  return spec.marks.kind === 'bar' ? `${item.label}: ${spec.marks.ends[item.dataIndex]?.text ?? ''}` : (item.raw as LinePoint).text;
}
