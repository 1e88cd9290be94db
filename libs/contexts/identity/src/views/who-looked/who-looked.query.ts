import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { In } from 'typeorm';
import { IdentityContext } from '../../identity.context';
import { AgencyRow } from '../staff/agency.row';
import { PractitionerRow } from '../staff/practitioner.row';
import { LookRow } from './look.row';
import { whoLookedProjection } from './who-looked.projection';

const WHAT: Readonly<Record<string, string>> = {
  plan: 'your plan',
  introductions: 'what you told us at the start',
  decisions: 'your decisions',
  decision: 'one of your decisions',
  'hand-overs': 'your hand-overs',
  asks: 'what was asked for you',
  progress: 'how things are going for you',
  details: 'your name, numbers and needs',
  'former-names': 'what you were called before',
  'possible-duplicate': 'whether you have two records',
};
const WHY: Readonly<Record<string, string>> = {
  'direct-care': 'to support you',
  caring: 'because they care for you',
  assurance: 'to check that the record is right',
};

/** Who looked at a person's record, in words, for the person. */
@Injectable()
export class WhoLookedQuery {
  constructor(private readonly identity: IdentityContext) {}

  async read(caller: Principal, personId: string, position: bigint) {
    await this.identity.access.assertMay(caller, 'view-log.read', { personId });
    await this.identity.runtime.reached(whoLookedProjection.id, position);
    const { dataSource } = this.identity.database;
    // The guardian looks at anybody's.
    const reader = caller.personId === personId ? caller : ({ ...caller, scope: 'alliance' } as const);
    const looks = await this.identity.database.reading(reader, (rows) =>
      rows.find(LookRow, { where: { personId }, order: { viewedAt: 'DESC' }, take: 200 }),
    );
    const staff = await dataSource
      .getRepository(PractitionerRow)
      .find({ where: { practitionerId: In(looks.map(({ viewerId }) => viewerId)) } });
    const agencies = await dataSource.getRepository(AgencyRow).find();
    return looks.map(({ viewedAt, viewerId, role, agencyId, what, why }) => ({
      viewedAt,
      viewerName: staff.find(({ practitionerId }) => practitionerId === viewerId)?.name ?? 'Somebody close to you',
      role,
      agencyName: agencies.find((agency) => agency.agencyId === agencyId)?.name ?? null,
      what: WHAT[what] ?? 'a part of your record',
      why: WHY[why] ?? 'to do their work',
    }));
  }
}
