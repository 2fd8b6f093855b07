import { ragOf } from '../../derive/rag.ts';
import type { Indicator } from '../../model/indicator.ts';
import { textOf, type Cell } from '../files/sheet.ts';
import type { GivenFigure, GivenTarget } from '../figures/figure.ts';
import { valueOf } from '../figures/figure-text.ts';
import type { ImportProblem } from '../proposal.ts';
import type { Measure } from './measures.ts';

type Colour = 'red' | 'amber' | 'green';

/** A rating that a sheet states, in words or only as the colour of a cell. */
export interface StatedRag {
  indicator: string;
  colour: Colour;
  where: string;
  /** Where the figure stands that it is about; null for a column of its own, which is about the current one. */
  figure: string | null;
  byColour: boolean;
}

export function statedRags(measure: Measure, indicator: Indicator): StatedRag[] {
  return measure.given.flatMap(({ role, of, cell, where, period }): StatedRag[] => {
    if (of !== 'own' || (role !== 'rag' && role !== 'value')) return [];
    const word = role === 'rag' ? wordOf(cell) : null;
    const colour = word ?? colourOf(cell.fill);
    if (colour === null) return [];
    return [{ indicator: indicator.id, colour, where, figure: role === 'rag' && period === null ? null : role === 'value' ? where : (measure.given.find((each) => each.role === 'value' && each.period?.at === period?.at)?.where ?? null), byColour: word === null }];
  });
}

function wordOf(cell: Cell): Colour | null {
  const words = textOf(cell).toLowerCase();
  if (/^(?:r|red)\b/.test(words)) return 'red';
  if (/^(?:a|amber|yellow)\b/.test(words)) return 'amber';
  return /^(?:g|green)\b/.test(words) ? 'green' : null;
}

/** Which of the three an eye takes a colour for; null for any other. */
export function colourOf(fill: string | null): Colour | null {
  if (fill === null) return null;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const spread = most - least;
  const lightness = (most + least) / 2;
  if (spread < 0.08 || lightness < 0.15 || spread / (1 - Math.abs(2 * lightness - 1)) < 0.3) return null;
  const turn = most === r ? (g - b) / spread + (g < b ? 6 : 0) : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const hue = turn * 60;
  if (hue < 22 || hue > 340) return 'red';
  if (hue <= 66) return 'amber';
  return hue < 170 ? 'green' : null;
}

const fewestColours = 2;

/** Where a sheet rates a figure otherwise than the report would. Colours say nothing where a sheet has only one of them: it is a decoration. */
export function differencesInRag(stated: readonly StatedRag[], figures: readonly GivenFigure[], targets: readonly GivenTarget[], indicators: ReadonlyMap<string, Indicator>): ImportProblem[] {
  const inColour = new Set(stated.filter(({ byColour }) => byColour).map(({ colour }) => colour));
  const meant = stated.filter(({ byColour }) => !byColour || inColour.size >= fewestColours);
  return meant.flatMap(({ indicator: id, colour, where, figure: place }): ImportProblem[] => {
    const indicator = indicators.get(id)!;
    const own = figures.filter((each) => each.indicator === id && each.of === 'own');
    const figure = place === null ? own.filter(({ period }) => period === null).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1) : own.find((each) => each.where === place);
    if (!figure || figure.status !== undefined) return [];
    const given = targets.find((each) => each.indicator === id);
    const target = given === undefined ? indicator.target : { ...(indicator.target && 'upper' in indicator.target ? indicator.target : {}), ...given };
    const ours = ragOf(valueOf(figure, indicator.unit), indicator.polarity, target as Indicator['target']);
    if (ours === colour || ours === 'not-rated' || ours === 'no-target') return [];
    return [{ where, message: `The sheet ${stated.find((each) => each.where === where)!.byColour ? 'colours' : 'calls'} ${indicator.title} ${colour}; by its target it is ${ours}.`, hint: 'Look which is right: the target, its polarity, or the rating in the sheet. The report works its own out.' }];
  });
}
