import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { InviteMember } from './invite-member.command';
import { inviteMember } from './invite-member.decide';
import type { InviteMemberRefusal } from './invite-member.decide';

@CommandHandler(InviteMember)
export class InviteMemberHandler implements ICommandHandler<InviteMember> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: InviteMember): Promise<Outcome<InviteMemberRefusal>> {
    return this.carePlan.change('team.invite', command, (asked, plan) => inviteMember(command.member, asked, plan));
  }
}
