import { Inject } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { MessageType } from '@contracts/generated/messages';
import type { AccessPolicy } from '../access-control/decide-access';
import type { Sql } from '../access-control/relationship-facts';
import type { AnyStreamDefinition, StreamDefinition } from '../decider/stream-definition';
import type { DomainEvent } from '../decider/decider';
import type { CommandContext } from '../event-store/command-context';
import { idFrom } from '../event-store/command-context';
import type { RecordedEvent } from '../event-store/recorded-event';
import type { Outcome, Streams } from '../event-store/streams';
import type { Projection } from '../projections/projection';
import { wallSql } from '../projections/row-level-security';
import type { Context } from '../runtime/context';
import type { Deadline, Publisher, Reaction } from '../runtime/context-parts';
import type { DateOwed, ReminderKind, ReminderStep, SaidOfDate } from './date-owed';
import { owedAfter, stepsOf } from './date-owed';
import type { ReminderEvent, ReminderStream } from './reminder-stream';
import { bringBackReminder, cancelReminder, defineReminderStream, fallDue } from './reminder-stream';

/** Where a context names dates: one stream for each thing that is owed, and what its events say of the date. */
export interface NamesDates {
  readonly kind: ReminderKind;
  readonly stream: AnyStreamDefinition;
  said(event: DomainEvent): SaidOfDate | undefined;
}

export type TellsOfReminders = Extract<MessageType, `${string}.reminder-fell-due.v1`>;

export interface RemindersOf {
  /** `care-plan`. */
  readonly context: string;
  readonly token: Type<Context>;
  readonly tells: TellsOfReminders;
  readonly dates: readonly NamesDates[];
}

/** What a context takes up to be reminded of its own dates. */
export interface Reminders {
  readonly stream: ReminderStream;
  readonly handlers: readonly Type[];
  readonly projection: Projection;
  readonly publisher: Publisher;
  readonly reactions: readonly Reaction[];
  readonly deadline: Deadline;
}

export const remindersAccess = (context: string): AccessPolicy => ({
  'reminder.keep': [{ roles: ['service'], relations: 'anyone', contexts: [context] }],
});

/** One row for each step ahead: a view of the log, which the look for what is due reads and does not write. */
export const remindersTableSql = (schema: string): string => `CREATE TABLE reminder (
    kind text NOT NULL, about_id uuid NOT NULL, step text NOT NULL, person_id uuid NOT NULL, due_at timestamptz NOT NULL,
    settled boolean NOT NULL DEFAULT false, fired_at timestamptz, PRIMARY KEY (kind, about_id, step));
  CREATE INDEX reminder_ahead ON reminder (due_at) WHERE fired_at IS NULL AND NOT settled;
  ${wallSql(schema, 'reminder')}`;

const AT_ONE_LOOK = 200;
const categoryOf = (context: string): string =>
  `${context.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}Reminder`;
const reminderIdOf = (kind: ReminderKind, aboutId: string): string => idFrom('reminder', kind, aboutId);

/** A step may have come. Whether it has is decided from the streams. */
export class Remind {
  constructor(
    readonly due: { readonly kind: ReminderKind; readonly aboutId: string; readonly step: ReminderStep },
    readonly context: CommandContext,
  ) {}
}
/** What a date was of is settled. */
export class CancelReminder {
  constructor(
    readonly settled: { readonly kind: ReminderKind; readonly aboutId: string; readonly personId: string },
    readonly context: CommandContext,
  ) {}
}

/** What had settled a date was a mistake. Whether it is owed again is decided from its stream. */
export class BringBackReminder {
  constructor(
    readonly settled: CancelReminder['settled'],
    readonly context: CommandContext,
  ) {}
}

/** The way of the commands, for handlers and for whoever runs a context without Nest. */
export class ReminderRules {
  constructor(
    private readonly streams: Streams,
    private readonly stream: ReminderStream,
    private readonly dates: readonly NamesDates[],
  ) {}

  async remind({ due: { kind, aboutId, step }, context }: Remind): Promise<Outcome<never>> {
    const names = this.dates.find((one) => one.kind === kind);
    const owed = names ? await this.owedNow(names, aboutId) : null;
    const reminderId = reminderIdOf(kind, aboutId);
    const falling = { reminderId, kind, step, owed, now: context.now };
    const { stream, streams } = this;
    return streams.decideAndAppend({ stream, id: reminderId, decide: (state) => fallDue(falling, state), context });
  }

  async cancel({ settled, context }: CancelReminder): Promise<Outcome<never>> {
    const reminderId = reminderIdOf(settled.kind, settled.aboutId);
    const cancelled = { ...settled, reminderId, cancelledAt: context.now.toISOString() };
    const { stream, streams } = this;
    return streams.decideAndAppend({
      ...{ stream, id: reminderId, context },
      decide: (state) => cancelReminder(cancelled, state),
    });
  }

  async bringBack({ settled, context }: BringBackReminder): Promise<Outcome<never>> {
    const names = this.dates.find(({ kind }) => kind === settled.kind);
    const owed = names ? await this.owedNow(names, settled.aboutId) : null;
    const reminderId = reminderIdOf(settled.kind, settled.aboutId);
    const cameBack = { ...settled, reminderId, cameBackAt: context.now.toISOString() };
    const { stream, streams } = this;
    return streams.decideAndAppend({
      ...{ stream, id: reminderId, context },
      decide: (state) => bringBackReminder(cameBack, owed, state),
    });
  }

  private async owedNow({ stream, said }: NamesDates, aboutId: string): Promise<DateOwed | null> {
    const { history } = await this.streams.load(stream as StreamDefinition<unknown, DomainEvent>, aboutId);
    return owedAfter(history.map(({ event }) => said(event)));
  }
}

export function remindersOf({ context, token, tells, dates }: RemindersOf): Reminders {
  const stream = defineReminderStream(categoryOf(context));
  // Contexts of one process share a bus of commands, so each has its own of these.
  const commands: Commands = {
    Remind: class extends Remind {},
    CancelReminder: class extends CancelReminder {},
    BringBackReminder: class extends BringBackReminder {},
  };
  return {
    ...{ stream, projection: reminderProjection(context, stream, dates) },
    handlers: handlersOf(token, commands, (streams) => new ReminderRules(streams, stream, dates)),
    publisher: {
      id: `${context}.reminder-fell-due.v1`,
      streams: [stream],
      translate({ event }) {
        const reminder = event as ReminderEvent;
        return reminder.type === 'ReminderFellDue' ? { type: tells, data: reminder.data } : undefined;
      },
    },
    reactions: dates.map((names) => whenSettledThenCancel(context, commands, names)),
    deadline: whenDateComesThenRemind(context, commands),
  };
}

interface Commands {
  readonly Remind: typeof Remind;
  readonly CancelReminder: typeof CancelReminder;
  readonly BringBackReminder: typeof BringBackReminder;
}

function handlersOf(
  token: Type<Context>,
  commands: Commands,
  rulesOver: (streams: Streams) => ReminderRules,
): readonly Type[] {
  @CommandHandler(commands.Remind)
  class RemindHandler implements ICommandHandler<Remind> {
    constructor(@Inject(token) private readonly context: Context) {}

    async execute(command: Remind): Promise<Outcome<never>> {
      await this.context.access.assertMay(command.context.principal, 'reminder.keep');
      return rulesOver(this.context.platform.streams).remind(command);
    }
  }
  @CommandHandler(commands.CancelReminder)
  class CancelReminderHandler implements ICommandHandler<CancelReminder> {
    constructor(@Inject(token) private readonly context: Context) {}

    async execute(command: CancelReminder): Promise<Outcome<never>> {
      await this.context.access.assertMay(command.context.principal, 'reminder.keep');
      return rulesOver(this.context.platform.streams).cancel(command);
    }
  }
  @CommandHandler(commands.BringBackReminder)
  class BringBackReminderHandler implements ICommandHandler<BringBackReminder> {
    constructor(@Inject(token) private readonly context: Context) {}

    async execute(command: BringBackReminder): Promise<Outcome<never>> {
      await this.context.access.assertMay(command.context.principal, 'reminder.keep');
      return rulesOver(this.context.platform.streams).bringBack(command);
    }
  }
  return [RemindHandler, CancelReminderHandler, BringBackReminderHandler];
}

function whenSettledThenCancel(context: string, commands: Commands, { kind, stream, said }: NamesDates): Reaction {
  return {
    id: `${context}.when-${kind}-is-settled-then-cancel-reminder.v1`,
    streams: [stream],
    react({ event }, commandContext) {
      const word = said(event);
      if (word === undefined || 'owes' in word || 'takenOnBy' in word) return undefined;
      const { personId } = word;
      return 'settles' in word
        ? new commands.CancelReminder({ kind, aboutId: word.settles, personId }, commandContext)
        : new commands.BringBackReminder({ kind, aboutId: word.comesBack, personId }, commandContext);
    },
  };
}

function whenDateComesThenRemind(context: string, { Remind: Due }: Commands): Deadline {
  return {
    id: `${context}.when-date-comes-then-remind.v1`,
    async find(sql, now) {
      const rows = await sql.query<{ kind: ReminderKind; about_id: string; step: ReminderStep; due_at: Date }>(
        `SELECT kind, about_id, step, due_at FROM reminder WHERE due_at <= $1 AND fired_at IS NULL AND NOT settled
         ORDER BY due_at, about_id LIMIT ${AT_ONE_LOOK}`,
        [now],
      );
      return rows.map(({ kind, about_id: aboutId, step, due_at: dueAt }) => ({
        key: `${kind} ${aboutId} ${step} ${dueAt.toISOString()}`,
        command: (commandContext) => new Due({ kind, aboutId, step }, commandContext),
      }));
    },
  };
}

function reminderProjection(context: string, own: ReminderStream, dates: readonly NamesDates[]): Projection {
  return {
    id: `${context}.reminders.v1`,
    streams: [own, ...new Set(dates.map(({ stream }) => stream))],
    tables: ['reminder'],
    async project(events, sql) {
      for (const { event } of events) {
        if (isOfReminder(event)) await projectReminder(event, sql);
        else for (const { kind, said } of dates) await projectWord(kind, said(event), sql);
      }
      return [];
    },
  };
}

const isOfReminder = (event: RecordedEvent['event']): event is ReminderEvent =>
  event.type === 'ReminderFellDue' || event.type === 'ReminderCancelled' || event.type === 'ReminderCameBack';

async function projectReminder({ type, data }: ReminderEvent, sql: Sql): Promise<void> {
  if (type === 'ReminderCancelled') return settle(sql, data.kind, data.aboutId);
  if (type === 'ReminderCameBack') return settle(sql, data.kind, data.aboutId, false);
  await sql.query('UPDATE reminder SET fired_at = $4 WHERE kind = $1 AND about_id = $2 AND step = $3', [
    ...[data.kind, data.aboutId, data.step],
    data.firedAt,
  ]);
}

async function projectWord(kind: ReminderKind, word: SaidOfDate | undefined, sql: Sql): Promise<void> {
  if (word === undefined || 'takenOnBy' in word || 'comesBack' in word) return;
  if ('settles' in word) return settle(sql, kind, word.settles);
  const { aboutId, personId } = word.owes;
  for (const { step, dueAt } of stepsOf(kind, word.owes)) {
    await sql.query(
      `INSERT INTO reminder AS r (kind, about_id, step, person_id, due_at) VALUES ($1,$2,$3,$4,$5)
       ON CONFLICT (kind, about_id, step) DO UPDATE SET due_at = excluded.due_at,
         fired_at = CASE WHEN r.due_at = excluded.due_at THEN r.fired_at END`,
      [kind, aboutId, step, personId, dueAt],
    );
  }
}

async function settle(sql: Sql, kind: ReminderKind, aboutId: string, settled = true): Promise<void> {
  await sql.query('UPDATE reminder SET settled = $3 WHERE kind = $1 AND about_id = $2', [kind, aboutId, settled]);
}
