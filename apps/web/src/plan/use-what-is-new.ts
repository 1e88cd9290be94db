import { useState } from 'react';
import type { LastChange, Plan } from '../answers/care-plan';
import { draftOwner, useMe } from '../session';
import { lookedAt, newTo, noteLook } from './what-is-new';

export type WhatIsNew = {
  changes: LastChange[];
  /** What is new of one entry. */
  of: (kind: LastChange['kind'], id: string) => LastChange[];
  seen: () => void;
};

/** What others changed since this reader said that they have read it, on this device. */
export function useWhatIsNew(plan: Plan): WhatIsNew {
  const me = useMe();
  const owner = draftOwner(me);
  const [noted, setNoted] = useState<string>();
  const since = noted ?? lookedAt(owner, plan);
  const changes = newTo([me.memberId, me.personId], since, plan.changed);
  return {
    changes,
    of: (kind, id) => changes.filter((change) => change.kind === kind && change.id === id),
    seen: () => {
      noteLook(owner, plan);
      setNoted(plan.revision);
    },
  };
}
