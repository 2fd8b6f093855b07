import { z } from 'zod';
import type { Measure, Pack } from './pack.ts';

const day = z.iso.date();

/** Newer figures of measures of the pack, as a download of their publisher has them: a file of the report in `data/published`. */
export const overlaySchema = z.strictObject({
  format: z.literal(1),
  /** The download that they are from. */
  file: z.string(),
  /** The day on which they were laid over the pack. */
  added: day,
  measures: z.array(z.strictObject({
    key: z.string(),
    /** In which column of the download they stand. */
    column: z.string(),
    periods: z.array(day),
    /** By the number of the area: a figure a period, null where there is none. */
    values: z.record(z.string().regex(/^\d+$/), z.array(z.number().nullable())),
  })),
});

export type Overlay = z.infer<typeof overlaySchema>;

/** The pack with newer figures over its own, those that were added last on top. */
export function withOverlays(pack: Pack, overlays: readonly Overlay[]): Pack {
  const layers = overlays.toSorted((a, b) => (a.added < b.added ? -1 : 1)).flatMap(({ measures }) => measures);
  const byKey = Map.groupBy(layers, ({ key }) => key);
  return { ...pack, measures: pack.measures.map((measure) => (byKey.get(measure.key) ?? []).reduce((under, layer) => withLayer(pack, under, layer), measure)) };
}

function withLayer({ areas }: Pack, measure: Measure, { periods, values }: Overlay['measures'][number]): Measure {
  const stages = new Map(measure.periods.map((period) => [period.at, period]));
  const all = [...new Set([...stages.keys(), ...periods])].sort();
  const [under, over] = [new Map(measure.periods.map(({ at }, index) => [at, index])), new Map(periods.map((at, index) => [at, index]))];
  return {
    ...measure,
    periods: all.map((at) => stages.get(at) ?? { at, stage: null }),
    values: areas.map(({ number }, area) => all.map((at) => {
      const [newer, older] = [over.get(at), under.get(at)];
      const given = newer === undefined ? null : (values[String(number)]?.[newer] ?? null);
      return given ?? (older === undefined ? null : (measure.values[area]![older] ?? null));
    })),
  };
}
