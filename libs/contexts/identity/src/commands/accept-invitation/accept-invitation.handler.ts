import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom, newId } from '@platform/event-store/command-context';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { PlaceLookedUp } from '../../domain/account-place/account-place.rules';
import { takePlace } from '../../domain/account-place/account-place.rules';
import { accountPlaceStream } from '../../domain/account-place/account-place.state';
import type { PractitionerEvent } from '../../domain/practitioner/practitioner.events';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';
import type { StaffInvited } from '../../domain/staff-invitation/staff-invitation.events';
import { staffInvitationStream } from '../../domain/staff-invitation/staff-invitation.state';
import { IdentityContext } from '../../identity.context';
import { AcceptInvitation } from './accept-invitation.command';
import type { AcceptInvitationRefusal } from './accept-invitation.decide';
import { acceptInvitation } from './accept-invitation.decide';

const isGood = (decision: ReturnType<typeof acceptInvitation>): boolean => !('refused' in decision);

@CommandHandler(AcceptInvitation)
export class AcceptInvitationHandler implements ICommandHandler<AcceptInvitation> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ invitationId, accountId, context }: AcceptInvitation): Promise<Outcome<AcceptInvitationRefusal>> {
    await this.identity.access.assertMay(context.principal, 'invitation.accept');
    const { streams } = this.identity.platform;
    const { state: invitation } = await streams.load(staffInvitationStream, invitationId);
    const practitionerId = idFrom('practitioner-by-invitation', invitationId);
    const accountIs = await this.accountIs(accountId, practitionerId);
    const at = context.now.toISOString();
    const accepting = { practitionerId, accountId, at, accountIs };
    if (isGood(acceptInvitation(accepting, invitation))) {
      const place = { accountId, practitionerId, invitationId, takenAt: at };
      const lookedUp = await this.placeOf(accountId, at);
      const taken = await streams.decideAndAppend({
        stream: accountPlaceStream,
        id: accountId,
        decide: (state) => takePlace(place, state, lookedUp),
        context: { ...context, commandId: newId(context, 'place') },
      });
      if ('refused' in taken) return taken;
    }
    const outcome = await streams.decideAndAppend({
      stream: staffInvitationStream,
      id: invitationId,
      decide: (state) => acceptInvitation(accepting, state),
      context,
    });
    if ('refused' in outcome || invitation.status === 'unknown') return outcome;
    return this.join(invitation.invited, { practitionerId, accountId, at }, context);
  }

  /** Of the place that the account was taken for: over when they left, or when its invitation can never be accepted any more. */
  private async placeOf(accountId: string, at: string): Promise<PlaceLookedUp | null> {
    const { streams } = this.identity.platform;
    const { state: place } = await streams.load(accountPlaceStream, accountId);
    if (place === null) return null;
    const { practitionerId, invitationId } = place;
    const { state: practitioner } = await streams.load(practitionerStream, practitionerId);
    if (practitioner.status !== 'unknown') return { practitionerId, isOver: practitioner.status === 'left' };
    const { state: invitation } = await streams.load(staffInvitationStream, invitationId);
    const asked = { practitionerId, accountId, at, accountIs: 'nothing' as const };
    return { practitionerId, isOver: !isGood(acceptInvitation(asked, invitation)) };
  }

  /** A retry after a lost answer comes by here again, and finds that it is done. */
  private join(
    {
      invitationId,
      agencyId,
      name,
      role,
      tier,
      supervisorId,
      registrationBody,
      registrationNumber,
    }: StaffInvited['data'],
    { practitionerId, accountId, at }: { practitionerId: string; accountId: string; at: string },
    context: CommandContext,
  ): Promise<Outcome<never>> {
    const ids = { practitionerId, agencyId, accountId };
    const standing = { role, tier, supervisorId, registrationBody, registrationNumber };
    const events: readonly PractitionerEvent[] = [
      { type: 'PractitionerJoined', data: { ...ids, invitationId, name, joinedAt: at } },
      { type: 'StandingStated', data: { ...ids, ...standing, statedAt: at } },
    ];
    return this.identity.platform.streams.decideAndAppend({
      stream: practitionerStream,
      id: practitionerId,
      decide: (state) => (state.status === 'unknown' ? events : []),
      context: { ...context, commandId: newId(context, 'join') },
    });
  }

  private async accountIs(accountId: string, practitionerId: string): Promise<'nothing' | 'practitioner' | 'person'> {
    const [row] = await this.identity.database.query<{ works: boolean; is_person: boolean }>(
      `SELECT EXISTS (SELECT FROM practitioner WHERE account_id = $1 AND ended_at IS NULL AND practitioner_id <> $2) AS works,
         EXISTS (SELECT FROM person_account WHERE account_id = $1) AS is_person`,
      [accountId, practitionerId],
    );
    if (row?.works) return 'practitioner';
    return row?.is_person ? 'person' : 'nothing';
  }
}
