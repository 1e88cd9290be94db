import { useCallback, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from './drafts';
import { draftOwner, useMe } from './session';

/**
 * State that survives leaving the page, an expired session and a reload, in this tab, until `drop`.
 * @param name says what is being written and about what, such as `plan:<id>:about-me`
 */
export function useDraft<T extends string | object>(name: string, initial: T): [T, (value: T) => void, () => void] {
  const owner = draftOwner(useMe());
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
