import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { POLICIES, POLICY_CODES } from '@platform/decider/policies';
import { alliancePolicyStream } from '../../domain/alliance-policy/alliance-policy.state';
import { IdentityContext, policyIdOf } from '../../identity.context';

/** Every policy there is, as it stands and as it was, from the streams. */
@Injectable()
export class PoliciesQuery {
  constructor(private readonly identity: IdentityContext) {}

  async read(caller: Principal) {
    await this.identity.access.assertMay(caller, 'policies.read');
    return Promise.all(
      POLICY_CODES.map(async (code) => {
        const { state } = await this.identity.platform.streams.load(alliancePolicyStream, policyIdOf(code));
        const adopted = state.map(({ value, before, reason, adoptedBy, adoptedAt }) => ({
          ...{ value, before, reason, adoptedBy, adoptedAt },
        }));
        return {
          code,
          ...POLICIES[code],
          value: adopted.at(-1)?.value ?? POLICIES[code].unset,
          adopted: adopted.reverse(),
        };
      }),
    );
  }
}
