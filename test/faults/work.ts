import { ANYONE } from '@platform/access-control/principal';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom, systemClock } from '@platform/event-store/command-context';
import type { Outcome, Streams } from '@platform/event-store/streams';
import { EFFECT_TABLE_SQL, TELLING_TYPE } from '@platform/messaging/contract/told';
import type { Consumer, Message, TransactionRunner } from '@platform/messaging/port/bus';
import type { Execute, MessageConsumer } from '@platform/runtime/context-parts';
import { consumer } from '@platform/runtime/context-parts';
import { Answer, Say, TALK_TABLES_SQL, talkStream } from '@platform/runtime/talk.fixtures';

export const MASTER_KEY = Buffer.alloc(32, 9);
export const TABLES_SQL = `${TALK_TABLES_SQL}; ${EFFECT_TABLE_SQL}`;
export const EFFECTS = 'outcomes.effects.v1';
export const CHAOTIC = 'outcomes.chaotic.v1';
/** How long the messages of a process that says nothing wait for the other one, in milliseconds; ten seconds in the product. */
export const SESSION_MS = 1500;

/** What one writer asks for: so many things said at once in one talk, under a command id of its own. */
export interface Intent {
  readonly n: number;
  readonly talkId: string;
  readonly commandId: string;
  readonly times: number;
}

/** The n-th intention of a writer: now in a talk that everybody writes to for a while, now in one of its own. */
export function intentOf(writer: string, n: number): Intent {
  const shared = n % 2 === 0;
  const talkId = shared ? idFrom('shared', String(n >> 3), String(n % 3)) : idFrom('own', writer, String(n >> 2));
  return { n, talkId, commandId: idFrom('intent', writer, String(n)), times: n % 7 === 0 ? 3 : 1 };
}

export function contextOf(commandId: string): CommandContext {
  return {
    commandId,
    principal: { ...ANYONE, role: 'clinician', agencyId: idFrom('agency') },
    purpose: 'direct-care',
    lawfulBasis: 'public-task-care',
    now: systemClock.now(),
    correlationId: commandId,
    causationId: null,
  };
}

export async function carryOut(
  streams: Streams,
  { talkId, commandId, times }: Intent,
  words: string,
): Promise<Outcome> {
  const said = {
    type: 'Said' as const,
    data: { talkId, personId: idFrom('person', talkId), words, dueOn: '2099-01-01' },
  };
  const decide = () => Array.from({ length: times }, () => said);
  return streams.decideAndAppend({ stream: talkStream, id: talkId, decide, context: contextOf(commandId) });
}

/** How a context sends commands: here, the answers that follow by themselves. */
export function sendingTo(streams: Streams): Execute {
  return async (command) => {
    if (command instanceof Say || !(command instanceof Answer)) throw new Error('There is no such command.');
    const { talkId, personId, by, context } = command;
    const answered = { type: 'Answered' as const, data: { talkId, personId, by } };
    return streams.decideAndAppend({ stream: talkStream, id: talkId, decide: () => [answered], context });
  };
}

/** A consumer whose effect is a row, and one whose effect is a command. */
export const consumers: readonly MessageConsumer[] = [
  consumer({
    id: EFFECTS,
    types: [TELLING_TYPE],
    handle: async (message, { sql }) => countEffect(EFFECTS, message, sql),
  }),
  consumer({
    id: 'outcomes.answering.v1',
    types: [TELLING_TYPE],
    handle: async ({ data }, { execute, context }) => {
      await execute(new Answer(data.introductionId, data.personId, 'message', context));
    },
  }),
];

/** Not unique in any column, so that every time it took effect can be seen afterwards. */
export async function countEffect(
  consumerId: string,
  { stream, revision }: Message,
  sql: { query(text: string, values: readonly unknown[]): Promise<unknown> },
): Promise<void> {
  await sql.query('INSERT INTO effect (consumer, stream, revision) VALUES ($1,$2,$3)', [consumerId, stream, revision]);
}

/** What the product's consumer does, from outside its processes. */
export function listening(id: string, database: TransactionRunner): Consumer {
  return { id, types: [TELLING_TYPE], database, handle: (message, sql) => countEffect(id, message, sql) };
}
