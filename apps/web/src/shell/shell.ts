/** The files of the app itself, and which build they are of. Nothing of anybody's record is among them. */
export interface Shell {
  readonly version: string;
  /** The page that every address of the app begins with. */
  readonly page: string;
  readonly files: readonly string[];
}

type Waiting = { waitUntil: (done: Promise<unknown>) => void };
type Asked = { readonly request: Request; respondWith: (answer: Promise<Response>) => void };

/** What of a service worker is used here. */
export interface ShellScope {
  readonly location: { readonly origin: string };
  readonly caches: CacheStorage;
  readonly clients: { claim: () => Promise<void> };
  fetch: typeof fetch;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
}

const PREFIX = 'living-well-shell-';
/** Pages that open without a network. Every other address is asked of the server, or of nobody. */
const PAGES = /^\/((team|my)(\/.*)?|check-a-record)?$/;

/**
 * Keeps the app's own files, so that its pages open without a network. It never keeps an answer of the server: what it keeps
 * is named by the build, and fetched once, without who is signed in. A newer build is kept beside this one and takes its
 * place when no page of this one is open any more.
 */
export function serveShell(scope: ShellScope, { version, page, files }: Shell): void {
  const name = `${PREFIX}${version}`;
  const keep = async (): Promise<void> => {
    const cache = await scope.caches.open(name);
    await cache.addAll([page, ...files].map((file) => new Request(file, { cache: 'reload', credentials: 'omit' })));
  };
  const takeOver = async (): Promise<void> => {
    const others = (await scope.caches.keys()).filter((one) => one.startsWith(PREFIX) && one !== name);
    await Promise.all(others.map((one) => scope.caches.delete(one)));
    await scope.clients.claim();
  };
  const kept = async (file: string): Promise<Response | undefined> => (await scope.caches.open(name)).match(file);
  /** From the network whenever there is one, so that nobody works with an old app unawares. */
  const pageOf = async (request: Request): Promise<Response> => {
    try {
      return await scope.fetch(request);
    } catch (error) {
      const known = await kept(page);
      if (known) return known;
      throw error;
    }
  };
  scope.addEventListener('install', (event) => event.waitUntil(keep()));
  scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const { origin, pathname, search } = new URL(request.url);
    if (request.method !== 'GET' || origin !== scope.location.origin) return;
    if (request.mode === 'navigate' && PAGES.test(pathname)) return event.respondWith(pageOf(request));
    if (search === '' && files.includes(pathname)) {
      event.respondWith(kept(pathname).then((known) => known ?? scope.fetch(request)));
    }
  });
}
