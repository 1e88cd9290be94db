import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

const NAME = 'living-well-device';
/** For so long after it was last changed something is kept, unless it says otherwise; then it is deleted, sent or not. */
export const KEPT_FOR_MS = 72 * 60 * 60_000;
const LAST_HERE = 'last here';

interface Box {
  readonly owner: string;
  readonly id: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
  /** Whether there is something in it that was not sent. */
  readonly unsent: boolean;
  readonly changedAt: number;
  readonly keptForMs?: number;
}

interface Device extends DBSchema {
  keys: { key: string; value: CryptoKey };
  boxes: { key: [string, string]; value: Box; indexes: { owner: string } };
  notes: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

async function device(): Promise<IDBPDatabase<Device>> {
  opened ??= open();
  opened.catch(() => (opened = undefined));
  return opened;
}

async function open(): Promise<IDBPDatabase<Device>> {
  const database = await openDB<Device>(NAME, 1, {
    upgrade(made) {
      made.createObjectStore('keys');
      made.createObjectStore('boxes', { keyPath: ['owner', 'id'] }).createIndex('owner', 'owner');
      made.createObjectStore('notes');
    },
    // Another tab signs out and deletes it.
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => (opened = undefined),
  });
  await dropExpired(database);
  return database;
}

const isExpired = ({ changedAt, keptForMs = KEPT_FOR_MS }: Box): boolean => changedAt + keptForMs <= Date.now();

async function dropExpired(database: IDBPDatabase<Device>): Promise<void> {
  for (const box of await database.getAll('boxes')) {
    if (isExpired(box)) await dropFrom(database, box.owner, box.id);
  }
}

/** With the last thing of somebody goes the key. */
async function dropFrom(database: IDBPDatabase<Device>, owner: string, id: string): Promise<void> {
  const change = database.transaction(['boxes', 'keys'], 'readwrite');
  await change.objectStore('boxes').delete([owner, id]);
  if ((await change.objectStore('boxes').index('owner').count(owner)) === 0) {
    await change.objectStore('keys').delete(owner);
  }
  await change.done;
}

/** A key that this browser uses and nobody can take out of it, scripts of this page included. */
async function keyOf(owner: string): Promise<CryptoKey> {
  const database = await device();
  const known = await database.get('keys', owner);
  if (known) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Two tabs may have made one at the same time: the first that was stored counts.
  const change = database.transaction('keys', 'readwrite');
  const first = await change.store.get(owner);
  if (!first) await change.store.put(made, owner);
  await change.done;
  return first ?? made;
}

/** A box opens in its own place alone. */
const placeOf = (owner: string, id: string) => new TextEncoder().encode(`${owner} ${id}`);

/** Encrypted, and stored when this resolves. Rejects where this browser cannot keep anything. */
export async function keepInBox(
  owner: string,
  id: string,
  value: object,
  { unsent, keptForMs = KEPT_FOR_MS }: { unsent: boolean; keptForMs?: number },
): Promise<void> {
  const key = await keyOf(owner);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(value));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: placeOf(owner, id) }, key, plain);
  await (await device()).put('boxes', { owner, id, iv, sealed, unsent, changedAt: Date.now(), keptForMs });
}

/** Undefined where nothing is kept, or what is kept cannot be opened any more. */
export async function openBox(owner: string, id: string): Promise<unknown> {
  const database = await device();
  const [box, key] = await Promise.all([database.get('boxes', [owner, id]), database.get('keys', owner)]);
  if (!box || !key || isExpired(box)) return undefined;
  try {
    const { iv, sealed } = box;
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: placeOf(owner, id) }, key, sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  } catch {
    return undefined;
  }
}

export async function idsKept(owner: string): Promise<string[]> {
  return (await (await device()).getAllFromIndex('boxes', 'owner', owner)).map(({ id }) => id);
}

export async function dropBox(owner: string, id: string): Promise<void> {
  await dropFrom(await device(), owner, id);
}

/** How many things on this device were not sent, whoever’s they are. */
export async function countUnsent(): Promise<number> {
  return (await (await device()).getAll('boxes')).filter(({ unsent }) => unsent).length;
}

/** Whose things open here without a network: whoever was signed in last and has not signed out. */
export async function lastHere(): Promise<string | undefined> {
  return (await device()).get('notes', LAST_HERE);
}

export async function noteWhoIsHere(owner: string | undefined): Promise<void> {
  const database = await device();
  if (owner === undefined) await database.delete('notes', LAST_HERE);
  else await database.put('notes', owner, LAST_HERE);
}

/** Everything kept on this device and every key, at signing out. */
export async function emptyDevice(): Promise<void> {
  const database = await device();
  const change = database.transaction(['keys', 'boxes', 'notes'], 'readwrite');
  await Promise.all([
    change.objectStore('keys').clear(),
    change.objectStore('boxes').clear(),
    change.objectStore('notes').clear(),
  ]);
  await change.done;
}
