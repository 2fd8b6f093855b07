import { excerptOf, withMarks, type Stretch } from './search-excerpt.ts';
import { searchOver, type Hit, type SearchData } from './search-index.ts';

declare global {
  interface Window {
    selfevalSearchDocuments?: SearchData;
  }
}

interface Words {
  none: string;
  one: string;
  other: string;
}

const pageOfHits = 20;

startSearch(document);

function startSearch(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-search]');
  const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const data = window.selfevalSearchDocuments;
  if (!form || !input || !data) return;
  const search = searchOver(data);
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  let shown = pageOfHits;
  let hits: Hit[] = [];
  const print = (): void => printHits(page, hits, shown, input.value.trim(), words);
  const run = (): void => {
    shown = pageOfHits;
    hits = search(input.value.trim());
    print();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
  input.addEventListener('input', delayed(run));
  page.querySelector('[data-search-more]')?.addEventListener('click', () => {
    shown += pageOfHits;
    print();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') run();
}

/** Waits until typing has stopped for a moment. */
function delayed(run: () => void): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, 150);
  };
}

function printHits(page: Document, hits: readonly Hit[], shown: number, query: string, words: Words): void {
  const list = page.querySelector('[data-search-results]');
  const status = page.querySelector('[data-search-status]');
  const more = page.querySelector<HTMLElement>('[data-search-more]');
  const contents = page.querySelector<HTMLElement>('[data-search-contents]');
  if (!list || !status) return;
  list.replaceChildren(...hits.slice(0, shown).map((hit) => hitItem(page, hit)));
  const label = hits.length === 0 ? words.none : hits.length === 1 ? words.one : words.other;
  status.textContent = query === '' ? '' : label.replace('{count}', hits.length.toLocaleString('en-GB')).replace('{query}', () => query);
  if (more) more.hidden = hits.length <= shown;
  if (contents) contents.hidden = hits.length > 0;
}

function hitItem(page: Document, { name, kind, tag, text, href, phrases }: Hit): HTMLElement {
  const link = page.createElement('a');
  link.className = 'govuk-link';
  link.href = href;
  link.append(...marked(page, withMarks(name, phrases)));
  const item = page.createElement('li');
  item.append(paragraph(page, tag === '' ? [link] : [link, ' ', tagged(page, tag)]));
  if (text !== '') item.append(paragraph(page, marked(page, excerptOf(text, phrases))));
  item.append(paragraph(page, [kind], 'search-kind'));
  return item;
}

function tagged(page: Document, words: string): HTMLElement {
  const tag = page.createElement('span');
  tag.className = 'internal-tag';
  tag.textContent = words;
  return tag;
}

function marked(page: Document, stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map((stretch) => {
    if (!stretch.marked) return stretch.text;
    const mark = page.createElement('mark');
    mark.textContent = stretch.text;
    return mark;
  });
}

function paragraph(page: Document, children: readonly (Node | string)[], className = ''): HTMLElement {
  const element = page.createElement('p');
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}
