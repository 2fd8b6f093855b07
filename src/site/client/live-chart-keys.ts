import type { Chart } from 'chart.js';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The arrow keys do what a pointer does: they go from point to point, and each is said as well as shown. */
export function moveAmongPoints(chart: Chart, canvas: HTMLCanvasElement, said: HTMLElement): void {
  let at = -1;
  canvas.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    const points = knownPoints(chart);
    if (step === undefined || points.length === 0) return;
    event.preventDefault();
    at = at < 0 ? points.length - 1 : (at + step + points.length) % points.length;
    said.textContent = showPoint(chart, points[at]!);
  });
  canvas.addEventListener('blur', () => {
    if (!canvas.isConnected) return;
    chart.tooltip?.setActiveElements([], { x: 0, y: 0 });
    chart.update('none');
  });
}

/** The points of our own series that have a figure. */
function knownPoints(chart: Chart): number[] {
  const data = chart.data.datasets[0]?.data ?? [];
  return data.flatMap((point, index) => (point === null || (typeof point === 'object' && 'y' in point && point.y === null) ? [] : [index]));
}

function showPoint(chart: Chart, index: number): string {
  const element = chart.getDatasetMeta(0).data[index];
  chart.tooltip?.setActiveElements([{ datasetIndex: 0, index }], { x: element?.x ?? 0, y: element?.y ?? 0 });
  chart.update('none');
  return (chart.tooltip?.body ?? []).flatMap(({ lines }) => lines).join(' ');
}
