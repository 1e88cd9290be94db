import type { MessageType, MessageTypes } from '@contracts/generated/messages';
import type { Sql } from '../access-control/relationship-facts';
import type { AnyStreamDefinition } from '../decider/stream-definition';
import type { CommandContext } from '../event-store/command-context';
import type { ReadPage } from '../event-store/port/event-store';
import type { RecordedEvent } from '../event-store/recorded-event';
import type { Message } from '../messaging/port/bus';
import type { Projection } from '../projections/projection';

/** Sends a command and gives its outcome. */
export type Execute = (command: object) => Promise<unknown>;

/** What a context tells others of its own events; undefined for what is its own business. */
export interface Publisher {
  readonly id: string;
  readonly streams: readonly AnyStreamDefinition[];
  translate(event: RecordedEvent): { [T in MessageType]: { type: T; data: MessageTypes[T] } }[MessageType] | undefined;
}

/** Hears of other contexts and turns it into its own words: a command, or a row. */
export interface MessageConsumer<Type extends MessageType = MessageType> {
  readonly id: string;
  readonly types: readonly Type[];
  handle(
    message: Message<MessageTypes[Type]>,
    tools: { readonly execute: Execute; readonly sql: Sql; readonly context: CommandContext },
  ): Promise<void>;
}

/** When this is recorded, then that is asked for: `when-<event>-then-<command>`. Never fires for what is older than itself. */
export interface Reaction {
  readonly id: string;
  readonly streams: readonly AnyStreamDefinition[];
  react(event: RecordedEvent, context: CommandContext): object | undefined;
}

/** What falls due with time. `find` reads rows; each command is sent once per `key`, however often it is found. */
export interface Deadline {
  readonly id: string;
  find(sql: Sql, now: Date): Promise<readonly { readonly key: string; command(context: CommandContext): object }[]>;
}

/** Follows the log of every category, event by event as it is stored, unopened. For auditing. */
export interface LogFollower {
  /** Pinned: renaming it starts anew. */
  readonly id: string;
  readonly begin: 'at-the-start' | 'now';
  /** Called in the transaction that saves how far it came. */
  handle(page: ReadPage, sql: Sql): Promise<void>;
}

export interface ContextParts {
  readonly projections?: readonly Projection[];
  readonly publishers?: readonly Publisher[];
  readonly consumers?: readonly MessageConsumer[];
  readonly reactions?: readonly Reaction[];
  readonly deadlines?: readonly Deadline[];
  readonly followers?: readonly LogFollower[];
}

/** A consumer of one kind of message, with its type known. */
export function consumer<Type extends MessageType>(definition: MessageConsumer<Type>): MessageConsumer {
  return definition;
}
