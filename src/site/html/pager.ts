import type { Report, ReportIndicator, ReportSection } from '../../model/report.ts';
import { linkTo, type Link } from '../../views/link.ts';
import { pick } from '../../views/lookup.ts';
import { word, type Writing } from '../../views/writing.ts';

/** Where the reader may go on. */
export interface PagerView {
  label: string;
  previous: PagerLink | null;
  next: PagerLink | null;
}

interface PagerLink extends Link {
  label: string;
}

export function sectionPager(report: Report, section: ReportSection): PagerView {
  return pagerView(report, word({ report }, 'section.pager'), 'section', report.sections, section);
}

/** The neighbours within the same theme. */
export function indicatorPager({ report, lookup }: Writing, indicator: ReportIndicator): PagerView {
  const theme = report.themes.find(({ id }) => id === indicator.themeId);
  const label = word({ report }, 'indicator.pager', { theme: indicator.theme });
  return pagerView(report, label, 'indicator', pick(lookup.indicators, theme?.indicators ?? []), indicator);
}

function pagerView<Entry extends { id: string; title: string }>(
  report: Report, label: string, page: 'section' | 'indicator', entries: readonly Entry[], here: Entry,
): PagerView {
  const index = entries.indexOf(here);
  const link = (entry: Entry | undefined, key: 'section.previous' | 'section.next'): PagerLink | null =>
    entry ? { ...linkTo(page, entry), label: word({ report }, key) } : null;
  return { label, previous: link(entries[index - 1], 'section.previous'), next: link(entries[index + 1], 'section.next') };
}
