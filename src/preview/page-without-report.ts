/** What is shown while the report has never been good: nothing but what is to be mended, which the script puts there. */
export function pageWithoutReport(client: string): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>To be mended</title>
<script defer src="${client}"></script></head>
<body></body></html>`;
}
