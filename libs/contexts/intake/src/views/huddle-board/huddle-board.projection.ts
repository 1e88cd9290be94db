import type { Sql } from '@platform/access-control/relationship-facts';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import { introductionStream } from '../../domain/introduction/introduction.state';

export const huddleBoardProjection: Projection = {
  id: 'intake.huddle-board.v1',
  streams: [introductionStream],
  async project(events, sql) {
    for (const event of events as readonly RecordedEvent<IntroductionEvent>[]) await projectOne(event, sql);
    return [];
  },
};

async function projectOne({ event, revision }: RecordedEvent<IntroductionEvent>, sql: Sql): Promise<void> {
  switch (event.type) {
    case 'IntroductionReceived': {
      const { data } = event;
      await sql.query(
        `INSERT INTO introduction_on_board (introduction_id, person_id, name, via, received_at, what_brought_you,
           what_would_help, reach_me, status, revision) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,'waiting',$9)
         ON CONFLICT (introduction_id) DO NOTHING`,
        [data.introductionId, data.personId, data.name, data.via, data.receivedAt, data.whatBroughtYou,
          data.whatWouldHelp, JSON.stringify(data.reachMe), revision], // prettier-ignore
      );
    }
  }
}
