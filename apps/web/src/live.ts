import { useCallback, useSyncExternalStore } from 'react';
import { contextOf, onWritten, query } from './api';
import { asProblem, type Problem } from './problem';

type Snapshot<T> = { data: T | undefined; problem: Problem | undefined; loading: boolean };
export type Loadable<T> = Snapshot<T> & { reload: () => void };
type Interest = { views: readonly string[]; key: string | undefined; changed: () => void };
type Watched = {
  snapshot: Snapshot<unknown>;
  interests: Set<Interest>;
  busy: boolean;
  again: boolean;
  /** Read while no changes were heard: one may have gone by. */
  unheard: boolean;
};
type Change = { view: string; keys: string[] };

let connected: boolean | undefined;
const NOTHING: Snapshot<unknown> = { data: undefined, problem: undefined, loading: true };
const GONE = new Set([401, 403, 404]);
const watched = new Map<string, Watched>();

const show = (entry: Watched, snapshot: Snapshot<unknown>): void => {
  entry.snapshot = snapshot;
  entry.interests.forEach((interest) => interest.changed());
};

async function load(path: string, entry: Watched): Promise<void> {
  if (entry.busy) {
    entry.again = true;
    return;
  }
  entry.busy = true;
  const inBackground = entry.snapshot.data !== undefined;
  if (!entry.snapshot.loading) show(entry, { ...entry.snapshot, loading: true });
  do {
    entry.again = false;
    entry.unheard = connected !== true;
    try {
      const data = await query<unknown>(path, { inBackground });
      show(entry, { data, problem: undefined, loading: entry.again });
    } catch (error) {
      const problem = asProblem(error);
      const data = GONE.has(problem.status) && problem.status !== 401 ? undefined : entry.snapshot.data;
      show(entry, { data, problem, loading: entry.again });
    }
  } while (entry.again);
  entry.busy = false;
}

function watch(path: string, interest: Interest): () => void {
  const entry = watched.get(path) ?? {
    ...{ snapshot: NOTHING, interests: new Set<Interest>() },
    ...{ busy: false, again: false, unheard: true },
  };
  watched.set(path, entry);
  entry.interests.add(interest);
  if (entry.interests.size === 1) void load(path, entry);
  return () => {
    entry.interests.delete(interest);
  };
}

const reloadWhere = (wanted: (path: string, interest: Interest, entry: Watched) => boolean): void =>
  watched.forEach((entry, path) => {
    if ([...entry.interests].some((interest) => wanted(path, interest, entry))) void load(path, entry);
  });

const hears = (interest: Interest): boolean => interest.views.some((view) => view !== '');

const concerns = (change: Change, interest: Interest): boolean =>
  interest.views.some((view) => change.view === view || change.view.startsWith(`${view}.`)) &&
  (interest.key === undefined || change.keys.includes(interest.key));

onWritten((context) => reloadWhere((path) => contextOf(path) === context));

/** Reads again everything on the page that shows this view, of this person. */
export const heard = (change: Change): void => reloadWhere((_path, interest) => concerns(change, interest));

/**
 * What a path answers, kept fresh: read on first use, again after a command in the same context, and again when a named
 * view of `key` (a person id; none for boards) changes elsewhere. Old data stays while the new is on its way.
 * @param options.views names of views such as 'care-plan.plan', or a context's name for any of its views
 * @param path null while it is not known yet
 */
export function useQuery<T>(
  path: string | null,
  options: { views?: readonly string[]; key?: string } = {},
): Loadable<T> {
  const views = (options.views ?? []).join(' ');
  const key = options.key;
  const subscribe = useCallback(
    (changed: () => void) => (path === null ? () => undefined : watch(path, { views: views.split(' '), key, changed })),
    [path, views, key],
  );
  const current = useCallback(() => (path === null ? NOTHING : (watched.get(path)?.snapshot ?? NOTHING)), [path]);
  const snapshot = useSyncExternalStore(subscribe, current) as Snapshot<T>;
  const reload = useCallback(() => {
    const entry = path === null ? undefined : watched.get(path);
    if (path !== null && entry) void load(path, entry);
  }, [path]);
  return { ...snapshot, reload };
}

const LONGEST_WAIT_MS = 30_000;
/** The server ends each stream now and then; a gap that is closed sooner than this is nobody's concern. */
const NOTICED_AFTER_MS = 5_000;
const connectionListeners = new Set<() => void>();

const setConnected = (now: boolean): void => {
  if (connected === now) return;
  connected = now;
  connectionListeners.forEach((listener) => listener());
};

const isChange = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && 'view' in value && 'keys' in value && Array.isArray(value.keys);

/** Opens the one stream of changes of this app, and opens it again whenever it is lost. Answers how to close it. */
export function startLive(): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitMs = 1000;
  let missed = false;
  let lost: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    source = new EventSource('/api/live');
    source.onopen = () => {
      waitMs = 1000;
      clearTimeout(lost);
      lost = undefined;
      setConnected(true);
      reloadWhere((_path, interest, { unheard }) => missed || (unheard && hears(interest)));
      missed = false;
    };
    source.onerror = () => {
      missed = true;
      lost ??= setTimeout(() => setConnected(false), NOTICED_AFTER_MS);
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, waitMs);
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS);
    };
    source.addEventListener('view', (event: MessageEvent<string>) => {
      const change: unknown = JSON.parse(event.data);
      if (isChange(change)) heard(change);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    clearTimeout(lost);
    source?.close();
    connected = undefined;
  };
}

/** False while changes made by others do not arrive; undefined before the first connection. */
export const useConnected = (): boolean | undefined =>
  useSyncExternalStore(
    (listener) => {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
    () => connected,
  );
