import { randomUUID } from 'node:crypto';
import type { Try } from '../corpus';
import type { Site } from './stage';
import { asBrowser } from './stage';

const JSON_TYPE = { 'content-type': 'application/json' };
const OWN = { 'x-living-well': '1' };
const ELSEWHERE = 'https://elsewhere.example';

/** What a page of another site can make a browser send, with the cookies of somebody who is signed in here. */
const REQUESTS: readonly (readonly [name: string, headers: Record<string, string>, method?: string])[] = [
  ['a form that sends text', { 'content-type': 'text/plain' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form with a file', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a beacon', { 'content-type': 'text/plain;charset=UTF-8', origin: ELSEWHERE }],
  ['a form of no origin', { 'content-type': 'text/plain', origin: 'null' }],
  ['no header of ours', JSON_TYPE],
  ['no header of ours, from here', { ...JSON_TYPE, 'sec-fetch-site': 'same-origin' }],
  ['no header of ours, from elsewhere', { ...JSON_TYPE, origin: ELSEWHERE, 'sec-fetch-site': 'cross-site' }],
  ['our header with another value', { ...JSON_TYPE, 'x-living-well': '0' }],
  ['our header, empty', { ...JSON_TYPE, 'x-living-well': '' }],
  ['our header, from another site', { ...JSON_TYPE, ...OWN, 'sec-fetch-site': 'cross-site' }],
  ['our header, from another part of the same domain', { ...JSON_TYPE, ...OWN, 'sec-fetch-site': 'same-site' }],
  ['another origin', { ...JSON_TYPE, ...OWN, origin: ELSEWHERE }],
  ['the origin null', { ...JSON_TYPE, ...OWN, origin: 'null' }],
  ['an origin that begins as ours', { ...JSON_TYPE, ...OWN, origin: 'http://localhost.elsewhere.example' }],
  ['a GET that says it is a POST', { ...OWN, 'x-http-method-override': 'POST' }, 'GET'],
  ['a HEAD', OWN, 'HEAD'],
];
const COMMANDS = ['goals', 'proposals', 'sections/needs', 'team'] as const;

export function crossSiteTries(site: Site): readonly Try[] {
  const count = async () => {
    const plan = await site.person.get(`/api/care-plan/people/${site.personId}/plan`);
    return (plan as { revision: string }).revision;
  };
  const attempt =
    (path: string, headers: Record<string, string>, method = 'POST') =>
    async () => {
      const before = await count();
      const body = method === 'POST' ? JSON.stringify({ text: 'Words of another site.' }) : undefined;
      const answer = await asBrowser(site, site.person, path, { method, headers: { 'if-match': `"${before}"`, ...headers }, body }); // prettier-ignore
      return answer.ok || (await count()) !== before;
    };
  return [
    ...COMMANDS.flatMap((command) =>
      REQUESTS.map(([name, headers, method]) => ({
        name: `cross-site: ${name}, to ${command}`,
        run: attempt(`/api/care-plan/plans/${site.planId}/${command}`, headers, method),
      })),
    ),
    ...REQUESTS.filter(([name]) => !name.startsWith('a HEAD')).map(([name, headers, method]) => ({
      name: `cross-site: ${name}, to sign somebody out`,
      run: async () => {
        const from = { origin: ELSEWHERE, 'sec-fetch-site': 'cross-site' };
        await asBrowser(site, site.community, '/auth/sign-out', { method: method ?? 'POST', headers: { ...headers, ...from } });
        const me = (await site.community.get('/api/identity/me')) as { signedIn: boolean };
        return !me.signedIn;
      },
    })),
    ...logins(site),
    {
      name: 'cross-site: reading what is answered (CORS)',
      run: async () => {
        const headers = { origin: ELSEWHERE, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-living-well' };
        const asked = await asBrowser(site, site.person, '/api/identity/me', { method: 'OPTIONS', headers });
        const read = await asBrowser(site, site.person, '/api/identity/me', { headers: { origin: ELSEWHERE } });
        return [asked, read].some((answer) => answer.headers.has('access-control-allow-origin'));
      },
    },
    {
      name: 'cross-site: the page of this site',
      isControl: true,
      run: attempt(`/api/care-plan/plans/${site.planId}/goals`, { ...JSON_TYPE, ...OWN, origin: site.url, 'sec-fetch-site': 'same-origin' }),
    },
  ]; // prettier-ignore
}

/** To be signed in as the attacker without knowing it; and to be sent on, after signing in, to another site. */
function logins({ url }: Site): Try[] {
  const ways = ['?code=x', '?code=x&state=', `?code=x&state=${randomUUID()}`, '?error=access_denied&state=x', ''];
  const places = [
    ...[ELSEWHERE, '//elsewhere.example', '/\\elsewhere.example', '\\\\elsewhere.example', 'javascript:alert(1)'],
    ...['/\t/elsewhere.example', 'data:text/html,x', 'http:elsewhere.example', '///elsewhere.example'],
  ];
  return [
    ...ways.map((query) => ({
      name: `cross-site: a way back that nobody went out by: ${query.replace(/[0-9a-f-]{36}/, 'random')}`,
      run: async () => {
        const answer = await fetch(`${url}/auth/callback${query}`, { redirect: 'manual' });
        return answer.status < 400 || answer.headers.getSetCookie().some((line) => /^[^=]*living-well=[^;]/.test(line));
      },
    })),
    ...places.map((place) => ({
      name: `cross-site: sent on to ${JSON.stringify(place)}`,
      run: async () => {
        const answer = await fetch(`${url}/auth/sign-in?returnTo=${encodeURIComponent(place)}`, { redirect: 'manual' });
        return answer.status < 400;
      },
    })),
  ]; // prettier-ignore
}
