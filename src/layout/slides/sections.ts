import type { ReportSection } from '../../model/report.ts';
import { pick } from '../../views/lookup.ts';
import type { Writing } from '../../views/writing.ts';
import { tagged, text } from '../words.ts';
import { chartToShow, figureSlides, figureStrip } from './figures.ts';
import { findingSlides } from './findings.ts';
import { textOf } from './measure.ts';
import { pointSlides } from './point-slides.ts';
import { firstSentence } from './short.ts';
import type { Slide } from './slide.ts';

/** What we know by area: of each section its figures, its strengths and areas for improvement, or what it says otherwise. */
export function sectionSlides(writing: Writing): Slide[] {
  return writing.report.sections.filter(({ kind }) => kind !== 'appendix').flatMap((section) => slidesOfSection(writing, section));
}

function slidesOfSection(writing: Writing, section: ReportSection): Slide[] {
  const over = textOf(tagged(writing, [text(`${section.number} ${section.title}`)], section));
  const said = section.summary === null ? null : firstSentence(section.summary);
  const isMessages = section.parts.some(({ keyMessages }) => keyMessages);
  const isFound = section.parts.some(({ groups }) => groups.some(({ finding }) => finding !== null));
  const indicators = pick(writing.lookup.indicators, section.indicators).toSorted((a, b) => a.worstFirst - b.worstFirst);
  const charted = chartToShow(writing, indicators);
  const strip = isFound && !charted ? figureStrip(writing, indicators) : null;
  const figures = isMessages || strip ? [] : figureSlides(writing, section, { over, summary: said, indicators, charted });
  // The summary is the title of the first slide, and said once.
  const summary = figures.length === 0 ? said : null;
  if (isFound) return [...figures, ...findingSlides(writing, section, { over, summary, strip })];
  return isMessages || (section.kind === 'overview' && figures.length > 0) ? figures : [...figures, ...pointSlides(writing, section, over, summary)];
}
