import { defineStream } from '../decider/stream-definition';
import type { StreamDefinition } from '../decider/stream-definition';
import type { Clock } from '../event-store/command-context';
import { idFrom } from '../event-store/command-context';
import { purposeOf } from '../http/purpose';
import type { Streams } from '../event-store/streams';
import type { RecordedEvent } from '../event-store/recorded-event';
import type { MemberRole, Principal } from './principal';
import { isMemberRole } from './principal';

/** Somebody looked at a part of a person's record. */
export interface RecordViewed {
  readonly type: 'RecordViewed';
  readonly data: {
    readonly personId: string;
    readonly viewerId: string;
    readonly role: MemberRole;
    readonly agencyId: string | null;
    /** Which part, such as `plan`. */
    readonly what: string;
    /** A code, such as `direct-care`. */
    readonly why: string;
    readonly viewedAt: string;
  };
}
export type ViewStream = StreamDefinition<boolean, RecordViewed>;

const WINDOW_MS = 15 * 60_000;

/** One short stream per viewer, part and quarter of an hour: a live page that reloads is one look, not a hundred. */
export function defineViewStream(category: string): ViewStream {
  return defineStream<boolean, RecordViewed>({
    category,
    initial: false,
    evolve: () => true,
    personal: {},
    informationClass: 'view-log',
  });
}

/** What a context tells identity of a look at a record. */
export function viewedMessage(event: RecordedEvent): RecordViewed['data'] | undefined {
  return event.event.type === 'RecordViewed' ? (event.event as RecordViewed).data : undefined;
}

export class ViewRecorder {
  constructor(
    private readonly streams: Streams,
    private readonly stream: ViewStream,
    private readonly clock: Clock,
  ) {}

  /** Recorded before the answer is given. A person's look at their own record is theirs and is not recorded. */
  async record(viewer: Principal, personId: string, what: string): Promise<void> {
    const { memberId: viewerId, role } = viewer;
    if (!viewerId || viewer.personId === personId || !isMemberRole(role)) return;
    const now = this.clock.now();
    const window = String(Math.floor(now.getTime() / WINDOW_MS));
    const id = idFrom('view', viewerId, personId, what, window);
    const viewed: RecordViewed = {
      type: 'RecordViewed',
      data: {
        personId,
        viewerId,
        role,
        agencyId: viewer.agencyId,
        what,
        why: role === 'carer' ? 'caring' : purposeOf(viewer),
        viewedAt: now.toISOString(),
      },
    };
    await this.streams.decideAndAppend({
      stream: this.stream,
      id,
      decide: (seen) => (seen ? [] : [viewed]),
      context: {
        commandId: id,
        principal: viewer,
        purpose: purposeOf(viewer),
        lawfulBasis: 'public-task-care',
        now,
        correlationId: id,
        causationId: null,
      },
    });
  }
}
