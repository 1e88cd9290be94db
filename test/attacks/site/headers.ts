import { request } from 'node:http';
import type { Try } from '../corpus';
import type { Site } from './stage';
import { asBrowser } from './stage';

type Wanted = Readonly<Record<string, RegExp>>;
const NOT_KEPT: Wanted = { 'cache-control': /^no-store$/ };
const ALWAYS: Wanted = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^(same-origin|no-referrer)$/,
  'content-security-policy': /^(?!.*(unsafe|\*|https?:))(?=.*default-src '(self|none)')(?=.*frame-ancestors 'none').*$/,
  'x-frame-options': /^DENY$/,
};
const PROGRAM: Wanted = { 'content-type': /^application\/(problem\+)?json/, ...NOT_KEPT };

/** Each kind of answer, and what its headers have to say. */
const ANSWERS: readonly (readonly [name: string, path: (site: Site) => string, wanted: Wanted])[] = [
  ['the first page', () => '/', { 'content-type': /^text\/html/, 'cache-control': /^no-cache$/ }],
  ['a page of one’s own', () => '/my/plan', { 'content-type': /^text\/html/, 'cache-control': /^no-cache$/ }],
  ['a page that there is not', () => '/nowhere/at/all', {}],
  ['who one is', () => '/api/identity/me', PROGRAM],
  ['a plan', ({ personId }) => `/api/care-plan/people/${personId}/plan`, PROGRAM],
  ['a name', ({ personId }) => `/api/identity/people/${personId}`, PROGRAM],
  ['who looked', ({ personId }) => `/api/identity/people/${personId}/who-looked`, PROGRAM],
  ['introductions', ({ personId }) => `/api/intake/people/${personId}/introductions`, PROGRAM],
  ['progress', ({ personId }) => `/api/outcomes/people/${personId}/progress`, PROGRAM],
  ['what is not there', () => '/api/care-plan/people/x/plan', PROGRAM],
  ['an address that is none', () => '/api/nothing', PROGRAM],
  ['an address that cannot be read', () => '/%zz', PROGRAM],
  ['sign-in', () => '/auth/sign-in', NOT_KEPT],
  ['a sign-in that has ended', () => '/auth/callback?code=x', NOT_KEPT],
  ['where one is signed in', () => '/auth/sessions', PROGRAM],
];

export function headerTries(site: Site): readonly Try[] {
  const ask = (path: string, headers: Record<string, string> = {}) => asBrowser(site, site.person, path, { headers });
  return [
    ...ANSWERS.flatMap(([name, path, wanted]) =>
      Object.entries({ ...ALWAYS, ...wanted }).map(([header, expected]) => ({
        name: `headers: ${header} of ${name}`,
        run: async () => !expected.test((await ask(path(site))).headers.get(header) ?? ''),
      })),
    ),
    ...ANSWERS.map(([name, path]) => ({
      name: `headers: ${name} says what it is made of`,
      run: async () => hasMaker(await ask(path(site))),
    })),
    {
      name: 'headers: asked over TLS, and not told to stay there',
      run: async () => !(await ask('/', { 'x-forwarded-proto': 'https' })).headers.has('strict-transport-security'),
    },
    ...traversals(site),
    {
      name: 'headers: signing out leaves what the browser kept',
      run: async () => {
        const headers = { 'x-living-well': '1' };
        const answer = await asBrowser(site, site.coordinator, '/auth/sign-out', { method: 'POST', headers });
        return answer.headers.get('clear-site-data') !== '"cache", "storage"';
      },
    },
    {
      name: 'headers: a page comes',
      isControl: true,
      run: async () => (await ask('/')).status === 200,
    },
  ]; // prettier-ignore
}

const hasMaker = ({ headers }: Response): boolean => headers.has('x-powered-by') || headers.has('server');

const PATHS = [
  ...['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/%2e%2e%2f%2e%2e%2fpackage.json'],
  ...['/assets/../../package.json', '/assets/..%5c..%5cpackage.json', '/....//package.json', '//package.json'],
  ...[
    '/.env',
    '/.git/config',
    '/%00',
    '/index.html%00.js',
    '/assets/',
    '/package.json',
    '/server/apps/all-in-one/src/main.js',
  ],
  ...['/..;/package.json', '/%c0%ae%c0%ae/package.json', '/%252e%252e/package.json', '/\\..\\..\\package.json'],
  ...['/etc/passwd', '//etc/passwd', '/file:///etc/passwd', '/icon.svg/../../package.json', '/oruk/../../package.json'],
];

/** Files that are not the web app's. Sent as they are written, for `fetch` would put them in order. */
const traversals = ({ url }: Site): Try[] =>
  PATHS.map((path) => ({
    name: `headers: a file by the path ${path}`,
    run: () =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(url);
        request({ hostname, port, path, headers: { accept: 'text/html' } }, (answer) => {
          let text = '';
          answer.on('data', (part: Buffer) => (text += part.toString()));
          answer.on('end', () => resolve(answer.statusCode === 200 || /"dependencies"|root:|repositoryformat|Index of/.test(text)));
        })
          .on('error', reject)
          .end();
      }),
  })); // prettier-ignore
