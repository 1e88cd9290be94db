import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { alliancePolicyStream } from '../../domain/alliance-policy/alliance-policy.state';
import { IdentityContext, policyIdOf } from '../../identity.context';
import { AdoptPolicy } from './adopt-policy.command';
import { adoptPolicy } from './adopt-policy.decide';
import type { AdoptPolicyRefusal } from './adopt-policy.decide';

@CommandHandler(AdoptPolicy)
export class AdoptPolicyHandler implements ICommandHandler<AdoptPolicy> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ policy, context }: AdoptPolicy): Promise<Outcome<AdoptPolicyRefusal>> {
    await this.identity.access.assertMay(context.principal, 'policy.adopt');
    const policyId = policyIdOf(policy.code);
    const adoptedBy = context.principal.memberId ?? '';
    const adopting = { ...policy, policyId, adoptedBy, adoptedAt: context.now.toISOString() };
    return this.identity.platform.streams.decideAndAppend({
      ...{ stream: alliancePolicyStream, id: policyId, context },
      decide: (adopted) => adoptPolicy(adopting, adopted),
    });
  }
}
