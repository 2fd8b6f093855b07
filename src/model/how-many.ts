/** More entries than any register has that somebody reads: more are refused before anything is worked out of them. */
export const mostEntries = 1_000;

/** The same of actions, each of which has a history of its own. */
export const mostActions = 600;

/** The same of the indicators of one theme, each of which has a page of its own. */
export const mostInTheme = 120;

/** The same of what stands within one entry. */
export const mostWithin = 300;

/** The same of the figures of one series: eighty years of months. */
export const mostFigures = 1_000;
