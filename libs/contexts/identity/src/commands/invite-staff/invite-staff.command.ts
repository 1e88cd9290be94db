import type { CommandContext } from '@platform/event-store/command-context';
import type { StaffInvited } from '../../domain/staff-invitation/staff-invitation.events';

export class InviteStaff {
  constructor(
    readonly invitation: StaffInvited['data'],
    readonly context: CommandContext,
  ) {}
}
