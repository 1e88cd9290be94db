import { AccessControl } from '../access-control/access-control';
import type { Principal } from '../access-control/principal';
import type { CommandContext } from '../event-store/command-context';
import type { EventStore } from '../event-store/port/event-store';
import type { Streams } from '../event-store/streams';
import { GATEWAY } from '../gateway/gateway-name';
import { notFound, Problem, signInNeeded } from '../http/problem';
import type { Bus } from '../messaging/port/bus';
import { replayParked, setAsideParked } from '../messaging/port/inbox';
import type { ContextDatabase } from '../projections/context-database';
import { announceView } from '../projections/live-views';
import type { Replayed } from '../projections/parked-events';
import type { ContextRuntime } from '../runtime/context-runtime';
import type { RuntimePorts } from '../runtime/runtime-ports';
import type { PublishedPage } from '../runtime/published';
import { lagOf } from './lag';
import { Nightly } from './nightly';
import { COMMAND_LINE, operationsAccess } from './operations.access';
import { operatorRetry } from './operator-retry';
import type { NamedEvent, ParkedRow, ParkedStream } from './parked';
import { countParked, MOST_SHOWN, namedEvents, parkedEvents, parkedMessages } from './parked';
import type { AskPublished } from './reconciliation';
import { Reconciliation } from './reconciliation';
import type { ParkedSetAside } from './set-aside.rules';
import { defineParkingStream, setAside } from './set-aside.rules';

/** Parts of the product that are no contexts, and so compare nothing. */
const HEARS_NOTHING: readonly string[] = [COMMAND_LINE, GATEWAY];

/** What an operator needs to see of one context, and may do about it. Ids, codes, dates and counts; nothing that anybody said. */
export class Operations {
  private readonly access: AccessControl;
  private readonly stream;
  readonly reconciliation: Reconciliation;
  readonly nightly: Nightly;
  private readonly store: EventStore;
  private readonly streams: Streams;
  private readonly bus: Bus;

  constructor(
    private readonly context: string,
    { store, streams, bus, clock, onError }: RuntimePorts,
    private readonly database: ContextDatabase,
    private readonly runtime: ContextRuntime,
    ask: AskPublished,
  ) {
    [this.store, this.streams, this.bus] = [store, streams, bus];
    this.access = new AccessControl(operationsAccess, database, clock);
    this.stream = defineParkingStream(context);
    this.reconciliation = new Reconciliation(database, runtime.consumers, bus, ask);
    const failed = (error: unknown) => onError(`${context}.reconciliation`, error);
    this.nightly = new Nightly(database, clock, this.reconciliation, failed);
  }

  async read(caller: Principal) {
    await this.access.assertMay(caller, 'operations.read');
    const [lag, parked, counts, differences, lastRun] = await Promise.all([
      lagOf(this.runtime, this.bus, this.store),
      this.parked(),
      this.reconciliation.count(),
      this.reconciliation.differences(MOST_SHOWN),
      this.nightly.last(),
    ]);
    return {
      context: this.context,
      lag,
      parked: parked.map(shown),
      reconciliation: { hears: this.runtime.consumers.size, lastRun, counts, differences },
    };
  }

  /** Everything parked, those that have waited longest first; at most 200 of messages and 200 of events. */
  async parked(parkingId?: string): Promise<readonly ParkedRow[]> {
    const [messages, events] = await Promise.all([
      parkedMessages(this.database, parkingId),
      parkedEvents(this.database, this.store, parkingId),
    ]);
    return [...messages, ...events].sort((a, b) => (a.since < b.since ? -1 : 1));
  }

  /** For metrics: counts, whoever asks. */
  async figures() {
    const [parked, differences, lastRun] = await Promise.all([
      countParked(this.database),
      this.reconciliation.count(),
      this.nightly.last(),
    ]);
    return { context: this.context, parked, differences, lastRun };
  }

  /** For health and metrics: the events by which a stream is parked. */
  parkedBy(): Promise<readonly NamedEvent[]> {
    return namedEvents(this.database);
  }

  /** Tries a parked stream again, in order. What still cannot be taken stays parked, and what waits behind it too. */
  async retry(caller: Principal, parkingId: string): Promise<Replayed> {
    await this.access.assertMay(caller, 'parked.retry');
    return this.goOn(await this.find(parkingId));
  }

  /**
   * Records that an operator lets the stream go on without the message or event that it is parked by, then goes on with it.
   * `itemId` is the one that they saw: when another has come to its place, nothing is set aside.
   */
  async setAside(
    { parkingId, itemId, reason, note }: Pick<ParkedSetAside['data'], 'parkingId' | 'itemId' | 'reason' | 'note'>,
    context: CommandContext,
  ): Promise<Replayed> {
    const { principal } = context;
    await this.access.assertMay(principal, 'parked.set-aside');
    const parked = await this.find(parkingId);
    if (parked.itemId !== itemId) throw parkedHasChanged();
    const asked: ParkedSetAside['data'] = {
      ...{ parkingId, itemId, reason, note, kind: parked.kind, parkedBy: parked.parkedBy },
      ...{ itemType: parked.type, revision: parked.revision },
      setAsideBy: principal.memberId ?? principal.context ?? principal.role,
      setAsideAt: context.now.toISOString(),
    };
    await this.streams.decideAndAppend({
      stream: this.stream,
      id: parkingId,
      decide: (parking) => setAside(asked, parking),
      context,
    });
    if (parked.kind === 'message') await setAsideParked(this.database, parked.parkedBy, parked.rawStream, itemId);
    return this.goOn(parked, BigInt(parked.revision));
  }

  /** Compares now; `all` also what was compared before. Answers how many messages were compared. */
  async reconcile(caller: Principal, all: boolean): Promise<{ readonly compared: number }> {
    await this.access.assertMay(caller, 'reconciliation.run');
    const compared = await this.nightly.runNow(all);
    await this.tellPages();
    return { compared };
  }

  /** Takes from the owners, in order, what was published and never came. */
  async takeMissing(caller: Principal): Promise<{ readonly taken: number }> {
    await this.access.assertMay(caller, 'reconciliation.run');
    const taken = await this.reconciliation.takeMissing();
    await this.tellPages();
    return { taken };
  }

  /** For another context, which hears the same over the bus. */
  async published(caller: Principal, after: bigint, types: readonly string[]): Promise<PublishedPage> {
    if (caller.role === 'anyone') throw signInNeeded();
    if (caller.role !== 'service' || HEARS_NOTHING.includes(caller.context ?? '')) throw notFound();
    return this.runtime.published(after, types);
  }

  private async find(parkingId: string): Promise<ParkedRow> {
    const [parked] = await this.parked(parkingId);
    if (!parked) throw notFound();
    return parked;
  }

  private async goOn({ kind, parkedBy, rawStream }: ParkedRow, without?: bigint): Promise<Replayed> {
    try {
      if (kind === 'event') return await this.runtime.replayEvents(parkedBy, rawStream, without);
      const consumer = this.runtime.consumers.get(parkedBy);
      // One that this version no longer has; there is nothing that could take it.
      if (!consumer) return { handled: 0, isFree: false };
      const handled = await replayParked(consumer, rawStream, operatorRetry);
      const count = handled.filter((one) => one !== 'parked').length;
      const waits = await this.database.query('SELECT FROM parked WHERE consumer = $1 AND stream = $2 LIMIT 1', [
        parkedBy,
        rawStream,
      ]);
      return { handled: count, isFree: waits.length === 0 };
    } finally {
      await this.tellPages();
    }
  }

  private tellPages(): Promise<void> {
    return announceView(this.database, { view: `${this.context}.operations`, keys: [] });
  }
}

function parkedHasChanged(): Problem {
  return new Problem({
    status: 409,
    code: 'parked-has-changed',
    title: 'Something else is at the head of this stream by now, so nothing was set aside.',
    doNext: 'Look at it again, and decide about what is there now.',
  });
}

function shown({ rawStream: _, ...parked }: ParkedRow): ParkedStream {
  return parked;
}
