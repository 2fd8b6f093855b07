const notGiven = /^(?:[-–—−.…?/]+|n\/?a|n\.a\.?|none|nil|blank|tb[acd]|to (?:be )?(?:confirmed|agreed|follow|come)|pending|awaited|unknown|not (?:known|yet .*|applicable|app\.?|judged|inspected|graded|assessed|rated|given|available)|no (?:grade|judgement)|ungraded|unrated)$/i;

/** Whether somebody wrote these words where there is no grade. */
export function saysNoGrade(text: string): boolean {
  return text.trim() === '' || notGiven.test(text.trim());
}

/** What to write instead of a grade that there is none of. */
export const withoutGrade = {
  inspection: 'Take `grade` out and write why there is none: `status: not-inspected`, or `status: missing` where the source does not say.',
  own: 'Take this entry out of `selfJudgements` until the council has judged itself.',
} as const;
