/**
 * What Astro asks of the web's own Headers, Request and Response where a page is made into text in one piece. The
 * compiled pages use these in place of Node's, which take longer to load than a small report to check and which read
 * every page through a stream.
 */

type HeadersInit = Iterable<readonly [string, string]> | Record<string, string>;

export class Headers {
  readonly #values = new Map<string, string>();

  constructor(init: HeadersInit = {}) {
    for (const [name, value] of Symbol.iterator in init ? init : Object.entries(init)) this.set(name, value);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  append(name: string, value: string): void {
    const before = this.get(name);
    this.set(name, before === null ? value : `${before}, ${value}`);
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.#values.entries();
  }
}

export class Request {
  readonly url: string;
  readonly method = 'GET';
  readonly headers = new Headers();

  constructor(url: string | URL) {
    this.url = String(url);
  }
}

export class Response {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly body: Uint8Array | string | null;

  constructor(body: Uint8Array | string | null, { status = 200, statusText = '', headers = {} }: { status?: number; statusText?: string; headers?: HeadersInit } = {}) {
    this.body = body;
    this.status = status;
    this.statusText = statusText;
    this.headers = new Headers(headers);
  }

  bytes(): Promise<Uint8Array> {
    return Promise.resolve(typeof this.body === 'string' ? Buffer.from(this.body) : (this.body ?? new Uint8Array()));
  }
}
