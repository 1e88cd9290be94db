import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import { IdentityContext } from '../../identity.context';
import { PutOffTelling } from './put-off-telling.command';
import type { PutOffTellingRefusal } from './put-off-telling.decide';
import { putOffTelling } from './put-off-telling.decide';

@CommandHandler(PutOffTelling)
export class PutOffTellingHandler implements ICommandHandler<PutOffTelling> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ putOff, context }: PutOffTelling): Promise<Outcome<PutOffTellingRefusal>> {
    const { state: breakGlass } = await this.identity.platform.streams.load(breakGlassStream, putOff.emergencyId);
    const agencyId = breakGlass.status === 'unknown' ? null : breakGlass.broken.agencyId;
    await this.identity.access.assertMay(context.principal, 'emergency.review', { agencyIds: [agencyId] });
    return this.identity.platform.streams.decideAndAppend({
      stream: breakGlassStream,
      id: putOff.emergencyId,
      decide: (state) => putOffTelling(putOff, state),
      context,
    });
  }
}
