import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { immediateNeedStream } from '../../domain/immediate-need/immediate-need.state';
import { IntakeContext } from '../../intake.context';
import { IdentifyNeed } from './identify-need.command';
import type { IdentifyNeedRefusal } from './identify-need.decide';
import { identifyNeed } from './identify-need.decide';

@CommandHandler(IdentifyNeed)
export class IdentifyNeedHandler implements ICommandHandler<IdentifyNeed> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: IdentifyNeed): Promise<Outcome<IdentifyNeedRefusal>> {
    const { personId, needId, responderId } = data;
    const { principal, now } = context;
    await this.intake.access.assertMay(principal, 'immediate-need.identify', { personId, part: 'introduction' });
    const isResponderOnTheTeam = await this.intake.isOnTheTeam(personId, responderId);
    const need = { ...data, identifiedBy: principal.memberId ?? '', identifiedAt: now.toISOString() };
    return this.intake.platform.streams.decideAndAppend({
      stream: immediateNeedStream,
      id: needId,
      decide: (state) => identifyNeed(need, state, { isResponderOnTheTeam }),
      context,
    });
  }
}
