import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import { IdentityContext } from '../../identity.context';
import { EscalateEmergency } from './escalate-emergency.command';
import type { EscalateEmergencyRefusal } from './escalate-emergency.decide';
import { escalateEmergency } from './escalate-emergency.decide';

@CommandHandler(EscalateEmergency)
export class EscalateEmergencyHandler implements ICommandHandler<EscalateEmergency> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ late, context }: EscalateEmergency): Promise<Outcome<EscalateEmergencyRefusal>> {
    await this.identity.access.assertMay(context.principal, 'emergency.escalate');
    return this.identity.platform.streams.decideAndAppend({
      stream: breakGlassStream,
      id: late.emergencyId,
      decide: (state) => escalateEmergency(late, state),
      context,
    });
  }
}
