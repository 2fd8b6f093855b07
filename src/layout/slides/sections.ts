import { firstSentence } from '../../format/first-sentence.ts';
import type { ReportIndicator, ReportSection } from '../../model/report.ts';
import { pick } from '../../views/lookup.ts';
import type { Writing } from '../../views/writing.ts';
import { tagged, text } from '../words.ts';
import { chartToShow, figureSlides, figureStrip } from './figures.ts';
import { findingSlides } from './findings.ts';
import { textOf } from './measure.ts';
import { pointSlides } from './point-slides.ts';
import type { Slide } from './slide.ts';

/** What we know by area: of each section its figures, its strengths and areas for improvement, or what it says otherwise. */
export function sectionSlides(writing: Writing): Slide[] {
  const drawn = new Set<string>();
  return writing.report.sections.filter(({ kind }) => kind !== 'appendix').flatMap((section) => slidesOfSection(writing, section, drawn));
}

/** So many that bear on what a section judges tell enough of it. */
const enoughFigures = 3;

/** The worst first: those alone that bear on what the section judges, where that is enough. Themes are shared by sections. */
function figuresOf(writing: Writing, { indicators, judgements }: ReportSection): ReportIndicator[] {
  const all = pick(writing.lookup.indicators, indicators).toSorted((a, b) => a.worstFirst - b.worstFirst);
  const own = new Set(judgements.map(({ area }) => area));
  const bears = ({ areas = [] }: ReportIndicator): boolean => areas.some(({ area }) => own.has(area));
  const bearing = all.filter(bears);
  return bearing.length >= enoughFigures ? bearing : all;
}

/** `drawn` are the indicators whose charts earlier slides show. */
function slidesOfSection(writing: Writing, section: ReportSection, drawn: Set<string>): Slide[] {
  const over = textOf(tagged(writing, [text(`${section.number} ${section.title}`)], section));
  const said = section.summary === null ? null : firstSentence(section.summary);
  const isMessages = section.parts.some(({ keyMessages }) => keyMessages);
  const isFound = section.parts.some(({ groups }) => groups.some(({ finding }) => finding !== null));
  const indicators = figuresOf(writing, section);
  const charted = chartToShow(writing, indicators.filter(({ id }) => !drawn.has(id)));
  const strip = isFound && !charted ? figureStrip(writing, indicators) : null;
  const figures = isMessages || strip ? [] : figureSlides(writing, section, { over, summary: said, indicators, charted });
  if (figures.length > 0 && charted) drawn.add(charted.indicator.id);
  // The summary is the title of the first slide, and said once.
  const summary = figures.length === 0 ? said : null;
  if (isFound) return [...figures, ...findingSlides(writing, section, { over, summary, strip })];
  return isMessages || (section.kind === 'overview' && figures.length > 0) ? figures : [...figures, ...pointSlides(writing, section, over, summary)];
}
