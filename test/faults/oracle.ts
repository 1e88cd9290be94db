import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '@platform/event-store/port/event-store';
import { PostgresEventStore } from '@platform/event-store/postgres/postgres-event-store';
import { metadataOf } from '@platform/event-store/streams';
import type { Message } from '@platform/messaging/port/bus';
import type { Scene } from './scene';
import { readNotes } from './note-file';
import type { Seen } from './reader';
import { readerFile } from './reader';
import { same } from './same';
import { assertLogIsSigned } from './signed-log-oracle';
import { assertViewIsThatOfTheLog } from './view-oracle';
import { CHAOTIC, EFFECTS, intentOf } from './work';
import type { WriterNote } from './writer';

export interface Counts {
  readonly acknowledged: number;
  readonly askedAgain: number;
  readonly events: number;
  readonly messages: number;
  readonly checkpoints: number;
}

interface Row {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** Judges, when everything has come to rest, whether anything was lost, repeated, reordered or left half done. */
export class Oracle {
  private views = 0;

  constructor(
    private readonly scene: Scene,
    private readonly folder: string,
  ) {}

  /** Throws `Failed` with what differs. */
  async judge(): Promise<Omit<Counts, 'checkpoints'>> {
    const { database } = this.scene;
    const rows = await database.sql<Row>(
      'SELECT position, stream, revision, id, type, data, metadata FROM events.event ORDER BY position',
    );
    const log = rows.map((row) => ({ ...row, position: BigInt(row.position), revision: BigInt(row.revision) }));
    assertDense(log);
    const written = this.assertAcknowledgedIsStored(log);
    await this.assertReadersMissNothing(log);
    const messages = await this.assertTold(log);
    await this.assertEffects(messages);
    assertAnswers(log);
    this.views += 1;
    await assertViewIsThatOfTheLog(database, this.views);
    return { ...written, events: log.length, messages: messages.length };
  }

  /** With no process left. */
  async judgeAtTheEnd(): Promise<Counts> {
    const counts = await this.judge();
    const checkpoints = await assertLogIsSigned(this.scene.database, join(this.folder, 'data', 'transparency-log'));
    return { ...counts, checkpoints };
  }

  /** Each acknowledged command is stored once, where it was said to be; nothing is stored that nobody asked for. */
  private assertAcknowledgedIsStored(log: readonly StoredEvent[]): { acknowledged: number; askedAgain: number } {
    const stored = new Map<string, StoredEvent[]>();
    for (const event of log.filter(({ type }) => type === 'Said')) {
      const { commandId } = metadataOf(event);
      stored.set(commandId, [...(stored.get(commandId) ?? []), event]);
    }
    let [acknowledged, askedAgain, asked] = [0, 0, 0];
    for (const file of readdirSync(this.folder).filter((name) => name.startsWith('writer-'))) {
      const writer = file.slice('writer-'.length, -'.jsonl'.length);
      for (const { n, said, revision, position } of readNotes<WriterNote>(join(this.folder, file))) {
        const { commandId, talkId, times } = intentOf(writer, n);
        const found = stored.get(commandId) ?? [];
        if (said === 'about to') asked += 1;
        else {
          const last = found.at(-1);
          const first = found[0];
          same(`what ${writer} ${said} of its command ${n}`, {
            times: found.length, revision: last?.revision.toString(), position: last?.position.toString(),
            stream: last?.stream, together: (last?.revision ?? 0n) - (first?.revision ?? 0n),
          }, { times, revision, position, stream: `talk-${talkId}`, together: BigInt(times - 1) }); // prettier-ignore
        }
        if (said === 'acknowledged') acknowledged += 1;
        if (said === 'asked again') askedAgain += 1;
      }
    }
    same('commands stored, and commands that were asked for and acknowledged', stored.size, acknowledged);
    same('commands asked for, and acknowledged', asked, acknowledged);
    return { acknowledged, askedAgain };
  }

  /** Who reads by position page by page, and who followed live through every fault, have seen what a full scan finds. */
  private async assertReadersMissNothing(log: readonly StoredEvent[]): Promise<void> {
    const scanned = log.map(({ position, stream, revision }) => `${position} ${stream} ${revision}`);
    const store = new PostgresEventStore(this.scene.database.url);
    try {
      const read: StoredEvent[] = [];
      for (let after = 0n; ;) {
        const page = await store.readAll({ after, limit: 97 });
        if (page.events.length === 0) break;
        read.push(...page.events);
        after = page.upTo;
      }
      same('the log read by position, and a full scan', read, log);
    } finally {
      await store.close();
    }
    for (const name of Object.keys(this.scene.workers)) {
      const seen = readNotes<Seen>(readerFile(this.folder, name));
      const saw = seen.map(({ position, stream, revision }) => `${position} ${stream} ${revision}`);
      same(`what the ${name} process followed live, and a full scan`, saw, scanned);
    }
  }

  /**
   * What was published is what is to be told of the log, each in the order of its stream when a consumer meets it for the first
   * time; and where the bus keeps each once, once and in the order of the log.
   */
  private async assertTold(log: readonly StoredEvent[]): Promise<Message[]> {
    const { kept, messages: disturbed } = this.scene;
    const texts = (await kept.all()).filter((text) => !disturbed.poisoned.has(text));
    const first = new Map<string, { readonly message: Message; readonly text: string }>();
    for (const text of texts) {
      const message = JSON.parse(text) as Message;
      same(`a message that is there again, ${message.id},`, text, first.get(message.id)?.text ?? text);
      if (!first.has(message.id)) first.set(message.id, { message, text });
    }
    const messages = [...first.values()].map(({ message }) => message);
    const due = log.filter(({ type }) => type === 'Said');
    if (kept.eachOnce) same('how often messages are kept', texts.length, messages.length);
    else {
      same('the order of messages in each stream', byStream(messages), byStream(due));
      messages.sort((a, b) => Number(BigInt(a.position) - BigInt(b.position)));
    }
    const place = ({ id, stream, revision, position }: Pick<Message, 'id' | 'stream' | 'revision' | 'position'>) =>
      `${id} ${stream} ${revision} ${position}`;
    const dueOf = ({ id, stream, revision, position }: StoredEvent) =>
      place({ id, stream, revision: String(revision), position: String(position) });
    same('messages, and what is to be told', messages.map(place), due.map(dueOf));
    return messages;
  }

  /** Every message has had its effect once, in order; what was ill is parked, and nothing else is. */
  private async assertEffects(messages: readonly Message[]): Promise<void> {
    const { database, messages: disturbed } = this.scene;
    const rows = await database.sql<{ consumer: string; stream: string; revision: number }>(
      'SELECT consumer, stream, revision FROM outcomes.effect ORDER BY n',
    );
    const effectsOf = (consumer: string) => byStream(rows.filter((row) => row.consumer === consumer));
    same('effects of messages, and messages', effectsOf(EFFECTS), byStream(messages));
    for (const [stream, revisions] of Object.entries(effectsOf(CHAOTIC))) {
      same(
        `effects in any order, in ${stream}`,
        revisions,
        [...new Set(revisions)].sort((a, b) => a - b),
      );
      same(`the newest effect in ${stream}`, revisions.at(-1), disturbed.newest.get(stream));
    }
    same('streams with effects in any order', Object.keys(effectsOf(CHAOTIC)).length, disturbed.newest.size);
    const parked = await database.sql<{ consumer: string }>('SELECT consumer FROM outcomes.parked ORDER BY 1');
    const ill = disturbed.poisoned.size;
    same('parked messages', parked.map(({ consumer }) => consumer), [
      ...Array.from({ length: ill }, () => 'outcomes.answering.v1'),
      ...Array.from({ length: ill }, () => EFFECTS),
    ]); // prettier-ignore
  }
}

/** Within each stream 0, 1, 2 and so on, in the order of the log. */
function assertDense(log: readonly StoredEvent[]): void {
  const next = new Map<string, bigint>();
  for (const { stream, revision } of log) {
    same(`the next revision of ${stream}`, revision, next.get(stream) ?? 0n);
    next.set(stream, revision + 1n);
  }
}

/** Each thing said was answered once by the reaction and once because of the message. */
function assertAnswers(log: readonly StoredEvent[]): void {
  const answers = new Map<string, string[]>();
  for (const event of log.filter(({ type }) => type === 'Answered')) {
    const { by } = (JSON.parse(event.data) as { facts: { by: string } }).facts;
    const cause = metadataOf(event).causationId ?? 'nothing';
    answers.set(cause, [...(answers.get(cause) ?? []), by].sort());
  }
  const said = log.filter(({ type }) => type === 'Said');
  for (const { id, stream, revision } of said) {
    same(`answers to ${stream}@${revision}`, answers.get(id) ?? [], ['message', 'reaction']);
  }
  same('answers, and things said', answers.size, said.length);
}

function byStream(all: readonly { readonly stream: string; readonly revision: string | number | bigint }[]) {
  const streams: Record<string, number[]> = {};
  for (const { stream, revision } of all) (streams[stream] ??= []).push(Number(revision));
  return streams;
}
