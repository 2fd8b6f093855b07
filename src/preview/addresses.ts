/** What only a preview serves stands below this, where no page of a report can be. */
export const previewPath = '@selfeval/';
export const changesPath = `${previewPath}changes`;

/** The script that hears of changes, for a page that shows this version of the report. */
export function clientAddress(version: string): string {
  return `/${previewPath}preview.js?version=${version}`;
}
