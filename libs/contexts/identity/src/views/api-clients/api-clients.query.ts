import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { ApiClient } from '@platform/sign-in/account-directory';
import { IsNull } from 'typeorm';
import { IdentityContext } from '../../identity.context';
import { ApiClientRow } from './api-client.row';
import { apiClientsProjection } from './api-clients.projection';

@Injectable()
export class ApiClientsQuery {
  constructor(private readonly identity: IdentityContext) {}

  /** The programs of the caller's own agency, or those of the alliance; never a secret. */
  async list(caller: Principal, position: bigint) {
    const { agencyId } = caller;
    await this.identity.access.assertMay(caller, 'api-client.administer', { agencyIds: [agencyId] });
    await this.identity.runtime.reached(apiClientsProjection.id, position);
    const rows = await this.identity.database.dataSource
      .getRepository(ApiClientRow)
      .find({ where: { agencyId: agencyId ?? IsNull() }, order: { registeredAt: 'DESC' }, take: 200 });
    return rows.map(({ clientId, name, scopes, secretHash, registeredAt, stoppedAt }) => ({
      clientId,
      name,
      scopes,
      proves: secretHash === null ? ('key' as const) : ('secret' as const),
      registeredAt,
      stoppedAt,
    }));
  }

  /** Null for one that is not there or was stopped. */
  async find(clientId: string): Promise<ApiClient | null> {
    const row = await this.identity.database.dataSource
      .getRepository(ApiClientRow)
      .findOne({ where: { clientId, stoppedAt: IsNull() } });
    if (row === null) return null;
    const { agencyId, scopes, secretHash, publicKeys } = row;
    const credential: ApiClient['credential'] =
      secretHash === null ? { kind: 'keys', keys: publicKeys ?? [] } : { kind: 'secret', hash: secretHash };
    return { clientId, agencyId, scopes, credential };
  }
}
