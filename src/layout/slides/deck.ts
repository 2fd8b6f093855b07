import { councilColour } from '../../chart/council-colour.ts';
import type { Report } from '../../model/report.ts';
import { given } from '../../views/lists.ts';
import { startWriting, word } from '../../views/writing.ts';
import { line, oneLine, places, tellApart } from './frame.ts';
import { naturalWidth } from './measure.ts';
import { coverSlides, messageSlides, performanceSlides, standingSlides } from './opening.ts';
import { actionSlides, evidenceSlides, historySlides } from './registers.ts';
import { scorecardSlides } from './scorecard.ts';
import { sectionSlides } from './sections.ts';
import type { SlideDeck } from './slide.ts';

/** The report as slides, in the order in which they are shown. */
export function slideDeck(report: Report): SlideDeck {
  const writing = startWriting(report);
  const { edition, council, audience, audienceText } = report;
  const marking = edition.marking === null ? null : oneLine(edition.marking, 12, places.foot.width * 0.6);
  const markingWidth = marking === null ? 0 : naturalWidth(line(`${marking}   `, 12, { bold: true })).whole;
  return {
    title: edition.title,
    running: oneLine(given(edition.draft && word(writing, 'frame.draft'), audience !== 'public' && audienceText, council.shortName, edition.title).join(' – '), 12, places.foot.width - markingWidth, {}),
    marking,
    colour: councilColour(council.colour),
    slides: tellApart(writing, [
      ...coverSlides(writing),
      ...messageSlides(writing),
      ...standingSlides(writing),
      ...performanceSlides(writing),
      ...sectionSlides(writing),
      ...scorecardSlides(writing),
      ...historySlides(writing),
      ...evidenceSlides(writing),
      ...actionSlides(writing),
    ]),
    names: {
      theme: council.shortName,
      cover: word(writing, 'slides.coverLayout'),
      slide: word(writing, 'slides.slideLayout'),
      title: word(writing, 'slides.titlePlace'),
      over: word(writing, 'slides.overPlace'),
      foot: word(writing, 'slides.footPlace'),
      number: word(writing, 'slides.numberPlace'),
      notes: word(writing, 'slides.notesPlace'),
    },
  };
}
