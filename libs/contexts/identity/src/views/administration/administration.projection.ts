import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Projection } from '@platform/projections/projection';
import type { PlaceTaken } from '../../domain/account-place/account-place.events';
import { accountPlaceStream } from '../../domain/account-place/account-place.state';
import type { StaffInvitationEvent } from '../../domain/staff-invitation/staff-invitation.events';
import { staffInvitationStream } from '../../domain/staff-invitation/staff-invitation.state';

/** The places that agencies hold open. */
export const administrationProjection: Projection = {
  id: 'identity.administration.v1',
  streams: [staffInvitationStream, accountPlaceStream],
  tables: ['staff_invitation'],
  async project(events, sql) {
    for (const { event } of events as readonly RecordedEvent<StaffInvitationEvent | PlaceTaken>[]) {
      // Decided by, and shown nowhere: where somebody works is with the staff.
      if (event.type === 'PlaceTaken') continue;
      if (event.type === 'StaffInvited') {
        const { invitationId, agencyId, name, role, tier, invitedAt, expiresAt } = event.data;
        await sql.query(
          `INSERT INTO staff_invitation (invitation_id, agency_id, name, role, tier, invited_at, expires_at)
           VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT DO NOTHING`,
          [invitationId, agencyId, name, role, tier, invitedAt, expiresAt],
        );
        continue;
      }
      const closedAt = event.type === 'InvitationAccepted' ? event.data.acceptedAt : event.data.withdrawnAt;
      await sql.query('UPDATE staff_invitation SET closed_at = $2 WHERE invitation_id = $1', [
        event.data.invitationId,
        closedAt,
      ]);
    }
    return [];
  },
};
