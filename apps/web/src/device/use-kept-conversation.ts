import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { announce } from '../announce';
import { newIdempotencyKey } from '../api';
import { begun, changed, toSend, type About, type ConversationDraft, type KeptConversation } from './kept-conversation';
import { alone, dropKept, keep, onKeptChange, readKept } from './kept-conversations';
import { isSending, onSending, sendKept } from './outbox';

export type OnDevice = {
  /** Undefined while we look, and where nothing is kept. */
  kept: KeptConversation | undefined;
  looked: boolean;
  /** Whether the last change is stored on this device. */
  stored: boolean;
  /** This browser keeps nothing: what is typed is on this page alone. */
  cannotKeep: boolean;
  sending: boolean;
  change: (draft: ConversationDraft) => void;
  /** Keeps the questions here before anything is written, for a place without a network. */
  takeAlong: () => void;
  send: (beside?: readonly string[]) => Promise<void>;
  /** Back to writing, unless it is being sent in this moment. */
  takeBack: () => Promise<void>;
  drop: () => Promise<void>;
};

/** What somebody writes down of one conversation: on this device first, and from there to the server. */
export function useKeptConversation(owner: string, { introductionId, personId, name, members }: About): OnDevice {
  const [kept, setKept] = useState<KeptConversation>();
  const [looked, setLooked] = useState(false);
  const [cannotKeep, setCannotKeep] = useState(false);
  const [unstored, setUnstored] = useState(0);
  const now = useRef<KeptConversation | undefined>(undefined);
  const writes = useRef(Promise.resolve());
  const waiting = useRef(0);
  /** Of changes made on this page; what was read before one of them is older than the page. */
  const changes = useRef(0);
  const sending = useSyncExternalStore(onSending, () => isSending(introductionId));

  const show = useCallback((next: KeptConversation | undefined): void => {
    now.current = next;
    setKept(next);
  }, []);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const before = changes.current;
      try {
        const stored = await readKept(owner, introductionId);
        // What is still on its way to the store is newer.
        if (!gone && waiting.current === 0 && changes.current === before) show(stored);
      } catch {
        if (!gone) setCannotKeep(true);
      }
      if (!gone) setLooked(true);
    };
    void look();
    const stop = onKeptChange((changedId) => {
      if (changedId === introductionId) void look();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [owner, introductionId, show]);

  /** One after the other, so that what is stored last is what was typed last. */
  const store = useCallback(
    (next: KeptConversation): Promise<void> => {
      show(next);
      changes.current += 1;
      waiting.current += 1;
      setUnstored(waiting.current);
      writes.current = writes.current
        .then(() => keep(owner, next))
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
    [owner, show],
  );
  /** As it is now, with what is known of the person now. */
  const current = useCallback((): KeptConversation => {
    const about = { introductionId, personId, name, members };
    return { ...(now.current ?? begun(about, new Date())), ...about };
  }, [introductionId, personId, name, members]);
  const change = useCallback(
    (draft: ConversationDraft) => void store(changed(current(), draft, new Date())),
    [store, current],
  );
  const takeAlong = useCallback(() => void store(current()), [store, current]);
  const send = useCallback(
    async (beside: readonly string[] = []) => {
      const asked = toSend(current(), beside, newIdempotencyKey, new Date());
      await store(asked);
      const before = changes.current;
      const became = await sendKept(owner, introductionId, asked);
      if (became && changes.current === before) show(became);
      if (became?.stage === 'sent') announce('The conversation is sent');
    },
    [store, show, current, owner, introductionId],
  );
  const takeBack = useCallback(async () => {
    await alone(introductionId, async () => {
      const stored = await readKept(owner, introductionId);
      if (stored?.stage === 'to-send') await store(changed(stored, stored.draft, new Date()));
    });
  }, [store, owner, introductionId]);
  const drop = useCallback(async () => {
    await dropKept(owner, introductionId);
    show(undefined);
  }, [owner, introductionId, show]);
  return { kept, looked, stored: unstored === 0, cannotKeep, sending, change, takeAlong, send, takeBack, drop };
}
