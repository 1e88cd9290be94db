import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom } from '@platform/event-store/command-context';
import { lookReviewStream } from '../../domain/look-review/look-review.state';
import { rulesThatFit } from '../../domain/look-review/snooping.rules';
import { IdentityContext } from '../../identity.context';
import type { Look } from '../../views/looks-to-review/look-facts.query';
import { LookFactsQuery } from '../../views/looks-to-review/look-facts.query';
import { whoLookedProjection } from '../../views/who-looked/who-looked.projection';
import { FlagLook } from './flag-look.command';
import { flagLook } from './flag-look.decide';

@CommandHandler(FlagLook)
export class FlagLookHandler implements ICommandHandler<FlagLook> {
  constructor(
    private readonly identity: IdentityContext,
    private readonly facts: LookFactsQuery,
  ) {}

  async execute({ lookId, viewed, position, context }: FlagLook): Promise<void> {
    await this.identity.access.assertMay(context.principal, 'look.flag');
    // The look before is judged by how soon this one came.
    await this.identity.runtime.reached(whoLookedProjection.id, position);
    const look: Look = { lookId, ...viewed };
    const before = await this.facts.lookBefore(look);
    for (const one of before ? [look, before] : [look]) {
      const rules = rulesThatFit(one.why, await this.facts.of(one));
      const { personId, viewerId, agencyId, viewedAt } = one;
      const flagged = {
        ...{ lookId: one.lookId, personId, viewerId, agencyId, rules, viewedAt },
        flaggedAt: context.now.toISOString(),
      };
      await this.identity.platform.streams.decideAndAppend({
        stream: lookReviewStream,
        id: one.lookId,
        decide: (state) => flagLook(flagged, state),
        context: { ...context, commandId: idFrom('flag', context.commandId, one.lookId) },
      });
    }
  }
}
