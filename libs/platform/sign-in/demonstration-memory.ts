import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

const MOST_KEPT = 5000;

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}

/** What the demonstration provider keeps for minutes only. The oldest goes first when there is too much. */
export function demonstrationMemory(now: () => Date): AdapterFactory {
  const kept = new Map<string, Kept>();

  const read = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found === undefined || found.until > now().getTime()) return found?.payload;
    kept.delete(key);
    return undefined;
  };
  const readWhere = (model: string, matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [key, { payload }] of kept) {
      if (key.startsWith(`${model}:`) && matches(payload)) return read(key);
    }
    return undefined;
  };

  return (model: string): Adapter => ({
    upsert: (id, payload, expiresIn) => {
      const key = `${model}:${id}`;
      kept.delete(key);
      kept.set(key, { payload, until: expiresIn === undefined ? Infinity : now().getTime() + expiresIn * 1000 });
      const oldest = kept.keys().next().value;
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(read(`${model}:${id}`)),
    findByUid: (uid) => Promise.resolve(readWhere(model, (payload) => payload.uid === uid)),
    findByUserCode: (code) => Promise.resolve(readWhere(model, (payload) => payload.userCode === code)),
    consume: (id) => {
      const found = kept.get(`${model}:${id}`);
      if (found !== undefined) found.payload.consumed = Math.floor(now().getTime() / 1000);
      return Promise.resolve();
    },
    destroy: (id) => {
      kept.delete(`${model}:${id}`);
      return Promise.resolve();
    },
    revokeByGrantId: (grantId) => {
      for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      return Promise.resolve();
    },
  });
}
