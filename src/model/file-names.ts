/** A name of a file or folder that every server can serve and every system can store. */
export const plainName = /^[a-z0-9](?:[a-z0-9._ -]*[a-z0-9])?$/i;

/** Windows allows 260 characters in all; a council's shared folder takes many of them. */
export const longestPath = 100;

/** What an author writes for a covering report. */
export const committeePath = 'data/committee.md';

/** The folder of the site in which an earlier edition has a whole site of its own, so that nothing of it is mixed with the present one. */
export function editionFolder(id: string): string {
  return `editions/${id}/`;
}

/** Where the site has the images of `public/`. */
export const imageFolder = 'assets/images/';
