/** Whether a region takes an article in a sentence: the East of England, but London, and Yorkshire and the Humber. */
export function takesArticle(region: string): boolean {
  return /^(north|south|east|west)\b/i.test(region);
}
