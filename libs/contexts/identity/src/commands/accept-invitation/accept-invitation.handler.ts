import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom, newId } from '@platform/event-store/command-context';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import type { PractitionerEvent } from '../../domain/practitioner/practitioner.events';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';
import type { StaffInvited } from '../../domain/staff-invitation/staff-invitation.events';
import { staffInvitationStream } from '../../domain/staff-invitation/staff-invitation.state';
import { IdentityContext } from '../../identity.context';
import { AcceptInvitation } from './accept-invitation.command';
import type { AcceptInvitationRefusal } from './accept-invitation.decide';
import { acceptInvitation } from './accept-invitation.decide';

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
    const outcome = await streams.decideAndAppend({
      stream: staffInvitationStream,
      id: invitationId,
      decide: (state) => acceptInvitation({ practitionerId, accountId, at, accountIs }, state),
      context,
    });
    if ('refused' in outcome || invitation.status === 'unknown') return outcome;
    return this.join(invitation.invited, { practitionerId, accountId, at }, context);
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
