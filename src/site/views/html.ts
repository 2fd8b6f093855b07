const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

const safeSchemes = /^(https?:|mailto:|tel:)/i;

/** A link that can do nothing but lead somewhere; null for anything else, such as `javascript:`. */
export function safeHref(href: string): string | null {
  const plain = href.trim();
  return safeSchemes.test(plain) && !/[\u0000-\u001f]/.test(plain) ? plain : null;
}

/** JSON that may stand in a script element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
