import type { Report, Target } from '../../model/report.ts';
import { briefLink } from '../../views/brief.ts';
import { pageLink, sectionsLink, type Link } from '../../views/link.ts';
import { given } from '../../views/lists.ts';
import { slugOf } from '../../model/names.ts';
import { word, type Writing } from '../../views/writing.ts';
import { hasChecklist, linksOn, linksWithinFile, pageFile, presentFromEdition, type Links, type PageRef } from '../links.ts';
import { kindOf, sharedStyles, stylesOfKind, type PageKind } from '../page-styles.ts';
import { iconFor } from './icon.ts';

/** Everything around a page's own content. */
export interface FrameView {
  title: string;
  description: string;
  /** False for an edition that search engines must not list. */
  listed: boolean;
  csp: string;
  icon: string;
  styles: string[];
  scripts: string[];
  kind: PageKind;
  skip: string;
  /** From this page to the folder of the site; empty where it lies there. */
  root: string;
  /** Of this page, from the root of its site. */
  file: string;
  council: Anchor;
  /** Silent: the council's name stands beside it. */
  logo: string | null;
  edition: string;
  asAt: string;
  marking: string | null;
  markingLabel: string;
  notice: string | null;
  noticeLabel: string;
  /** What opens the notices where a screen has no room for them. */
  noticeMore: string;
  draft: { tag: string; text: string } | null;
  /** Without a link in a file that holds one page alone. */
  nav: { label: string; links: (Anchor & { current: boolean; section: boolean })[] };
  breadcrumbs: { label: string; links: Anchor[]; here: string } | null;
  footer: { label: string; links: Anchor[]; lines: string[] };
  /** What files are called that a reader makes of tables and charts, and what they say of where they come from. */
  files: { name: string; source: string; words: Record<'csv' | 'svg' | 'png' | 'theme', string> } | null;
}

/** A link as this page has it. */
interface Anchor {
  text: string;
  href: string;
}

export interface FrameOptions {
  title: string;
  description: string;
  /** Pages above this one, home excepted. */
  above?: readonly Link[];
  scripts?: readonly string[];
}

/** Only this folder's own files, and nothing inline. `file:` stands for 'self' where a page was opened by double-click. */
const contentSecurityPolicy = [
  "default-src 'none'", "script-src 'self' file:", "style-src 'self' file:", "img-src 'self' file: data:",
  "form-action 'self' file:", "base-uri 'none'",
].join('; ');

export function frameView(report: Report, page: PageRef, { title, description, above = [], scripts = [] }: FrameOptions): FrameView {
  const writing = { report };
  const isAlone = page.page === 'brief-file';
  const isFile = page.page === 'file' || page.page === 'paper' || isAlone;
  const kind = kindOf(page);
  const links = isFile ? linksWithinFile() : linksOn(page);
  const { edition, council } = report;
  const isHome = page.page === 'home';
  const asAt = word(writing, 'frame.asAt', { date: edition.asAt.text });
  const ofReport = [edition.title, council.shortName];
  const named = isHome || (isFile && !isAlone) ? ofReport : page.page === 'whole' ? [...ofReport, title] : [title, ...ofReport];
  return {
    title: given(...named, report.audience !== 'public' && report.audienceText).join(' – '),
    description,
    listed: report.audience === 'public' && !edition.draft,
    csp: contentSecurityPolicy,
    icon: iconFor(council.colour),
    styles: [sharedStyles, stylesOfKind(kind)].map((file) => links.file(`assets/${file}`)),
    scripts: ['assets/site.js', ...scripts].map((file) => links.file(file)),
    kind,
    skip: word(writing, 'frame.skip'),
    root: links.file(''),
    file: pageFile(page),
    council: { text: council.name, href: links.href({ page: 'home' }) },
    logo: council.logo === null ? null : links.image(council.logo),
    edition: edition.title,
    asAt,
    marking: edition.marking,
    markingLabel: word(writing, 'frame.marking'),
    notice: edition.notice,
    noticeLabel: word(writing, 'frame.notice'),
    noticeMore: word(writing, 'frame.noticeMore'),
    draft: edition.draft ? { tag: word(writing, 'frame.draft'), text: word(writing, 'frame.draftText') } : null,
    nav: { label: word(writing, 'frame.nav'), links: isAlone ? [] : navigation(writing, links, page.page, isFile) },
    breadcrumbs: isHome || isFile ? null : {
      label: word(writing, 'frame.breadcrumbs'),
      links: [pageLink(writing, 'home'), ...above].map((link) => anchorOf(links, link)),
      here: title,
    },
    footer: {
      label: word(writing, 'frame.footer'),
      links: isAlone ? [] : footerLinks(writing, links),
      lines: [council.name, `${edition.title}. ${asAt}. ${edition.statusText}.`],
    },
    files: page.page === 'whole' || isFile ? null : {
      name: slugOf([council.shortName, edition.id, report.audience === 'public' ? '' : report.audience].join(' ')),
      source: given(`${council.name}: ${edition.title}. ${asAt}. ${edition.statusText}.`, edition.marking).join(' '),
      words: { csv: word(writing, 'files.csv'), svg: word(writing, 'files.svg'), png: word(writing, 'files.png'), theme: word(writing, 'scorecard.theme') },
    },
  };
}

/** What every page of an earlier edition says at its head. */
export interface EarlierNote {
  label: string;
  text: string;
  present: Anchor;
}

/** Leads to the same page of the present edition, or where that has none to its home page. */
export function earlierNote(report: Report, { root, file }: Pick<FrameView, 'root' | 'file'>, presentPages: readonly string[]): EarlierNote {
  const hasPage = presentPages.includes(file);
  const { id, asAt } = report.edition;
  return {
    label: word({ report }, 'about.edition'),
    text: word({ report }, 'frame.earlier', { edition: id, date: asAt.text }),
    present: { text: word({ report }, hasPage ? 'frame.readPresentPage' : 'frame.readPresent'), href: root + presentFromEdition(hasPage ? file : undefined) },
  };
}

function anchorOf(links: Links, { text, to }: Link): Anchor {
  return { text, href: links.href(to) };
}

/** The pages below an entry of the navigation, besides its own. */
const below: Partial<Record<Target['page'], readonly Target['page'][]>> = { scorecard: ['indicator'], inspections: ['inspection', 'recommendations'], evidence: ['coverage'], thread: ['thread-area', 'national-framework'], changes: ['changes-section'] };

/** The report as one file tells its threads in the action plan. */
function navigation(writing: Pick<Writing, 'report'>, links: Links, here: PageRef['page'], isFile: boolean): FrameView['nav']['links'] {
  const [home, ...rest] = (['home', 'scorecard', 'inspections', 'evidence', 'actions', ...(isFile ? [] : ['thread' as const]), ...(writing.report.changes ? ['changes' as const] : []), 'glossary', 'search', 'about'] as const).map((page) => {
    const current = page === here;
    return { ...anchorOf(links, pageLink(writing, page)), current, section: current || below[page]?.some((each) => each === here) === true };
  });
  const sections = { ...anchorOf(links, sectionsLink(writing)), current: false, section: here === 'section' };
  return [home!, sections, ...rest];
}

function footerLinks(writing: Pick<Writing, 'report'>, links: Links): Anchor[] {
  const brief = briefLink(writing);
  const pages = [...(['accessibility', 'about', 'whole'] as const).map((page) => pageLink(writing, page)), ...given(brief)].map((link) => anchorOf(links, link));
  if (!hasChecklist(writing.report)) return pages;
  return [...pages, { text: word(writing, 'nav.checklist'), href: links.href({ page: 'checklist' }) }];
}
