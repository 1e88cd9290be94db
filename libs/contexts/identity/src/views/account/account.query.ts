import { Injectable } from '@nestjs/common';
import type { Principal, Role, Tier } from '@platform/access-control/principal';
import type { Account, AccountDirectory, ApiClient } from '@platform/sign-in/account-directory';
import { IdentityContext } from '../../identity.context';
import { accountIdOf } from '../staff/staff.projection';

interface AccountRow {
  practitioner_id: string | null;
  agency_id: string | null;
  role: Role | null;
  tier: Tier | null;
  person_id: string | null;
  cares: boolean;
}

/** Who a signed-in account is: a practitioner, a person, somebody who cares for one, or somebody not known yet. */
@Injectable()
export class AccountQuery implements AccountDirectory {
  constructor(private readonly identity: IdentityContext) {}

  async findAccount(issuer: string, subject: string): Promise<Account> {
    const accountId = accountIdOf(issuer, subject);
    const [row] = await this.identity.database.query<AccountRow>(
      `SELECT p.practitioner_id, p.agency_id, p.role, p.tier, a.person_id,
         EXISTS (SELECT FROM relationship r WHERE r.member_id IN (s.account_id, a.person_id) AND r.role = 'carer'
           AND r.ended_at IS NULL) AS cares
       FROM (SELECT $1::uuid AS account_id) s
       LEFT JOIN practitioner p ON p.account_id = s.account_id
       LEFT JOIN person_account a ON a.account_id = s.account_id`,
      [accountId],
    );
    const practitionerId = row?.practitioner_id ?? null;
    const personId = practitionerId ? null : (row?.person_id ?? null);
    return {
      role: row?.role ?? (row?.cares && !personId ? 'carer' : 'person'),
      accountId,
      personId,
      practitionerId,
      memberId: practitionerId ?? personId ?? accountId,
      agencyId: row?.agency_id ?? null,
      tier: row?.tier ?? 'none',
    };
  }

  async findApiClient(clientId: string): Promise<ApiClient | null> {
    void clientId;
    return Promise.resolve(null);
  }

  async me(caller: Principal, demonstration: boolean) {
    const practitioner = caller.practitionerId
      ? await this.identity.database.query<{ name: string; agency_name: string }>(
          `SELECT p.name, a.name AS agency_name FROM practitioner p JOIN agency a USING (agency_id)
           WHERE p.practitioner_id = $1`,
          [caller.practitionerId],
        )
      : [];
    const person = caller.personId
      ? await this.identity.database.query<{ name: string }>('SELECT name FROM person WHERE person_id = $1', [
          caller.personId,
        ])
      : [];
    const [staff] = practitioner;
    return {
      signedIn: caller.accountId !== null,
      demonstration,
      role: caller.role,
      name: staff?.name ?? person[0]?.name ?? null,
      personId: caller.personId,
      memberId: caller.memberId,
      practitioner: staff
        ? {
            practitionerId: caller.practitionerId,
            name: staff.name,
            role: caller.role,
            agencyId: caller.agencyId,
            agencyName: staff.agency_name,
          }
        : null,
    };
  }
}
