import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { IdentityContext } from '../../identity.context';
import { staffProjection } from '../staff/staff.projection';
import { administrationProjection } from './administration.projection';

interface StaffMember {
  practitionerId: string;
  name: string;
  role: string;
  tier: string;
  registrationBody: string | null;
  registrationNumber: string | null;
  supervisorId: string | null;
  supervisorName: string | null;
  supervisorLeft: boolean;
  joinedAt: Date | null;
  endedAt: Date | null;
  keyWorkerOf: number;
}

/** An agency and its staff, for who looks after them: nobody's record, and of those whom they are there for the number alone. */
@Injectable()
export class AdministrationQuery {
  constructor(private readonly identity: IdentityContext) {}

  async staffOf(caller: Principal, agencyId: string, position: bigint) {
    await this.identity.access.assertMay(caller, 'staff.administer', { agencyIds: [agencyId] });
    await this.identity.runtime.reached(staffProjection.id, position);
    await this.identity.runtime.reached(administrationProjection.id, position);
    const now = this.identity.platform.clock.now();
    const [staff, invitations] = await this.identity.database.reading(caller, async (rows) => [
      await rows.query<StaffMember[]>(
        `SELECT p.practitioner_id AS "practitionerId", p.name, p.role, p.tier, p.registration_body AS "registrationBody",
           p.registration_number AS "registrationNumber", p.supervisor_id AS "supervisorId", s.name AS "supervisorName",
           coalesce(s.ended_at IS NOT NULL, false) AS "supervisorLeft", p.joined_at AS "joinedAt",
           p.ended_at AS "endedAt", (SELECT count(DISTINCT r.person_id)::int FROM relationship r
             WHERE r.member_id = p.practitioner_id AND r.is_key_worker AND r.ended_at IS NULL) AS "keyWorkerOf"
         FROM practitioner p LEFT JOIN practitioner s ON s.practitioner_id = p.supervisor_id
         WHERE p.agency_id = $1 ORDER BY p.ended_at IS NOT NULL, p.name, p.practitioner_id LIMIT 500`,
        [agencyId],
      ),
      await rows.query<{ expiresAt: Date }[]>(
        `SELECT invitation_id AS "invitationId", name, role, tier, expires_at AS "expiresAt" FROM staff_invitation
         WHERE agency_id = $1 AND closed_at IS NULL ORDER BY expires_at DESC, invitation_id LIMIT 200`,
        [agencyId],
      ),
    ]);
    return {
      staff,
      invitations: invitations.map((one) => ({ ...one, hasExpired: one.expiresAt.getTime() <= now.getTime() })),
    };
  }
}
