/** A text as YAML takes it for what it is: in quotes where a sign in it would mean something. */
export function yamlText(text: string): string {
  const plainly = /^[A-Za-z(][^\n#]*$/.test(text) && !/: |:$|[{}[\],&*!|>%@`"]|\s$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return plainly ? text : JSON.stringify(text);
}

/** A group on one line, as `{ at: 2025-03-31, value: 12.3 }`; what is undefined is left out. */
export function yamlLine(fields: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${typeof value === 'number' || isDay(value) ? value : yamlText(value)}`]));
  return `{ ${written.join(', ')} }`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
