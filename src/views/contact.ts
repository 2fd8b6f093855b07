import { safeHref, type Line } from './link.ts';
import { given } from './lists.ts';
import { word, type Writing } from './writing.ts';

/** Whom to ask, one line each; says so when the report names nobody. */
export function contactLines(writing: Writing): Line[] {
  const { team, email, phone, address } = writing.report.contact;
  const { website } = writing.report.council;
  const lines = given<Line>(
    team !== null && { text: team, outside: null },
    email !== null && { text: word(writing, 'contact.email', { email }), outside: safeHref(`mailto:${email}`) },
    phone !== null && { text: word(writing, 'contact.phone', { phone }), outside: null },
    address !== null && { text: word(writing, 'contact.address', { address }), outside: null },
    website !== null && { text: website.replace(/^https?:\/\/|\/$/g, ''), outside: safeHref(website) },
  );
  return lines.length > 0 ? lines : [{ text: word(writing, 'contact.none'), outside: null }];
}

/** Lines that lead nowhere. */
export function plainLines(texts: readonly string[]): Line[] {
  return texts.map((text) => ({ text, outside: null }));
}
