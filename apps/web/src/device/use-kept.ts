import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { announce } from '../announce';
import { newIdempotencyKey } from '../api';
import { begun, changed, toSend, type About, type Kept, type Kind } from './kept';
import { alone, boxOf, dropKept, keep, onKeptChange, readKept } from './kept-boxes';
import { isSending, onSending, sendKept } from './outbox';

export type OnDevice<Draft> = {
  /** Undefined while we look, and where nothing is kept. */
  kept: Kept<Draft> | undefined;
  looked: boolean;
  /** Whether the last change is stored on this device. */
  stored: boolean;
  /** This browser keeps nothing: what is typed is on this page alone. */
  cannotKeep: boolean;
  sending: boolean;
  change: (draft: Draft) => void;
  /** Keeps the questions here before anything is written, for a place without a network. */
  takeAlong: () => void;
  send: (beside?: readonly string[]) => Promise<void>;
  /** Back to writing, unless it is being sent in this moment. */
  takeBack: () => Promise<void>;
  drop: () => Promise<void>;
};

/** What somebody writes down of one conversation: on this device first, and from there to the server. */
export function useKept<Draft>(
  owner: string,
  kind: Kind<Draft>,
  id: string,
  { personId, name, members }: About,
): OnDevice<Draft> {
  const box = boxOf(kind, id);
  const [kept, setKept] = useState<Kept<Draft>>();
  const [looked, setLooked] = useState(false);
  const [cannotKeep, setCannotKeep] = useState(false);
  const [unstored, setUnstored] = useState(0);
  const now = useRef<Kept<Draft> | undefined>(undefined);
  const writes = useRef(Promise.resolve());
  const waiting = useRef(0);
  /** Of changes made on this page; what was read before one of them is older than the page. */
  const changes = useRef(0);
  const sending = useSyncExternalStore(onSending, () => isSending(box));

  const show = useCallback((next: Kept<Draft> | undefined): void => {
    now.current = next;
    setKept(next);
  }, []);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const before = changes.current;
      try {
        const stored = await readKept(owner, kind, id);
        // What is still on its way to the store is newer.
        if (!gone && waiting.current === 0 && changes.current === before) show(stored);
      } catch {
        if (!gone) setCannotKeep(true);
      }
      if (!gone) setLooked(true);
    };
    void look();
    const stop = onKeptChange((changedBox) => {
      if (changedBox === box) void look();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [owner, kind, id, box, show]);

  /** One after the other, so that what is stored last is what was typed last. */
  const store = useCallback(
    (next: Kept<Draft>): Promise<void> => {
      show(next);
      changes.current += 1;
      waiting.current += 1;
      setUnstored(waiting.current);
      writes.current = writes.current
        .then(() => keep(owner, kind, id, next))
        .then(
          () => setCannotKeep(false),
          () => setCannotKeep(true),
        )
        .then(() => {
          waiting.current -= 1;
          setUnstored(waiting.current);
        });
      return writes.current;
    },
    [owner, kind, id, show],
  );
  /** As it is now, with what is known of the person now. */
  const current = useCallback((): Kept<Draft> => {
    const about = { personId, name, members };
    return { ...(now.current ?? begun(kind, about, new Date())), ...about };
  }, [kind, personId, name, members]);
  const change = useCallback((draft: Draft) => void store(changed(current(), draft, new Date())), [store, current]);
  const takeAlong = useCallback(() => void store(current()), [store, current]);
  const send = useCallback(
    async (beside: readonly string[] = []) => {
      const asked = toSend(kind, current(), beside, newIdempotencyKey, new Date());
      await store(asked);
      const before = changes.current;
      const became = await sendKept(owner, kind, id, asked);
      if (became && changes.current === before) show(became);
      if (became?.stage === 'sent') announce('The conversation is sent');
    },
    [store, show, current, owner, kind, id],
  );
  const takeBack = useCallback(async () => {
    await alone(box, async () => {
      const stored = await readKept(owner, kind, id);
      if (stored?.stage === 'to-send') await store(changed(stored, stored.draft, new Date()));
    });
  }, [store, owner, kind, id, box]);
  const drop = useCallback(async () => {
    await dropKept(owner, kind, id);
    show(undefined);
  }, [owner, kind, id, show]);
  return { kept, looked, stored: unstored === 0, cannotKeep, sending, change, takeAlong, send, takeBack, drop };
}
