import type { EventStore, ReadAll, ReadPage, Subscriber, Subscription } from '../port/event-store';
import type { LogTail } from './log-tail';

const LONGEST_PAUSE_MS = 5000;

/** Follows the log from a position: one batch at a time, the next only after the last was handled. */
export function subscribeToLog(
  store: Pick<EventStore, 'readAll'>,
  tail: LogTail,
  from: bigint,
  categories: readonly string[] | undefined,
  { handle, onError, batchSize = 500 }: Subscriber,
): Subscription {
  let position = from;
  let stopped = false;
  let woken = true;
  let wakeUp: (() => void) | undefined;
  const wake = () => {
    woken = true;
    wakeUp?.();
  };
  const unfollow = tail.follow(wake);
  const read = ({ after, limit }: ReadAll): ReadPage | Promise<ReadPage> =>
    tail.read(after, categories, limit) ?? store.readAll({ after, categories, limit });

  /** The page after this position, asked for while the one before was being handled. */
  let ahead: { readonly after: bigint; readonly page: Promise<ReadPage> } | undefined;
  const readAhead = ({ events, upTo }: ReadPage) => {
    if (stopped || events.length < batchSize) return;
    ahead = { after: upTo, page: Promise.resolve(read({ after: upTo, limit: batchSize })) };
    ahead.page.catch(() => undefined);
  };
  const nextPage = () => {
    const { after, page } = ahead ?? {};
    ahead = undefined;
    return after === position && page ? page : read({ after: position, limit: batchSize });
  };

  const pause = (ms?: number) =>
    new Promise<void>((resume) => {
      const timer = ms === undefined ? undefined : setTimeout(resume, ms);
      wakeUp = () => {
        if (ms !== undefined && !stopped) return;
        clearTimeout(timer);
        resume();
      };
      if (stopped || (ms === undefined && woken)) wakeUp();
    });

  const follow = async () => {
    let failures = 0;
    while (!stopped) {
      woken = false;
      try {
        const page = await nextPage();
        if (stopped) return;
        readAhead(page);
        if (page.upTo > position) await handle(page);
        failures = 0;
        position = page.upTo;
        if (page.events.length === 0) await pause();
      } catch (error) {
        onError?.(error);
        failures += 1;
        await pause(Math.min(LONGEST_PAUSE_MS, 20 * 2 ** failures) * (0.5 + Math.random() / 2));
      }
    }
  };
  const running = follow();

  return {
    stop: async () => {
      stopped = true;
      unfollow();
      wakeUp?.();
      await running;
    },
  };
}
