/** Closed lists of sources print as notes; browsers that hide what is closed are shown it open. */
export function openForPrint(view: Window): void {
  view.addEventListener('beforeprint', () => {
    for (const details of view.document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      details.open = true;
      details.dataset['openedForPrint'] = '';
    }
  });
  view.addEventListener('afterprint', () => {
    for (const details of view.document.querySelectorAll<HTMLDetailsElement>('details[data-opened-for-print]')) {
      details.open = false;
      delete details.dataset['openedForPrint'];
    }
  });
}
