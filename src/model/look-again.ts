/** Stands before words that an earlier edition said, until somebody has looked at them; a draft may have it, an agreed report may not. */
export const lookAgainMark = '[check again]';
