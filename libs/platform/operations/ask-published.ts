import { PassingTrouble } from '../messaging/port/bus';
import type { PublishedPage } from '../runtime/published';
import { mintServiceToken } from '../sign-in/service-token';
import type { AskPublished } from './reconciliation';

const LONGEST_MS = 30_000;

export interface AskingOptions {
  /** The context that asks. */
  readonly from: string;
  readonly urlOf: (context: string) => string;
  readonly serviceTokenKey: Uint8Array;
  readonly now: () => Date;
}

/** Over HTTP, with a service token of the asking context. */
export function askPublishedOver({ from, urlOf, serviceTokenKey, now }: AskingOptions): AskPublished {
  return async (owner, after, types) => {
    const trouble = (code: string) =>
      Object.assign(new PassingTrouble(`${owner} does not say what it has published.`), { code: `${owner}-${code}` });
    const token = mintServiceToken(from, owner, serviceTokenKey, now());
    const asked = new URLSearchParams({ after: after.toString(), types: types.join(',') });
    let response: Response;
    try {
      response = await fetch(`${urlOf(owner)}/api/${owner}/operations/published?${asked.toString()}`, {
        headers: { authorization: `Service ${token}` },
        signal: AbortSignal.timeout(LONGEST_MS),
      });
    } catch {
      throw trouble('out-of-reach');
    }
    if (!response.ok) throw trouble(String(response.status));
    return (await response.json()) as PublishedPage;
  };
}
