import { serveShell, type ShellScope } from './shell';

const ORIGIN = 'https://living-well.example';
const shell = (version: string) => ({ version, page: '/', files: ['/assets/main-1.js', '/icon.svg'] });

type Listener = (event: object) => void;

/** A service worker's world: the caches of one browser, and a network that can be away. */
function world() {
  const stored = new Map<string, Map<string, string>>();
  const network = { away: false, asked: [] as string[] };
  const pathOf = (asked: RequestInfo | URL): string => new URL(asked instanceof Request ? asked.url : asked, ORIGIN).pathname; // prettier-ignore
  const fetched = (asked: RequestInfo | URL): Promise<Response> => {
    if (network.away) return Promise.reject(new TypeError('no network'));
    network.asked.push(pathOf(asked));
    return Promise.resolve(new Response(`from the network: ${pathOf(asked)}`));
  };
  const open = (name: string) => {
    const files = stored.get(name) ?? new Map<string, string>();
    stored.set(name, files);
    return Promise.resolve({
      addAll: async (all: Request[]) => {
        for (const one of all) files.set(pathOf(one), await (await fetched(one)).text());
      },
      match: (file: string) => Promise.resolve(files.has(file) ? new Response(files.get(file)) : undefined),
    });
  };
  const start = (version: string) => {
    const listeners = new Map<string, Listener>();
    const scope = {
      location: { origin: ORIGIN },
      caches: { open, keys: () => Promise.resolve([...stored.keys()]), delete: (name: string) => Promise.resolve(stored.delete(name)) },
      clients: { claim: () => Promise.resolve() },
      fetch: fetched,
      addEventListener: (type: string, listener: Listener) => listeners.set(type, listener),
    }; // prettier-ignore
    serveShell(scope as unknown as ShellScope, shell(version));
    const happens = async (type: string): Promise<void> => {
      let done: Promise<unknown> = Promise.resolve();
      listeners.get(type)?.({ waitUntil: (until: Promise<unknown>) => (done = until) });
      await done;
    };
    /** The text of the answer, or that the browser asks by itself. */
    const ask = async (path: string, how: { mode?: string; method?: string } = {}): Promise<string> => {
      let answered: Promise<Response> | undefined;
      const request = { url: `${ORIGIN}${path}`, method: 'GET', mode: 'cors', ...how };
      const asked = new Request(request.url);
      Object.defineProperties(asked, { mode: { value: request.mode }, method: { value: request.method } });
      listeners.get('fetch')?.({ request: asked, respondWith: (answer: Promise<Response>) => (answered = answer) });
      return answered ? (await answered).text() : 'not its business';
    };
    return { happens, ask };
  };
  return { start, network, stored };
}

/** Node.js wants whole addresses where a browser takes paths. */
const BrowserRequest = class extends Request {
  constructor(file: RequestInfo | URL, init?: RequestInit) {
    super(file instanceof Request ? file : new URL(file, ORIGIN), { ...init });
  }
};

describe('the app’s own files', () => {
  const NodeRequest = globalThis.Request;
  beforeAll(() => (globalThis.Request = BrowserRequest));
  afterAll(() => (globalThis.Request = NodeRequest));

  it('are all that is kept, and open the pages of the team and of the person without a network', async () => {
    const { start, network, stored } = world();
    const worker = start('1');
    await worker.happens('install');
    await worker.happens('activate');
    expect([...(stored.get('living-well-shell-1') ?? new Map<string, string>()).keys()]).toEqual(['/', '/assets/main-1.js', '/icon.svg']); // prettier-ignore
    network.away = true;
    expect(await worker.ask('/team/people/1/story', { mode: 'navigate' })).toBe('from the network: /');
    expect(await worker.ask('/my/safety-plan', { mode: 'navigate' })).toBe('from the network: /');
    expect(await worker.ask('/assets/main-1.js')).toBe('from the network: /assets/main-1.js');
  });

  it('never include an answer about somebody, a sign-in, or what is sent', async () => {
    const { start, stored } = world();
    const worker = start('1');
    await worker.happens('install');
    const before = JSON.stringify([...stored.values()].map((files) => [...files.keys()]));
    for (const path of ['/api/intake/people/1/introductions', '/api/live', '/assets/main-1.js?of=1']) {
      expect(await worker.ask(path)).toBe('not its business');
    }
    for (const path of ['/auth/sign-in', '/assurance', '/api/intake/x', '/oidc/auth']) {
      expect(await worker.ask(path, { mode: 'navigate' })).toBe('not its business');
    }
    expect(await worker.ask('/team', { method: 'POST' })).toBe('not its business');
    expect(JSON.stringify([...stored.values()].map((files) => [...files.keys()]))).toBe(before);
  });

  it('are those of the network while there is one, so that nobody works with an old app unawares', async () => {
    const { start, network } = world();
    const worker = start('1');
    await worker.happens('install');
    network.asked.length = 0;
    await worker.ask('/team', { mode: 'navigate' });
    expect(network.asked).toEqual(['/team']);
  });

  it('of a newer build wait beside these, and take their place when it takes over', async () => {
    const { start, stored } = world();
    const [older, newer] = [start('1'), start('2')];
    await older.happens('install');
    await older.happens('activate');
    await newer.happens('install');
    expect([...stored.keys()]).toEqual(['living-well-shell-1', 'living-well-shell-2']);
    expect(await older.ask('/assets/main-1.js')).toContain('main-1');
    await newer.happens('activate');
    expect([...stored.keys()]).toEqual(['living-well-shell-2']);
  });
});
