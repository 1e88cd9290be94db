import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { AskedServiceRow } from './asked-service.row';
import { askedServicesProjection } from './asked-services.projection';

const MOST_SERVICES = 200;

@Injectable()
export class AskedServicesQuery {
  constructor(private readonly directory: ProviderDirectoryContext) {}

  /** The services of the caller's own agency, by name. */
  async read(caller: Principal, position: bigint): Promise<AskedServiceRow[]> {
    const { agencyId } = caller;
    await this.directory.access.assertMay(caller, 'own-listings.read', { agencyIds: [agencyId] });
    if (!agencyId) throw notFound();
    await this.directory.runtime.reached(askedServicesProjection.id, position);
    return this.directory.database.reading(caller, (rows) =>
      rows.find(AskedServiceRow, {
        where: { agencyId },
        order: { name: 'ASC', serviceId: 'ASC' },
        take: MOST_SERVICES,
      }),
    );
  }
}
