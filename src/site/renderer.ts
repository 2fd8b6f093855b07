import { createApp } from 'astro/app/entrypoint';
import { forgetPictures } from './html/chart-picture.ts';
import { pageFile, type PageRef } from './links.ts';
import { holdReport, type SiteInput } from './load-report.ts';

/** The site's pages, compiled: what stands between publish and Astro. */
export interface Renderer {
  /** Puts a report in the place of the one before; every page that is made from now on is of it. */
  hold: (input: SiteInput) => void;
  /** The HTML of one page, as bytes. */
  renderPage: (ref: PageRef) => Promise<Buffer>;
}

const app = createApp({ streaming: false });
/** Astro asks for an address; nothing is ever fetched from it. */
const anywhere = 'http://report.invalid/';

export const hold: Renderer['hold'] = (input) => {
  forgetPictures();
  holdReport(input);
};

export const renderPage: Renderer['renderPage'] = async (ref) => {
  const response = await app.render(new Request(new URL(pageFile(ref), anywhere)));
  if (response.status !== 200) throw new Error(`The page ${pageFile(ref)} could not be made (${response.status}).`);
  const { buffer, byteOffset, byteLength } = await response.bytes();
  return Buffer.from(buffer, byteOffset, byteLength);
};
