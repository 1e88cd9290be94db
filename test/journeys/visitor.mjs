// Somebody at a browser: signs in by the pages, keeps cookies, sends what the pages send.
import { randomUUID } from 'node:crypto';

export class Visitor {
  #cookies = new Map();
  #positions = new Map();

  constructor(url, name) {
    this.url = url.replace(/\/$/, '');
    this.name = name;
  }

  /** Signs in with a demonstration account, or as someone new when a name is given. Follows every redirect itself. */
  async signIn(account, someoneNew) {
    let response = await this.#fetch('/auth/sign-in?returnTo=/');
    for (let hop = 0; hop < 15 && !response.headers.get('location')?.includes('/demonstration/sign-in/'); hop += 1) {
      response = await this.#follow(response);
    }
    const page = response.headers.get('location');
    if (!page) throw new Error(`Sign-in did not reach the demonstration page (status ${response.status}).`);
    await this.#fetch(page);
    const form = new URLSearchParams(someoneNew ? { account: 'someone-new', name: someoneNew } : { account });
    response = await this.#fetch(page, {
      method: 'POST',
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: this.url },
    });
    for (let hop = 0; hop < 15 && response.headers.get('location'); hop += 1) {
      response = await this.#follow(response);
    }
    this.me = await this.get('/api/identity/me');
    if (!this.me.signedIn) throw new Error(`${this.name} is not signed in after the sign-in pages.`);
    return this.me;
  }

  async get(path) {
    const { status, body } = await this.ask('GET', path);
    if (status !== 200) throw new Error(`GET ${path} as ${this.name}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** A command; throws unless it was accepted. */
  async post(path, body = {}, headers = {}) {
    const answer = await this.ask('POST', path, body, headers);
    if (answer.status !== 201) {
      throw new Error(`POST ${path} as ${this.name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  /** The answer, whatever it is; what will pass by itself is asked again, when the answer says to, as the same intention. */
  async ask(method, path, body, headers = {}) {
    const context = path.split('/')[2] ?? '';
    const key = headers['idempotency-key'] ?? randomUUID();
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.#fetch(path, {
        method,
        headers: {
          accept: 'application/json',
          ...(method === 'GET' && this.#positions.has(context) ? { position: this.#positions.get(context) } : {}),
          ...(method === 'POST'
            ? { 'content-type': 'application/json', 'x-living-well': '1', 'idempotency-key': key }
            : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      const parsed = type.includes('json') && text ? JSON.parse(text) : text;
      if (response.status === 503 && parsed?.code === 'view-behind' && attempt < 10) continue;
      if (response.status === 503 && parsed?.code === 'context-does-not-answer' && attempt < 30) {
        await new Promise((again) => setTimeout(again, 1000 * Number(response.headers.get('retry-after') ?? 1)));
        continue;
      }
      const position = response.headers.get('position');
      if (method === 'POST' && position) this.#positions.set(context, position);
      return { status: response.status, headers: response.headers, body: parsed };
    }
  }

  async download(path) {
    const response = await this.#fetch(path);
    if (response.status !== 200) throw new Error(`GET ${path} as ${this.name}: ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  async #follow(response) {
    const location = response.headers.get('location');
    if (!location) throw new Error(`Expected a redirect during sign-in, found status ${response.status}.`);
    return this.#fetch(location);
  }

  async #fetch(path, options = {}) {
    const address = new URL(path, this.url);
    const response = await fetch(address, {
      redirect: 'manual',
      ...options,
      headers: { ...options.headers, cookie: this.cookiesFor(address) },
    });
    for (const line of response.headers.getSetCookie()) this.#keep(line);
    return response;
  }

  #keep(line) {
    const [pair, ...attributes] = line.split(';').map((part) => part.trim());
    const [name, ...value] = pair.split('=');
    const path = attributes.find((part) => /^path=/i.test(part))?.slice(5) ?? '/';
    const gone = attributes.some((part) => /^max-age=0$/i.test(part) || /^expires=thu, 01 jan 1970/i.test(part));
    if (gone || value.join('=') === '') this.#cookies.delete(name);
    else this.#cookies.set(name, { value: value.join('='), path });
  }

  /** The `Cookie` header for an address, for whoever sends requests of their own. */
  cookiesFor({ pathname }) {
    return [...this.#cookies]
      .filter(([, { path }]) => path === '/' || pathname === path || pathname.startsWith(`${path.replace(/\/$/, '')}/`))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }
}
