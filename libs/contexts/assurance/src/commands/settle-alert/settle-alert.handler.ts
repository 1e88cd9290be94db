import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { AssuranceContext } from '../../assurance.context';
import { watchStream } from '../../domain/watch/watch.state';
import { SettleAlert } from './settle-alert.command';
import { settleAlert } from './settle-alert.decide';

@CommandHandler(SettleAlert)
export class SettleAlertHandler implements ICommandHandler<SettleAlert> {
  constructor(private readonly assurance: AssuranceContext) {}

  async execute({ alertId, context }: SettleAlert): Promise<Outcome<never>> {
    await this.assurance.access.assertMay(context.principal, 'alert.follow');
    return this.assurance.platform.streams.decideAndAppend({
      stream: watchStream,
      id: alertId,
      decide: (watch) => settleAlert(watch, context.now),
      context,
    });
  }
}
