/** A file of the report that lies beside the pages of its site. */
export interface Download {
  /** Which of the formats it is. */
  format: string;
  /** From the root of the site, with forward slashes. */
  path: string;
  bytes: number;
}
