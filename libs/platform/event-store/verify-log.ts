import type { Sql } from '../access-control/relationship-facts';
import { leafBytes } from '../transparency-log/commitment';
import { CompactRange } from '../transparency-log/compact-range';
import { leafHash } from '../transparency-log/merkle-tree';
import type { EventStore, StoredEvent } from './port/event-store';
import { metadataOf } from './streams';
import type { ContentPorts } from './verify-content';
import { verifyContent } from './verify-content';
import type { Finding } from './verify-finding';
import { Findings } from './verify-finding';
import { OrderVerifier } from './verify-order';

export interface VerifyLog extends ContentPorts {
  readonly store: Pick<EventStore, 'readAll' | 'head'>;
  /** One connection. */
  readonly sql: Sql;
  /** What was signed last of the transparency log; null when nothing was. `root` in base64. */
  readonly signed: { readonly size: number; readonly root: string } | null;
  /** Whether PostgreSQL keeps the log, and with it a table of commands. */
  readonly inPostgres: boolean;
  readonly onProgress?: (position: bigint, head: bigint) => void;
}

export interface VerifiedLog {
  readonly head: bigint;
  readonly events: number;
  readonly streams: number;
  readonly opened: number;
  /** Whose key was destroyed: their place and their sealed bytes were compared. */
  readonly erased: number;
  /** Entries of the signed log that the stored events gave again; null when nothing was signed or it could not be told. */
  readonly signed: number | null;
  /** How many things do not hold; the first of them are in `findings`. */
  readonly wrong: number;
  readonly findings: readonly Finding[];
}

const PAGE = 500;
const MOST_NAMED = 20;

/** Reads the whole log up to where it is now, a page at a time. */
export async function verifyLog(options: VerifyLog): Promise<VerifiedLog> {
  const { store, sql, signed, inPostgres, onProgress } = options;
  const head = await store.head();
  const findings = new Findings(MOST_NAMED);
  const order = await OrderVerifier.begin(sql, findings);
  const log = new SignedLogVerifier(signed);
  let [events, opened, erased] = [0, 0, 0];
  let last: StoredEvent | undefined;
  for (let after = 0n; after < head;) {
    const page = await store.readAll({ after, limit: PAGE });
    const within = page.events.filter(({ position }) => position <= head);
    await order.take(within);
    const contents = await Promise.all(within.map((event) => verifyContent(options, event)));
    within.forEach((event, i) => {
      const content = contents[i] ?? 'unreadable';
      if (content === 'opened') opened += 1;
      else if (content === 'erased') erased += 1;
      else findings.add(event, content);
      if (log.differsAt(event)) findings.add(event, 'signed-log-differs');
    });
    events += within.length;
    last = within.at(-1) ?? last;
    onProgress?.(page.upTo < head ? page.upTo : head, head);
    if (page.upTo <= after) break;
    after = page.upTo;
  }
  if (signed && events < signed.size) {
    findings.add(last ?? { stream: 'the log', revision: 0n, position: 0n }, 'signed-log-differs');
  }
  if (inPostgres) await order.compareCommands(head);
  const { count: wrong, first } = findings;
  return { head, events, streams: await order.streams(), opened, erased, signed: log.held, wrong, findings: first };
}

/** Makes the tree of the transparency log again from the events, as far as it was signed. */
class SignedLogVerifier {
  private readonly range = CompactRange.empty();
  private isBroken = false;
  held: number | null = null;

  constructor(private readonly signed: VerifyLog['signed']) {}

  /** Takes the next event of the log; true for the last one that was signed, when the tree is not the one that was. */
  differsAt(event: StoredEvent): boolean {
    const { signed, range } = this;
    if (!signed || this.isBroken || range.size() >= signed.size) return false;
    try {
      const { e, c } = metadataOf(event);
      range.append(leafHash(leafBytes({ seq: range.size(), e, c })));
    } catch {
      // Told of already as an event that cannot be read; what comes after it has another place.
      this.isBroken = true;
      return false;
    }
    if (range.size() < signed.size) return false;
    if (range.root().toString('base64') !== signed.root) return true;
    this.held = signed.size;
    return false;
  }
}
