import { defineStream, ERASED } from '../decider/stream-definition';
import type { CommandContext } from '../event-store/command-context';
import type { RecordedEvent } from '../event-store/recorded-event';
import type { Projection } from '../projections/projection';
import type { Deadline, Publisher, Reaction } from './context-parts';

/** A small context for specs: somebody says something, and somebody answers. */
export interface Said {
  readonly type: 'Said';
  readonly data: { readonly personId: string; readonly talkId: string; readonly words: string; readonly dueOn: string };
}
export interface Answered {
  readonly type: 'Answered';
  readonly data: { readonly personId: string; readonly talkId: string; readonly by: string };
}
export type TalkEvent = Said | Answered;

export const talkStream = defineStream<{ readonly said: number; readonly answered: number }, TalkEvent>({
  category: 'talk',
  initial: { said: 0, answered: 0 },
  evolve: ({ said, answered }, { type }) =>
    type === 'Said' ? { said: said + 1, answered } : { said, answered: answered + 1 },
  personal: { Answered: {}, Said: { words: ERASED } },
  informationClass: 'story',
});

export class Say {
  constructor(
    readonly talkId: string,
    readonly personId: string,
    readonly words: string,
    readonly context: CommandContext,
    readonly dueOn = '2026-03-05',
  ) {}
}
export class Answer {
  constructor(
    readonly talkId: string,
    readonly personId: string,
    readonly by: string,
    readonly context: CommandContext,
  ) {}
}

export const TALK_TABLES_SQL = `
CREATE TABLE IF NOT EXISTS talk_view (version text, talk_id uuid, said int NOT NULL, answered int NOT NULL, words text,
  due_on date, PRIMARY KEY (version, talk_id))`;

/** Counts, so that an event that is handled twice shows; the version keeps a rebuilt view beside the live one. */
export function talkProjection(version: string, fail: (event: RecordedEvent) => void = () => undefined): Projection {
  return {
    id: `intake.talk.${version}`,
    streams: [talkStream],
    tables: ['talk_view'],
    async project(events, sql) {
      for (const recorded of events as readonly RecordedEvent<TalkEvent>[]) {
        const { type, data } = recorded.event;
        await sql.query(
          `INSERT INTO talk_view AS v (version, talk_id, said, answered, words, due_on) VALUES ($1,$2,$3,$4,$5,$6)
           ON CONFLICT (version, talk_id) DO UPDATE SET said = v.said + excluded.said,
             answered = v.answered + excluded.answered, words = coalesce(excluded.words, v.words)`,
          [version, data.talkId, type === 'Said' ? 1 : 0, type === 'Answered' ? 1 : 0,
            type === 'Said' ? data.words : null, type === 'Said' ? data.dueOn : null],
        ); // prettier-ignore
        fail(recorded);
      }
      return events.map(({ event }) => (event as TalkEvent).data.personId);
    },
  };
}

export const talkPublisher: Publisher = {
  id: 'intake.publisher.v1',
  streams: [talkStream],
  translate(recorded) {
    const { type, data } = recorded.event as TalkEvent;
    if (type !== 'Said') return undefined;
    return {
      type: 'intake.introduction-declined.v1',
      data: { introductionId: data.talkId, personId: data.personId, declinedAt: recorded.metadata.recordedAt },
    };
  },
};

export const whenSaidThenAnswer: Reaction = {
  id: 'intake.when-said-then-answer.v1',
  streams: [talkStream],
  react(recorded, context) {
    const { type, data } = recorded.event as TalkEvent;
    return type === 'Said' ? new Answer(data.talkId, data.personId, 'reaction', context) : undefined;
  },
};

/** Finds every talk whose day has come, answered or not, so that only the key keeps it from being sent again. */
export const answerOwed: Deadline = {
  id: 'intake.answer-owed.v1',
  async find(sql, now) {
    const due = await sql.query<{ talk_id: string }>(
      'SELECT DISTINCT talk_id FROM talk_view WHERE due_on <= $1 ORDER BY talk_id',
      [now.toISOString().slice(0, 10)],
    );
    return due.map(({ talk_id: talkId }) => ({
      key: talkId,
      command: (context) => new Answer(talkId, talkId, 'deadline', context),
    }));
  },
};
