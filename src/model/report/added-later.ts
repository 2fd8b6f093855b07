import type { z } from 'zod';

/** A field that reports did not have from the beginning, with what it means that one which was frozen before lacks it. */
export function addedLater<S extends z.ZodType>(field: S, meant: z.core.util.NoUndefined<z.output<S>>): z.ZodDefault<S> {
  return field.default(meant);
}
