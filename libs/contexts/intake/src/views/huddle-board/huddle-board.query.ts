import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { IntakeContext } from '../../intake.context';
import { huddleBoardProjection } from './huddle-board.projection';
import { IntroductionOnBoardRow } from './introduction-on-board.row';

@Injectable()
export class HuddleBoardQuery {
  constructor(private readonly intake: IntakeContext) {}

  async read(caller: Principal, position: bigint) {
    await this.intake.access.assertMay(caller, 'huddle-board.read');
    await this.intake.runtime.reached(huddleBoardProjection.id, position);
    const rows = this.intake.database.dataSource.getRepository(IntroductionOnBoardRow);
    const waiting = await rows.find({ where: { status: 'waiting' }, order: { receivedAt: 'ASC' }, take: 500 });
    return { huddle: null, waiting, welcomed: [] };
  }
}
