import { defineStream } from '../decider/stream-definition';
import type { StreamDefinition } from '../decider/stream-definition';
import type { Clock } from '../event-store/command-context';
import { civilDay } from '../event-store/civil-day';
import { idFrom } from '../event-store/command-context';
import { purposeOf } from '../http/purpose';
import type { Streams } from '../event-store/streams';
import type { RecordedEvent } from '../event-store/recorded-event';
import { notFound } from '../http/problem';
import type { Principal, ViewerRole } from './principal';
import { isViewerRole } from './principal';

/** Somebody looked at a part of a person's record. */
export interface RecordViewed {
  readonly type: 'RecordViewed';
  readonly data: {
    readonly personId: string;
    readonly viewerId: string;
    readonly role: ViewerRole;
    readonly agencyId: string | null;
    /** Which part, such as `plan`. */
    readonly what: string;
    /** A code, such as `direct-care`. */
    readonly why: string;
    readonly viewedAt: string;
  };
}
/** Somebody looked at a board that names people: these, and on that day none of them before. */
export interface BoardViewed {
  readonly type: 'BoardViewed';
  readonly data: Omit<RecordViewed['data'], 'personId' | 'what'> & {
    readonly board: string;
    readonly personIds: readonly string[];
  };
}
/** Whom a stream has named: one person for a look at a record, those of a board for a day. */
export type Named = readonly string[];
export type ViewStream = StreamDefinition<Named, RecordViewed | BoardViewed>;

/** Looks at one part within it are one look. */
export const LOOK_WINDOW_MS = 15 * 60_000;
const EMERGENCY = 'emergency';
/** Boards of a day and their readers, of which this process knows what it recorded last. */
const MOST_REMEMBERED = 2000;

/** One short stream per viewer, part and quarter of an hour, or per viewer, board and day: a live page that reloads is one look, not a hundred. */
export function defineViewStream(category: string): ViewStream {
  return defineStream<Named, RecordViewed | BoardViewed>({
    category,
    initial: [],
    evolve: (named, { data }) => [...named, ...('personIds' in data ? data.personIds : [data.personId])],
    personal: { RecordViewed: {}, BoardViewed: {} },
    informationClass: 'view-log',
  });
}

/** What a context tells identity of a look at a record. */
export function viewedMessage(event: RecordedEvent): RecordViewed['data'] | undefined {
  return event.event.type === 'RecordViewed' ? (event.event as RecordViewed).data : undefined;
}

/** What a context tells identity of a look at a board. */
export function boardViewedMessage(event: RecordedEvent): BoardViewed['data'] | undefined {
  return event.event.type === 'BoardViewed' ? (event.event as BoardViewed).data : undefined;
}

/** Whether nothing but an emergency opens this record to whoever looks. */
export type IsByEmergency = (viewer: Principal, personId: string) => Promise<boolean>;

export class ViewRecorder {
  /** By stream: the last look that is in it, so that a live page that shows the same people again asks nothing. */
  private readonly recorded = new Map<string, string>();
  /** By stream: several pages of one reader record one after the other, and none is turned away for another. */
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(
    private readonly streams: Streams,
    private readonly stream: ViewStream,
    private readonly clock: Clock,
    private readonly isByEmergency: IsByEmergency = () => Promise.resolve(false),
  ) {}

  /**
   * Recorded before the answer is given: what cannot be recorded is not shown. A person's look at their own record is theirs
   * and is not recorded. Throws 404 for an operator of the platform, whatever a policy says: nobody's record is shown to them.
   */
  async record(viewer: Principal, personId: string, what: string): Promise<void> {
    const { memberId: viewerId, role } = viewer;
    if (role === 'platform-operator') throw notFound();
    if (!viewerId || viewer.personId === personId || !isViewerRole(role)) return;
    const now = this.clock.now();
    const why = (await this.isByEmergency(viewer, personId)) ? EMERGENCY : whyOf(viewer);
    const window = String(Math.floor(now.getTime() / LOOK_WINDOW_MS));
    const id = idFrom('view', viewerId, personId, what, window, ...(why === EMERGENCY ? [why] : []));
    const data = { personId, viewerId, role, agencyId: viewer.agencyId, what, why, viewedAt: now.toISOString() };
    await this.append(viewer, id, id, (seen) => (seen.length > 0 ? [] : [{ type: 'RecordViewed', data }]));
  }

  /** One entry for a look at a board, with those whom it named that day for the first time; the same before the answer. */
  async recordBoard(viewer: Principal, board: string, people: readonly (string | null)[]): Promise<void> {
    const { memberId: viewerId, role } = viewer;
    const shown = [...new Set(people)].filter((id) => id !== null && id !== viewer.personId).toSorted() as string[];
    if (!viewerId || shown.length === 0 || !isViewerRole(role)) return;
    const now = this.clock.now();
    const id = idFrom('board', viewerId, board, civilDay(now));
    const seen = { viewerId, role, agencyId: viewer.agencyId, board, why: whyOf(viewer), viewedAt: now.toISOString() };
    const commandId = idFrom(id, ...shown);
    await this.inTurn(id, async () => {
      if (this.recorded.get(id) === commandId) return;
      await this.append(viewer, id, commandId, (named) => {
        const before = new Set(named);
        const personIds = shown.filter((personId) => !before.has(personId));
        return personIds.length === 0 ? [] : [{ type: 'BoardViewed', data: { ...seen, personIds } }];
      });
      this.remember(id, commandId);
    });
  }

  private async inTurn(id: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.turns.get(id) ?? Promise.resolve()).then(work);
    const done = turn.catch(() => undefined);
    this.turns.set(id, done);
    try {
      await turn;
    } finally {
      if (this.turns.get(id) === done) this.turns.delete(id);
    }
  }

  private remember(id: string, commandId: string): void {
    this.recorded.delete(id);
    this.recorded.set(id, commandId);
    const [oldest] = this.recorded.keys();
    if (this.recorded.size > MOST_REMEMBERED && oldest !== undefined) this.recorded.delete(oldest);
  }

  private async append(
    viewer: Principal,
    id: string,
    commandId: string,
    decide: (named: Named) => readonly (RecordViewed | BoardViewed)[],
  ): Promise<void> {
    await this.streams.decideAndAppend({
      stream: this.stream,
      id,
      decide,
      context: {
        commandId,
        principal: viewer,
        purpose: purposeOf(viewer),
        lawfulBasis: 'public-task-care',
        now: this.clock.now(),
        correlationId: id,
        causationId: null,
      },
    });
  }
}

const whyOf = (viewer: Principal): string => (viewer.role === 'carer' ? 'caring' : purposeOf(viewer));
