import type { Sql } from '../../access-control/relationship-facts';
import type { LogEpoch } from '../../event-store/log-epoch';
import { epochAt, epochsOf } from '../../event-store/log-epoch';
import { idFrom } from '../../event-store/command-context';
import type { EventStore } from '../../event-store/port/event-store';
import type { Bus, Message } from './bus';
import { PassingTrouble } from './trouble';

/** In the schema of each context: what it told others of events that are not in its log any more. */
export const TOLD_TABLE_SQL = `
CREATE TABLE IF NOT EXISTS told_and_missing (
  message_id uuid PRIMARY KEY, stream text NOT NULL, revision bigint NOT NULL, position bigint NOT NULL,
  head_when_noticed bigint NOT NULL, noticed_at timestamptz NOT NULL DEFAULT now(), accepted_at timestamptz
);`;

export interface ToldAndMissing {
  readonly messageId: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
}

/** The log is older than what others were told. Nothing is published, and nothing parked, until an operator has accepted that. */
export class LogIsOlderThanTold extends PassingTrouble {
  readonly code: string;

  constructor(
    readonly context: string,
    missing: readonly ToldAndMissing[],
  ) {
    const named = missing.slice(0, 5).map(({ messageId, position }) => `${messageId} at position ${position}`);
    const more = missing.length > named.length ? ` and ${missing.length - named.length} more` : '';
    super(
      `The log of ${context} was put back: others were told of ${named.join(', ')}${more}, which it does not have. Nothing is published until "living-well store accept-restored-log" is given.`,
    );
    this.name = 'LogIsOlderThanTold';
    this.code = `told-and-missing-${missing.length}`;
  }
}

const FIRST_LOOK = 20;
const MOST_LOOKED_AT = 20_000;

/** Under the first epoch the id of the event; under a later one another, so that nobody takes it for what they heard before. */
export function messageIdOf(eventId: string, epoch: number): string {
  return epoch === 1 ? eventId : idFrom('message', eventId, String(epoch));
}

/** Lets nothing be published from a log that is older than what the bus remembers. */
export class RelayGate {
  private passed: readonly LogEpoch[] | undefined;
  private wrong: LogIsOlderThanTold | undefined;

  constructor(
    private readonly context: string,
    private readonly store: Pick<EventStore, 'readStream' | 'head'>,
    private readonly bus: Pick<Bus, 'newest'>,
    private readonly database: Sql,
  ) {}

  /** Why nothing is published; undefined when it is. */
  get problem(): string | undefined {
    return this.wrong?.message;
  }

  /** The epochs under which to publish. Throws LogIsOlderThanTold, again and again until it was accepted. */
  async pass(): Promise<readonly LogEpoch[]> {
    if (this.passed) return this.passed;
    const head = await this.store.head();
    const missing = await this.missing();
    for (const { messageId, stream, revision, position } of missing) {
      await this.database.query(
        `INSERT INTO told_and_missing (message_id, stream, revision, position, head_when_noticed)
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [messageId, stream, revision, position, head],
      );
    }
    const [open] = await this.database.query<{ open: string }>(
      'SELECT count(*) AS open FROM told_and_missing WHERE accepted_at IS NULL',
    );
    if (open && open.open !== '0') {
      this.wrong = new LogIsOlderThanTold(this.context, missing);
      throw this.wrong;
    }
    this.wrong = undefined;
    return (this.passed = await epochsOf(this.database));
  }

  /** Messages of this context that the bus has, newest first, whose event the log has not, until one that it has. */
  private async missing(): Promise<readonly ToldAndMissing[]> {
    const epochs = await epochsOf(this.database);
    for (let most = FIRST_LOOK; ; most *= 10) {
      const told = await this.bus.newest(this.context, most);
      const missing: ToldAndMissing[] = [];
      for (const message of told) if (!(await this.has(message, epochs))) missing.push(asMissing(message));
      const isEnd = told.length < most || missing.length < told.length || most >= MOST_LOOKED_AT;
      if (missing.length === 0 || isEnd) return missing;
    }
  }

  private async has({ id, stream, revision, position }: Message, epochs: readonly LogEpoch[]): Promise<boolean> {
    const [event] = await this.store.readStream(stream, BigInt(revision));
    if (!event || event.revision.toString() !== revision || event.position.toString() !== position) return false;
    return messageIdOf(event.id, epochAt(epochs, event.position)).toLowerCase() === id.toLowerCase();
  }
}

function asMissing({ id, stream, revision, position }: Message): ToldAndMissing {
  return { messageId: id, stream, revision: BigInt(revision), position: BigInt(position) };
}
