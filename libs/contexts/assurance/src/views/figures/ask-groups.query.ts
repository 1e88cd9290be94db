import { PassingTrouble } from '@platform/messaging/port/bus';
import { tracedHeader } from '@platform/observability/spans';
import type { AskGroups, Groups } from './equity-release.query';

export const ASK_GROUPS = Symbol('how identity is asked in which groups people are');

const AT_ONCE = 200;
const LONGEST_MS = 20_000;

/** Asks identity over HTTP with a token of assurance's own. Throws PassingTrouble while it does not answer. */
export function askIdentityForGroups(identityUrl: () => string, token: () => string): AskGroups {
  return async (people, on) => {
    const groups: Groups[] = [];
    for (let at = 0; at < people.length; at += AT_ONCE) {
      const response = await fetch(`${identityUrl()}/api/identity/about-oneself/groups`, {
        method: 'POST',
        headers: { authorization: `Service ${token()}`, 'content-type': 'application/json', ...tracedHeader() },
        body: JSON.stringify({ people: people.slice(at, at + AT_ONCE), on }),
        signal: AbortSignal.timeout(LONGEST_MS),
      }).catch(() => {
        throw new PassingTrouble('Identity does not answer.');
      });
      if (!response.ok) throw new PassingTrouble(`Identity answers ${response.status}.`);
      groups.push(...((await response.json()) as Groups[]));
    }
    return groups;
  };
}
