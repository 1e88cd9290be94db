import type { LiveAudience } from '../http/live-audience';
import type { AskContext } from './ask-context';

const READERS_AT_ONCE = 500;

/** Asks the context itself whom the readers of open pages may know. Throws Problem 503 while it does not answer. */
export function audienceOverHttp(ask: AskContext): LiveAudience {
  return async (context, readers, people) => {
    const known: (readonly string[])[] = [];
    for (let from = 0; from < readers.length; from += READERS_AT_ONCE) {
      const part = readers.slice(from, from + READERS_AT_ONCE);
      const question = { readers: part.map(({ personId, memberId }) => ({ personId, memberId })), people };
      known.push(...((await ask(context, 'live-audience', question)) as { known: string[][] }).known);
    }
    return known;
  };
}
