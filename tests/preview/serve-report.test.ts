import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseEdition } from '../../src/parse/data/parse-edition.ts';
import { serveReport, type ServedReport } from '../../src/preview/serve-report.ts';
import { createLiveReport } from '../../src/preview/live-report.ts';
import { loadRenderer } from '../../src/publish/compiled.ts';

let folder: string;
let server: Server;
let served: ServedReport;
const noPanel = { html: '', styles: '' };

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'selfeval serve ')), 'my report');
  cpSync(new URL('../reports/minimal', import.meta.url), folder, { recursive: true });
  mkdirSync(join(folder, 'public'), { recursive: true });
  cpSync(new URL('../../docs/screenshot.png', import.meta.url), join(folder, 'public', 'not-used.png'));
  served = serveReport(await loadRenderer());
  server = createServer(served.answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

function ask(path: string, host?: string): Promise<{ status: number | undefined; type: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    get({ host: '127.0.0.1', port, path, agent: false, headers: { host: host ?? `127.0.0.1:${port}` } }, (response: IncomingMessage) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], body }));
    }).once('error', reject);
  });
}

test('before the report was ever good every page is one that waits for it', async () => {
  const { status, body } = await ask('/front-door.html');
  expect(status).toBe(200);
  expect(body).toMatch(/<title>To be mended<\/title>\n<script defer src="\/@selfeval\/preview\.js\?version=[a-z0-9]+-0">/);
});

test('a good report has its pages, with the script of the preview and a policy that allows what it needs', async () => {
  await createLiveReport(folder, 'public', (reading) => served.show(reading, noPanel))();
  const { status, type, body } = await ask('/front-door.html');
  expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' });
  expect(body).toMatch(/<script defer src="\/@selfeval\/preview\.js\?version=[a-z0-9]+-1"><\/script>/);
  expect(body).toMatch(/Content-Security-Policy" content="default-src 'none';[^"]*; connect-src 'self'"/);
  expect((await ask('/')).body.includes('page-home')).toBe(true);
  expect((await ask('/no-such-page.html')).status).toBe(404);
});

test.each([
  ['/assets/site.css', 'text/css', '--accent:'],
  ['/assets/search-documents.js', 'text/javascript', 'front-door'],
  ['/assets/site.js', 'text/javascript', 'print'],
  ['/@selfeval/preview.js', 'text/javascript', 'EventSource'],
])('%s is served', async (path, type, words) => {
  const answer = await ask(path);
  expect(answer.status).toBe(200);
  expect(answer.type).toContain(type);
  expect(answer.body.includes(words)).toBe(true);
});

test.each([
  '/data/report.yaml', '/content/10-front-door.md', '/package.json', '/src/cli/main.ts', '/assets/images/not-used.png', '/assets/%2e%2e/program/selfeval.js',
  '/@selfeval/../program/selfeval.js', '/@selfeval/%2e%2e%2fprogram%2fselfeval.js', '/%', '/assets/..%2f..%2fpackage.json', '/assets/images/..%2f..%2fdata%2freport.yaml',
  '/assets/__proto__', '/assets/constructor', '/assets/toString', '/assets/images/__proto__', '/__proto__', '/constructor', '/editions/__proto__/index.html', '/@selfeval/__proto__', '/@selfeval/constructor',
  '/__open-in-editor?file=/etc/passwd', '/@fs/etc/passwd', '/@id/constructor', '/public/not-used.png', '/not-used.png', '/data/report.yaml?raw', '/assets/site.css%00', '//etc/passwd', '/.git/config', '/assets/', '/assets/images/',
])('%s is not served', async (path) => {
  expect((await ask(path)).status).toBe(404);
});

test('a page of another site cannot ask for it under a name of its own', async () => {
  expect((await ask('/index.html', 'attacker.example')).status).toBe(403);
});

test('an open page is told of each reading, and what it is told when it opens is how things are now', async () => {
  const { port } = server.address() as AddressInfo;
  const events: string[] = [];
  const request = get({ host: '127.0.0.1', port, path: '/@selfeval/changes', headers: { host: `localhost:${port}` } }, (response) => {
    response.setEncoding('utf8');
    response.on('data', (text: string) => events.push(text));
  });
  await expect.poll(() => events.length).toBe(1);
  served.show({ good: null, earlier: [], pictures: new Map() }, { html: '<section>to mend</section>', styles: 'p{}' });
  await expect.poll(() => events.length).toBe(2);
  const [first, second] = events.map((event) => JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '') as { version: string; panel: { html: string } });
  expect(second?.version).toBe(first?.version);
  expect(second?.panel.html).toContain('to mend');
  request.destroy();
});

test('an earlier edition has its pages, styles and images, and leads to the present one', async () => {
  const edition = parseEdition({ path: 'data/editions/2024.json', text: readFileSync(new URL('../parse/editions/first-form.json', import.meta.url), 'utf8') }).value!.data;
  const pixel = 'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  await createLiveReport(folder, 'public', ({ good, pictures }) => served.show({ good, pictures, earlier: [{ ...edition, images: [{ path: 'a.gif', base64: pixel }] }] }, noPanel))();
  const [earlier, own] = await Promise.all(['/editions/2024/index.html', '/index.html'].map((path) => ask(path)));
  expect([earlier!.body.includes('Earlier edition: 2024'), own!.body.includes('Earlier edition')]).toEqual([true, false]);
  expect(earlier!.body).toContain('href="../../index.html"');
  expect((await ask('/editions/2024/assets/site.css')).body).toContain('(earlier edition)');
  expect(await ask('/editions/2024/assets/images/a.gif')).toMatchObject({ status: 200, type: 'image/gif; charset=utf-8' });
  expect((await ask('/editions/2023/index.html')).status).toBe(404);
});
