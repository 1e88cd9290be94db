import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { IntakeContext } from '../../intake.context';
import { huddleBoardProjection } from './huddle-board.projection';
import { HuddleRow } from './huddle.row';
import { IntroductionOnBoardRow } from './introduction-on-board.row';

const MOST_WAITING = 500;
const LAST_WELCOMED = 20;

@Injectable()
export class HuddleBoardQuery {
  constructor(private readonly intake: IntakeContext) {}

  async read(caller: Principal, position: bigint) {
    await this.intake.access.assertMay(caller, 'huddle-board.read');
    await this.intake.runtime.reached(huddleBoardProjection.id, position);
    const { huddle, waiting, welcomed } = await this.intake.database.reading(
      { ...caller, scope: 'alliance' },
      async (rows) => ({
        huddle: await rows.findOne(HuddleRow, { where: { status: 'open' } }),
        waiting: await rows.find(IntroductionOnBoardRow, {
          where: { status: 'waiting' },
          order: { receivedAt: 'ASC' },
          take: MOST_WAITING,
        }),
        welcomed: await rows.find(IntroductionOnBoardRow, {
          where: { status: 'welcomed' },
          order: { welcomedAt: 'DESC' },
          take: LAST_WELCOMED,
        }),
      }),
    );
    const shown = [...waiting, ...welcomed].map(({ personId }) => personId);
    await this.intake.views.recordBoard(caller, 'huddle', shown);
    return {
      huddle: huddle && {
        huddleId: huddle.huddleId,
        openedAt: huddle.openedAt,
        openedBy: huddle.openedBy,
        revision: huddle.revision,
      },
      waiting: waiting.map(
        ({
          introductionId,
          personId,
          name,
          via,
          receivedAt,
          whatBroughtYou,
          whatWouldHelp,
          reachMe,
          heldOver,
          language,
          introducer,
          awareness,
          awarenessWhy,
          saidBy,
          takenDownAt,
          revision,
        }) => ({
          introductionId,
          personId,
          name,
          via,
          receivedAt,
          whatBroughtYou,
          whatWouldHelp,
          reachMe,
          heldOver,
          language,
          introducer,
          awareness,
          awarenessWhy,
          saidBy,
          takenDownAt,
          revision, // prettier-ignore
        }),
      ),
      welcomed: welcomed.map(
        ({ introductionId, personId, name, keyWorkerId, agencyId, nextContactOn, welcomedAt, revision }) => ({
          introductionId,
          personId,
          name,
          keyWorkerId,
          agencyId,
          nextContactOn,
          welcomedAt,
          revision, // prettier-ignore
        }),
      ),
    };
  }
}
