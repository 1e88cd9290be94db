import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { IdentityContext } from '../../identity.context';
import { AgencyRow } from './agency.row';
import { PractitionerRow } from './practitioner.row';
import { staffProjection } from './staff.projection';

@Injectable()
export class StaffQuery {
  constructor(private readonly identity: IdentityContext) {}

  async agencies(caller: Principal, position: bigint) {
    await this.identity.access.assertMay(caller, 'agency.list');
    await this.identity.runtime.reached(staffProjection.id, position);
    return this.identity.database.dataSource.getRepository(AgencyRow).find({ order: { name: 'ASC' } });
  }

  async practitioners(caller: Principal, agencyId: string | undefined, position: bigint) {
    await this.identity.access.assertMay(caller, 'staff.read');
    const agencies = new Map((await this.agencies(caller, position)).map((agency) => [agency.agencyId, agency.name]));
    const staff = await this.identity.database.dataSource
      .getRepository(PractitionerRow)
      .find({ where: agencyId ? { agencyId } : {}, order: { name: 'ASC' }, take: 500 });
    return staff.map(({ practitionerId, name, role, tier, agencyId: agency, endedAt }) => ({
      practitionerId,
      name,
      role,
      tier,
      agencyId: agency,
      agencyName: agencies.get(agency) ?? '',
      hasLeft: endedAt !== null,
    }));
  }
}
