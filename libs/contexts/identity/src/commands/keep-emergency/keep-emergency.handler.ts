import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { workingDaysLater } from '@platform/decider/working-days';
import { ESCALATE_WORKING_DAYS, REVIEW_WORKING_DAYS } from '../../domain/break-glass/break-glass.rules';
import type { Outcome } from '@platform/event-store/streams';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import { IdentityContext } from '../../identity.context';
import { KeepEmergency } from './keep-emergency.command';
import type { KeepEmergencyRefusal } from './keep-emergency.decide';
import { keepEmergency } from './keep-emergency.decide';

@CommandHandler(KeepEmergency)
export class KeepEmergencyHandler implements ICommandHandler<KeepEmergency> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ told, context }: KeepEmergency): Promise<Outcome<KeepEmergencyRefusal>> {
    const { nation, streams } = this.identity.platform;
    const openedAt = new Date(told.openedAt);
    const broken = {
      ...told,
      reviewDueAt: workingDaysLater(openedAt, REVIEW_WORKING_DAYS, nation).toISOString(),
      escalateAt: workingDaysLater(openedAt, ESCALATE_WORKING_DAYS, nation).toISOString(),
    };
    await this.identity.access.assertMay(context.principal, 'emergency.keep');
    return streams.decideAndAppend({
      stream: breakGlassStream,
      id: told.emergencyId,
      decide: (state) => keepEmergency(broken, state),
      context,
    });
  }
}
