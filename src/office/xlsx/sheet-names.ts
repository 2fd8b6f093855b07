const longest = 31;

/** Names for sheets that Excel takes, each used once, without regard to capital letters. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return titles.map((title) => {
    const plain = title.replace(/[\u0000-\u001f[\]:*?/\\]/g, ' ').replace(/\s+/g, ' ').replace(/^['\s]+|['\s]+$/g, '') || 'Sheet';
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? '' : ` ${number}`;
      const name = `${plain.slice(0, longest - end.length).replace(/[\ud800-\udbff]$/, '').trimEnd()}${end}`;
      if (name.length > longest || taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** Where a sheet begins, as a link names it. */
export function startOf(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!A1`;
}
