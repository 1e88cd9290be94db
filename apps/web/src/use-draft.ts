import { useCallback, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './drafts';
import { ANYONE, draftOwner, useMe } from './session';

/**
 * State that survives leaving the page, an expired session and a reload, in this tab, until `drop`.
 * @param name says what is being written and about what, such as `plan:<id>:about-me`
 * @param before 'signing-in' keeps it from before signing in until signing out, whoever signs in
 */
export function useDraft<T extends string | object>(
  name: string,
  initial: T,
  before?: 'signing-in',
): [T, (value: T) => void, () => void] {
  const mine = draftOwner(useMe());
  const owner = before === undefined ? mine : ANYONE;
  const [typed, setTyped] = useState<{ at: string; value: T }>();
  const at = `${owner}:${name}`;
  const kept = typed?.at === at ? typed.value : ((readDraft(owner, name) as T | undefined) ?? initial);
  const keep = useCallback(
    (value: T) => {
      keepDraft(owner, name, value);
      setTyped({ at: `${owner}:${name}`, value });
    },
    [owner, name],
  );
  const drop = useCallback(() => {
    dropDraft(owner, name);
    setTyped(undefined);
  }, [owner, name]);
  return [kept, keep, drop];
}
