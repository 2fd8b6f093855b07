/** What was found in a picture besides what is drawn, as words that follow "holds" or "without". */
export interface Found {
  /** What could do harm, for which the picture is refused. */
  unsafe: { what: string; at: number }[];
  /** What was taken out and may be missed by those who look at it. */
  seen: Set<string>;
  /** What was taken out and nobody sees. */
  hidden: Set<string>;
  /** Whether its pixels lie otherwise in the file than it is to be shown. */
  turned: boolean;
}

export function nothingFound(): Found {
  return { unsafe: [], seen: new Set(), hidden: new Set(), turned: false };
}

export const outside = 'a link to something outside it';
export const scriptInLink = 'a script in a link';
export const drawingProgram = 'notes of a drawing program';
export const animation = 'an animation';
export const someScreens = 'styles for some screens';
export const ownLetters = 'letters of its own';
export const whereTaken = 'where, when and with what it was taken';
export const captions = 'captions and comments';
export const colours = 'the colour profile of a device';
export const thumbnail = 'a smaller copy of itself';
export const afterEnd = 'bytes after its end';
