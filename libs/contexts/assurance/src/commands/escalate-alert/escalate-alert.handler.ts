import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { AssuranceContext } from '../../assurance.context';
import { watchStream } from '../../domain/watch/watch.state';
import { EscalateAlert } from './escalate-alert.command';
import { escalateAlert } from './escalate-alert.decide';

@CommandHandler(EscalateAlert)
export class EscalateAlertHandler implements ICommandHandler<EscalateAlert> {
  constructor(private readonly assurance: AssuranceContext) {}

  async execute({ alertId, context }: EscalateAlert): Promise<Outcome<never>> {
    await this.assurance.access.assertMay(context.principal, 'alert.follow');
    return this.assurance.platform.streams.decideAndAppend({
      stream: watchStream,
      id: alertId,
      decide: (watch) => escalateAlert(watch, context.now),
      context,
    });
  }
}
