import { didYouMean } from '../../diagnostics/did-you-mean.ts';
import type { Place } from '../../diagnostics/diagnostic.ts';
import { quote } from '../quote.ts';
import { idOfFile } from '../section/file-ids.ts';
import { report, type Conversion } from './conversion.ts';

const whatLinksMayBe =
  'Link to a section by its file (`early-help.md`), or to an address that begins with https://, mailto: or tel:.';

/** The address of a link as the report keeps it, or null when it may not stand there. */
export function linkTarget(conversion: Conversion, url: string, place: Place): string | null {
  if (url === '' || url === '#') {
    report(conversion, 'link-empty', place, 'The link has no address.', whatLinksMayBe);
    return null;
  }
  if (/^(https?:\/\/|mailto:|tel:)/i.test(url) && URL.canParse(url)) return url;
  if (/^#[^\s]+$/.test(url)) return `section:${conversion.section}${decode(url)}`;
  const [file, fragment] = split(url);
  const name = /^(?:\.\/|\.\.\/content\/|content\/)?([^/\\:]+)\.(?:md|markdown)$/i.exec(file)?.[1];
  return name === undefined ? leaves(conversion, url, place) : sectionTarget(conversion, url, name, fragment, place);
}

function split(url: string): [string, string | undefined] {
  const hash = url.indexOf('#');
  const file = hash === -1 ? url : url.slice(0, hash);
  return [decode(file), hash === -1 ? undefined : url.slice(hash + 1)];
}

function leaves(conversion: Conversion, url: string, place: Place): null {
  const page = /^([a-z0-9-]+)\.html?(?:#.*)?$/i.exec(url)?.[1];
  report(
    conversion,
    'link-leaves-report',
    place,
    `The link to ${quote(url)} does not lead to a section of the report or to a web, e-mail or telephone address.`,
    insteadOf(url, page),
    { actual: url },
  );
  return null;
}

function insteadOf(url: string, page: string | undefined): string {
  if (page !== undefined) return `Link to the section's file: \`${page}.md\`.`;
  if (/^www\.[^\s]+$/i.test(url)) return `Write \`https://${url}\`.`;
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]+$/i.test(url)) return `Write \`mailto:${url}\`.`;
  if (/^(?:[a-z]:|\\\\|file:)/i.test(url)) return 'Nobody else can open a file of your computer or drive: link to where it stands on a website, or say in words where it can be asked for.';
  return whatLinksMayBe;
}

function sectionTarget(conversion: Conversion, url: string, name: string, fragment: string | undefined, place: Place): string | null {
  const { sectionIds } = conversion.targets;
  const id = idOfFile(name);
  if (sectionIds.has(id)) return `section:${id}${fragment ? `#${decode(fragment)}` : ''}`;
  report(
    conversion,
    'link-section-unknown',
    place,
    `The link to ${quote(url)} leads to a section that the report does not have.`,
    didYouMean(id, sectionIds)?.replace(/`\?$/, '.md`?') ?? 'Link to a file in the content folder, such as `early-help.md`.',
    { actual: id },
  );
  return null;
}

/** The path of an image below `public/`, or null when there is none. */
export function imageSource(conversion: Conversion, url: string, place: Place): string | null {
  const { images } = conversion.targets;
  const path = decode(url).replace(/^(\.\/)?((\.\.\/)?public\/)?/, '');
  if (images.has(path)) return path;
  const outside = /^[a-z][a-z0-9+.-]*:|^\/|\\|(^|\/)\.\.(\/|$)/i.test(path);
  report(
    conversion,
    'image-missing',
    place,
    outside ? `The image ${quote(url)} is outside the report; images are shown from the public folder only.` : `The image ${quote(url)} is not in the public folder.`,
    outside
      ? 'Put a copy of the image into the public folder and write its name alone, such as `logo.png`.'
      : (didYouMean(path, images) ?? `Put the file at \`public/${path.replaceAll('`', "'")}\`, or correct the name.`),
    { actual: url },
  );
  return null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
