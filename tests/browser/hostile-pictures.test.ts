import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanPicture } from '../../src/read/pictures/clean-picture.ts';
import { hostile } from '../read/pictures/hostile-svg.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let server: Server;
let origin: string;
let served: readonly Uint8Array[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  server = createServer((request, response) => {
    const picture = served[Number(/^\/(\d+)\.svg$/.exec(request.url ?? '')?.[1] ?? -1)];
    if (picture) response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(picture);
    else response.writeHead(200, { 'content-type': 'text/html' }).end(served.map((_, index) => `<iframe src="${index}.svg" width="100" height="100"></iframe>`).join(''));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await browser.close();
});

/** What pictures do that are opened as documents of their own, pointed at and pressed, by their numbers. */
async function doneBy(pictures: readonly Uint8Array[]): Promise<Map<number, string>> {
  served = pictures;
  const done = new Map<number, string>();
  const context = await browser.newContext({ viewport: { width: 1200, height: 400 } });
  const page = await context.newPage();
  const numbers = new Map<Frame, number>();
  page.on('framenavigated', (frame) => {
    const number = /\/(\d+)\.svg$/.exec(frame.url())?.[1];
    if (number !== undefined) numbers.set(frame, Number(number));
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:image/')) done.set(numbers.get(request.frame()) ?? Number.NaN, `asked for ${url.slice(0, 60)}`);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.goto(`${origin}/`, { waitUntil: 'load', timeout: 120_000 });
  for (const [frame, number] of numbers) {
    await page.mouse.click(50 + (number % 11) * 104, 50 + Math.floor(number / 11) * 104);
    if (await frame.evaluate(() => document.documentElement.hasAttribute('data-ran')).catch(() => false)) done.set(number, 'ran');
  }
  await context.close();
  return done;
}

/** Only what hangs takes so long: every picture is a document of its own. */
const slow = 900_000;

/** As many as stand on one page side by side. */
const together = 33;

async function actingOf(pictures: readonly { name: string; bytes: Uint8Array }[]): Promise<string[]> {
  const acting: string[] = [];
  for (let from = 0; from < pictures.length; from += together) {
    const some = pictures.slice(from, from + together);
    for (const [number, done] of await doneBy(some.map(({ bytes }) => bytes))) acting.push(`${some[number]?.name} ${done}`);
  }
  return acting;
}

test('no hostile picture does anything once it is cleaned', async () => {
  const cleaned = hostile.flatMap(({ name, bytes }) => {
    const picture = cleanPicture(bytes);
    return 'damage' in picture ? [] : [{ name, bytes: picture.bytes }];
  });
  expect(cleaned.length).toBeGreaterThan(200);
  // Many are the same once they are cleaned.
  const different = [...new Map(cleaned.map((each) => [Buffer.from(each.bytes).toString('base64'), each])).values()];
  expect(await actingOf(different)).toEqual([]);
}, slow);

test('as they are, many of them do', async () => {
  const some = hostile.filter(({ heavy }, index) => !heavy && index % 4 === 0);
  expect((await actingOf(some)).length).toBeGreaterThan(some.length / 3);
}, slow);
