import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { AssuranceContext } from '../../assurance.context';
import { watchStream } from '../../domain/watch/watch.state';
import { ResolveAlert } from './resolve-alert.command';
import type { ResolveAlertRefusal } from './resolve-alert.decide';
import { resolveAlert } from './resolve-alert.decide';

@CommandHandler(ResolveAlert)
export class ResolveAlertHandler implements ICommandHandler<ResolveAlert> {
  constructor(private readonly assurance: AssuranceContext) {}

  async execute({ data: { alertId, whatWasDone }, context }: ResolveAlert): Promise<Outcome<ResolveAlertRefusal>> {
    await this.assurance.access.assertMay(context.principal, 'alert.resolve');
    const said = { whatWasDone, resolvedBy: context.principal.memberId ?? context.principal.role };
    return this.assurance.platform.streams.decideAndAppend({
      stream: watchStream,
      id: alertId,
      decide: (watch) => resolveAlert(said, watch, context.now),
      context,
    });
  }
}
