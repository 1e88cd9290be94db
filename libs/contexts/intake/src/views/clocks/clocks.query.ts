import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { civilDay } from '@platform/event-store/civil-day';
import { In } from 'typeorm';
import { clocksOf } from '../../domain/spell/clocks.rules';
import { spellStream } from '../../domain/spell/spell.state';
import { IntakeContext, spellIdOf } from '../../intake.context';
import { huddleBoardProjection } from '../huddle-board/huddle-board.projection';
import { IntroductionOnBoardRow } from '../huddle-board/introduction-on-board.row';
import { clocksProjection, knownFactOf } from './clocks.projection';
import { PersonClockRow } from './person-clock.row';

const MOST_WAITING = 500;

/** How long people have waited, and for what. */
@Injectable()
export class ClocksQuery {
  constructor(private readonly intake: IntakeContext) {}

  async ofPerson(caller: Principal, personId: string, position: bigint) {
    const { access, runtime, views, platform } = this.intake;
    await access.assertMay(caller, 'clocks.read', { personId, part: 'introduction' });
    await runtime.reached(clocksProjection.id, position);
    await views.record(caller, personId, 'clocks');
    const { history } = await platform.streams.load(spellStream, spellIdOf(personId));
    const facts = history.map(knownFactOf);
    return { ...clocksOf(facts), today: civilDay(platform.clock.now()), facts };
  }

  /** Everybody who waits for something, the longest first. */
  async board(caller: Principal, position: bigint) {
    const { access, runtime, views, database, platform } = this.intake;
    await access.assertMay(caller, 'clock-board.read');
    await runtime.reached(clocksProjection.id, position);
    await runtime.reached(huddleBoardProjection.id, position);
    const { clocks, introductions } = await database.reading({ ...caller, scope: 'alliance' }, async (rows) => {
      const waiting = await rows.find(PersonClockRow, {
        where: { waits: true },
        order: { startedOn: 'ASC', personId: 'ASC' },
        take: MOST_WAITING,
      });
      const personId = In(waiting.map((one) => one.personId));
      const named = await rows.find(IntroductionOnBoardRow, { where: { personId }, order: { receivedAt: 'ASC' } });
      return { clocks: waiting, introductions: named };
    });
    await views.recordBoard(
      caller,
      'clocks',
      clocks.map(({ personId }) => personId),
    );
    const last = new Map(introductions.map((one) => [one.personId, one]));
    return {
      today: civilDay(platform.clock.now()),
      waiting: clocks.map(({ personId, facts }) => {
        const { person, spells } = clocksOf(facts);
        const { name = '', keyWorkerId = null } = last.get(personId) ?? {};
        return { personId, name, keyWorkerId, person, spell: spells.at(-1) };
      }),
    };
  }
}
