/*
 * Shows the buttons that make a chart live. Chart.js itself is fetched when the first of them is
 * pressed: `<button hidden data-live-chart="assets/live-chart.js">`.
 */
const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-live-chart]')];

function fetchLiveCharts(address: string): void {
  const script = document.createElement('script');
  script.src = address;
  script.addEventListener('error', () => {
    for (const button of buttons) button.hidden = true;
  });
  document.head.append(script);
}

let asked = false;
for (const button of buttons) {
  button.hidden = false;
  button.addEventListener('click', () => {
    if (button.dataset['wanted'] === undefined) button.dataset['wanted'] = '';
    if (asked) return;
    asked = true;
    fetchLiveCharts(button.dataset['liveChart'] ?? '');
  });
}
