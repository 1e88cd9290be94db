import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { NOBODY } from '@platform/projections/row-level-security';
import { SharedReading } from '@platform/projections/shared-reading';
import { GONE_AFTER_MS, IntakeContext } from '../../intake.context';
import type { HereRequest } from './who-is-here.request';

interface Here {
  readonly member_id: string;
  readonly role: string;
  readonly agency_id: string | null;
}

/** Who has the huddle board open. Every page says so now and then, and once more as it goes; what is not heard of is gone. */
@Injectable()
export class WhoIsHereQuery {
  /** The same for everybody who may see it. */
  private readonly room = new SharedReading(() => this.present());

  constructor(private readonly intake: IntakeContext) {}

  async read(caller: Principal) {
    await this.intake.access.assertMay(caller, 'huddle-board.read');
    return this.room.read('room');
  }

  async say(caller: Principal, { pageId, leaving }: HereRequest): Promise<void> {
    await this.intake.access.assertMay(caller, 'huddle-board.read');
    await this.intake.isHere(caller, pageId, leaving);
  }

  private async present() {
    const seenAfter = new Date(this.intake.platform.clock.now().getTime() - GONE_AFTER_MS);
    const here = await this.intake.database.reading(NOBODY, (rows) =>
      rows.query<Here[]>(
        `SELECT DISTINCT ON (member_id) member_id, role, agency_id FROM at_the_board WHERE seen_at > $1
         ORDER BY member_id, seen_at DESC`,
        [seenAfter],
      ),
    );
    return here.map(({ member_id: memberId, role, agency_id: agencyId }) => ({ memberId, role, agencyId }));
  }
}
