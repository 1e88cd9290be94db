import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { lawfulBasisOf, purposeOf } from '@platform/http/purpose';
import { AssuranceContext } from '../../assurance.context';
import { lookAtFigures } from '../../domain/figure-look/figure-look.rules';
import { figureLookStream } from '../../domain/figure-look/figure-look.state';

const HOUR_MS = 3_600_000;

/** Keeps who looked at what is counted or drawn from the log. */
@Injectable()
export class FigureLooks {
  constructor(private readonly assurance: AssuranceContext) {}

  /** Before anything is shown: what cannot be recorded is not shown. */
  async keep(caller: Principal, what: string): Promise<void> {
    const { platform } = this.assurance;
    const { memberId, role, agencyId } = caller;
    if (memberId === null) return;
    const now = platform.clock.now();
    const lookId = idFrom('figure look', memberId, what, String(Math.floor(now.getTime() / HOUR_MS)));
    const seen = { lookId, memberId, role, agencyId, what, lookedAt: now.toISOString() };
    await platform.streams.decideAndAppend({
      stream: figureLookStream,
      id: lookId,
      decide: (look) => lookAtFigures(seen, look),
      context: {
        ...{ commandId: lookId, principal: caller, purpose: purposeOf(caller), lawfulBasis: lawfulBasisOf(caller) },
        ...{ now, correlationId: lookId, causationId: null },
      },
    });
  }
}
