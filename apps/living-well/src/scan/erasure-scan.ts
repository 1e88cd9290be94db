import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Principal } from '@platform/access-control/principal';
import { backUp } from '@platform/backup/backup';
import { categoryOf } from '@platform/event-store/port/event-store';
import { contexts } from '../contexts';
import { Canaries } from './canaries';
import type { Place } from './places';
import { filesPlace, rowsPlace, textPlace } from './places';
import { somebody, ThrowawayProduct } from './product';
import { waysIn } from './request-fields';
import type { Walked } from './walk';
import { Walk } from './walk';

const DAYS_OF_AN_ERASURE = 15;
const DAY_MS = 24 * 60 * 60_000;

/** What these take is nobody's record: what an agency says of itself and its staff, or what only opens something. */
const OF_NO_RECORD = [
  /^\/api\/identity\/(agencies|policies|practitioners|invitations|api-clients|accounts)(\/|$)/,
  /^\/api\/identity\/me\/link$/,
  /^\/api\/intake\/(receipts\/look-up|huddle-board\/find)$/,
  /^\/api\/care-plan\/carer-invitations\/accept$/,
  // Under a key of its own, which goes when it is sent or its days are over.
  /^\/api\/intake\/unfinished-introductions(\/|$)/,
  /^\/api\/identity\/people\/((emergency-)?look-up|find)$/,
  /^\/api\/provider-directory\/listings(\/|$)/,
  /^\/api\/provider-directory\/ask-links\/(look-up|who)$/,
  // Drawn and forgotten: what a page gives to print with.
  /^\/api\/care-plan\/people\/[^/]+\/plan\/pdf$/,
  /^\/api\/outcomes\/people\/[^/]+\/progress\/pdf$/,
  // The licence of an agency is about nobody.
  /^\/api\/outcomes\/measures\/[^/]+\/licence$/,
  // Only opens the questions.
  /^\/api\/outcomes\/measure-codes\/look-up$/,
  // Rules of an alliance are about nobody.
  /^\/api\/care-plan\/decision-policies\//,
  /^\/api\/[a-z-]+\/operations\//,
];
/** By their shape these could be words: the rule takes none but numbers and codes, and what opens an ask is kept nowhere. */
const NO_WORDS = [
  '/api/outcomes/people/:personId/measures answers[]',
  '/api/outcomes/people/:personId/measures measure',
  '/api/outcomes/people/:personId/measures how',
  '/api/outcomes/people/:personId/measure-codes measure',
  '/api/outcomes/people/:personId/measure-sendings measure',
  '/api/outcomes/measure-codes/answer answers[]',
  '/api/outcomes/measure-codes/answer code',
  '/api/provider-directory/ask-links/answer token',
];
const isOfARecord = ({ path, field }: Field) =>
  !OF_NO_RECORD.some((one) => one.test(path)) && !NO_WORDS.includes(`${path} ${field}`);

export interface Field {
  readonly path: string;
  readonly field: string;
}
export interface SearchedPlace {
  readonly place: string;
  readonly before: number;
  /** Fields whose words are there still. */
  readonly found: readonly Field[];
}
export interface ErasureScan {
  readonly fields: number;
  readonly canaries: number;
  readonly people: number;
  /** Fields that take words and that the walk does not come by. */
  readonly notPlanted: readonly Field[];
  /** Fields whose words were in no event that the erasure covers, so that nothing is said of them. */
  readonly notSealed: readonly Field[];
  readonly places: readonly SearchedPlace[];
  readonly holds: boolean;
}

export interface ScanOptions {
  readonly onProgress: (line: string) => void;
  /** For showing that the scan can fail: called once everything is erased, with words that were erased. */
  readonly leak?: (product: ThrowawayProduct, words: readonly string[]) => Promise<void>;
}

/**
 * Starts the product on a database that is thrown away, writes a word of its own into every field that takes words, erases
 * the people, and looks for the words in everything that is kept. Never touches the data of a running product.
 */
export async function scanErasure({ onProgress, leak }: ScanOptions): Promise<ErasureScan> {
  const product = await ThrowawayProduct.start(onProgress);
  const folder = await mkdtemp(join(tmpdir(), 'living-well-scan-backup-'));
  try {
    const canaries = new Canaries(waysIn(product.app));
    onProgress('Writing a word into every field…');
    const walked = await new Walk(product, canaries).take();
    const planted = canaries.planted.filter(isOfARecord);
    const words = planted.map(({ word }) => word);
    const places = placesOf(product, walked, folder);
    onProgress('Looking where the words are…');
    const before = await look(product, places, words);
    const sealed = await sealedFor(product, walked.people, words);
    onProgress('Erasing…');
    await erase(product, walked);
    await leak?.(product, words);
    await backUpInto(product, join(folder, 'backup'));
    onProgress('Looking for the words in everything that is kept…');
    const after = await look(product, places, words);
    const fieldOf = (word: string): Field => {
      const { path = '', field = '' } = planted.find((one) => one.word === word) ?? {};
      return { path, field };
    };
    const searched = places.map(({ place }, at) => ({
      place,
      before: before[at]?.length ?? 0,
      found: unique((after[at] ?? []).map(fieldOf)),
    }));
    const notPlanted = canaries.missing().filter(isOfARecord);
    const notSealed = unique(words.filter((word) => !sealed.has(word)).map(fieldOf));
    return {
      ...{ fields: unique(planted.map(({ word }) => fieldOf(word))).length, canaries: words.length },
      ...{ people: walked.people.length, notPlanted, notSealed, places: searched },
      holds: [...notPlanted, ...notSealed, ...searched.flatMap(({ found }) => found)].length === 0,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await product.stop();
  }
}

function placesOf(product: ThrowawayProduct, { pages }: Walked, folder: string): readonly Place[] {
  const { owner, platform } = product;
  const shown = async () =>
    (await Promise.all(pages.map(({ url, as }) => product.get(url, as)))).map(({ text }) => text).join('\n');
  const bundle = () => product.get('/api/assurance/bundle', somebody('commissioner'));
  return [
    textPlace('pages', shown),
    rowsPlace(
      'rows of views',
      owner,
      `NOT IN ('pg_catalog', 'information_schema', 'events', 'bus', 'privacy', 'sign_in')`,
    ),
    rowsPlace('rows of the log and its keys', owner, `IN ('events', 'privacy')`),
    rowsPlace('messages on the bus', owner, `IN ('bus')`),
    rowsPlace('sessions', owner, `IN ('sign_in')`),
    rowsPlace('what the planner remembers', owner, `IN ('pg_catalog')`),
    filesPlace('files of the database', () => Promise.resolve(product.databaseFolder)),
    filesPlace('transparency log', () => Promise.resolve(platform.options.dataDir)),
    textPlace('logs of the product', () => Promise.resolve(product.logged.join('\n'))),
    textPlace('bundle for the verifier', async () => (await bundle()).text),
    filesPlace('backup made after', () => Promise.resolve(folder)),
  ];
}

/** With everything on the disk that the database has in memory. */
async function look(product: ThrowawayProduct, places: readonly Place[], words: readonly string[]) {
  await product.post('/api/assurance/checkpoints', somebody('commissioner'), {});
  await product.settled();
  await product.owner.query('CHECKPOINT');
  const found: (readonly string[])[] = [];
  for (const place of places) found.push(await place.find(words));
  return found;
}

/** The words that are in an event under a key of one of these people, which the erasure takes away. */
async function sealedFor(product: ThrowawayProduct, people: readonly string[], words: readonly string[]) {
  const { store, codec } = product.platform;
  const { rows } = await product.owner.query<{ key_ref: string; subject: string }>(
    `SELECT key_ref, subject FROM privacy.data_key WHERE subject = ANY($1)
       OR subject IN (SELECT pair_id::text FROM identity.record_pair WHERE first_id = ANY($1::uuid[]) OR second_id = ANY($1::uuid[]))`,
    [people],
  );
  const theirs = new Set(rows.map(({ key_ref: keyRef }) => keyRef));
  const found = new Set<string>();
  const { events } = await store.readAll({ after: 0n, categories: undefined, limit: 100_000 });
  for (const event of events) {
    if (!theirs.has(codec.keyRefOf(event)) || categoryOf(event.stream) === 'practitioner') continue;
    const text = JSON.stringify((await codec.openForAudit(event))?.payload ?? {});
    for (const word of words) if (text.includes(word)) found.add(word);
  }
  return found;
}

async function erase(product: ThrowawayProduct, { people, guardians }: Walked): Promise<void> {
  const confirmation = 'erase this record';
  const authenticatedAt = product.now().toISOString();
  const [first, second] = guardians.map((one) => ({ ...one, authenticatedAt })) as [Principal, Principal];
  for (const personId of people) {
    const asked = { personId, reason: 'retention-ended', confirmation };
    const { text, status } = await product.post('/api/identity/erasures', first, asked);
    if (status !== 201) throw new Error(`The erasure was refused: ${status}`);
    const { id } = JSON.parse(text) as { id: string };
    await product.post(`/api/identity/people/${personId}/erasures/${id}/approve`, second, { confirmation });
  }
  await product.settled();
  product.advance(DAYS_OF_AN_ERASURE * DAY_MS);
  await product.whatFallsDue();
  for (const { erasures } of product.contexts) await erasures.look({ alone: true });
  await product.whatFallsDue();
  const board = await product.get('/api/identity/erasures', first);
  const { erasures } = JSON.parse(board.text) as { erasures: { status: string }[] };
  const done = erasures.filter(({ status }) => status === 'completed').length;
  if (done !== people.length) throw new Error(`Of ${people.length} erasures ${done} were completed.`);
}

async function backUpInto(product: ThrowawayProduct, folder: string): Promise<void> {
  const { owner, platform } = product;
  const all = contexts.map(({ name, parts }) => ({ name, projections: parts(platform).projections ?? [] }));
  await backUp({ owner, folder, contexts: all, now: product.now() });
}

const unique = (fields: readonly Field[]): readonly Field[] => [
  ...new Map(fields.map((one) => [`${one.path} ${one.field}`, one])).values(),
];
