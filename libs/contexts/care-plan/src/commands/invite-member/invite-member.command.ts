import type { CommandContext } from '@platform/event-store/command-context';
import type { Membership } from '../../domain/plan/plan.events';

export class InviteMember {
  constructor(
    readonly planId: string,
    readonly member: Membership,
    readonly context: CommandContext,
  ) {}
}
