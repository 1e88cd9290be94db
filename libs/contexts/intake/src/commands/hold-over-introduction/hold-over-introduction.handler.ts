import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { huddleStream } from '../../domain/huddle/huddle.state';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { HoldOverIntroduction } from './hold-over-introduction.command';
import type { HoldOverIntroductionRefusal } from './hold-over-introduction.decide';
import { holdOverIntroduction } from './hold-over-introduction.decide';

@CommandHandler(HoldOverIntroduction)
export class HoldOverIntroductionHandler implements ICommandHandler<HoldOverIntroduction> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ data, context }: HoldOverIntroduction): Promise<Outcome<HoldOverIntroductionRefusal>> {
    await this.intake.access.assertMay(context.principal, 'huddle.hold');
    const { streams } = this.intake.platform;
    const { state: huddle } = await streams.load(huddleStream, data.huddleId);
    const holding = { ...data, heldOverAt: context.now.toISOString() };
    return streams.decideAndAppend({
      stream: introductionStream,
      id: data.introductionId,
      decide: (introduction) => holdOverIntroduction(holding, introduction, huddle.status === 'open'),
      context,
    });
  }
}
