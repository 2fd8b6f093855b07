import { fileFrom, hasChecklist, hrefFrom, type Page } from '../links.ts';
import type { LinkView } from './marks.ts';
import { iconFor } from './icon.ts';
import { word, type Writing } from './writing.ts';

/** Everything around a page's own content. */
export interface FrameView {
  title: string;
  description: string;
  /** False for an edition that search engines must not list. */
  listed: boolean;
  csp: string;
  icon: string;
  styles: string;
  scripts: string[];
  kind: string;
  skip: string;
  council: LinkView;
  logo: { src: string; alt: string } | null;
  edition: string;
  asAt: string;
  marking: string | null;
  markingLabel: string;
  notice: string | null;
  noticeLabel: string;
  draft: { tag: string; text: string } | null;
  nav: { label: string; links: (LinkView & { current: boolean; section: boolean })[] };
  breadcrumbs: { label: string; links: LinkView[]; here: string } | null;
  footer: { label: string; links: LinkView[]; lines: string[] };
}

export interface FrameOptions {
  title: string;
  description: string;
  /** Pages above this one, home excepted. */
  above?: LinkView[];
  scripts?: string[];
}

/** Only this folder's own files, and nothing inline. `file:` stands for 'self' where a page was opened by double-click. */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self' file:", "style-src 'self' file:", "img-src 'self' file: data:",
  "form-action 'self' file:", "base-uri 'none'",
].join('; ');

export function frameView(writing: Writing, options: FrameOptions): FrameView {
  const { report, page } = writing;
  const { edition, council } = report;
  const isHome = page.ref.page === 'home';
  return {
    title: isHome ? `${edition.title} – ${council.shortName}` : `${options.title} – ${edition.title} – ${council.shortName}`,
    description: options.description,
    listed: report.audience === 'public' && !edition.draft,
    csp: contentSecurityPolicy,
    icon: iconFor(council.colour),
    styles: fileFrom(page, 'assets/site.css'),
    scripts: ['assets/site.js', ...(options.scripts ?? [])].map((file) => fileFrom(page, file)),
    kind: page.ref.page,
    skip: word(writing, 'frame.skip'),
    council: { text: council.name, href: hrefFrom(page, { page: 'home' }) },
    logo: council.logo === null ? null : { src: fileFrom(page, logoFile(council.logo)), alt: council.logoAlt },
    edition: edition.title,
    asAt: word(writing, 'frame.asAt', { date: edition.asAt.text }),
    marking: edition.marking,
    markingLabel: word(writing, 'frame.marking'),
    notice: edition.notice,
    noticeLabel: word(writing, 'frame.notice'),
    draft: edition.draft ? { tag: word(writing, 'frame.draft'), text: word(writing, 'frame.draftText') } : null,
    nav: { label: word(writing, 'frame.nav'), links: navigation(writing, page) },
    breadcrumbs: isHome ? null : breadcrumbs(writing, options),
    footer: footer(writing, page),
  };
}

const logoFile = (logo: string): string => `assets/images/${logo}`;

function navigation(writing: Writing, page: Page): FrameView['nav']['links'] {
  const entry = (text: string, target: Parameters<typeof hrefFrom>[1], kinds: string[]) => ({
    text,
    href: hrefFrom(page, target),
    current: kinds[0] === page.ref.page,
    section: kinds.includes(page.ref.page),
  });
  return [
    entry(word(writing, 'nav.home'), { page: 'home' }, ['home']),
    entry(word(writing, 'nav.sections'), { page: 'home', anchor: 'sections' }, ['', 'section']),
    entry(word(writing, 'nav.scorecard'), { page: 'scorecard' }, ['scorecard', 'indicator']),
    entry(word(writing, 'nav.inspections'), { page: 'inspections' }, ['inspections', 'inspection']),
    entry(word(writing, 'nav.evidence'), { page: 'evidence' }, ['evidence']),
    entry(word(writing, 'nav.actions'), { page: 'actions' }, ['actions']),
    entry(word(writing, 'nav.glossary'), { page: 'glossary' }, ['glossary']),
    entry(word(writing, 'nav.search'), { page: 'search' }, ['search']),
    entry(word(writing, 'nav.about'), { page: 'about' }, ['about']),
  ];
}

function breadcrumbs(writing: Writing, options: FrameOptions): FrameView['breadcrumbs'] {
  const home = { text: word(writing, 'nav.home'), href: hrefFrom(writing.page, { page: 'home' }) };
  return { label: word(writing, 'frame.breadcrumbs'), links: [home, ...(options.above ?? [])], here: options.title };
}

function footer(writing: Writing, page: Page): FrameView['footer'] {
  const { council, edition } = writing.report;
  return {
    label: word(writing, 'frame.footer'),
    links: [
      { text: word(writing, 'nav.accessibility'), href: hrefFrom(page, { page: 'accessibility' }) },
      { text: word(writing, 'nav.about'), href: hrefFrom(page, { page: 'about' }) },
      { text: word(writing, 'nav.whole'), href: hrefFrom(page, { page: 'whole' }) },
      ...(hasChecklist(writing.report) ? [{ text: word(writing, 'nav.checklist'), href: hrefFrom(page, { page: 'checklist' }) }] : []),
    ],
    lines: [council.name, `${edition.title}. ${word(writing, 'frame.asAt', { date: edition.asAt.text })}. ${edition.statusText}.`],
  };
}
