import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound, signInNeeded } from '@platform/http/problem';
import { immediateNeedStream } from '../../domain/immediate-need/immediate-need.state';
import { IntakeContext } from '../../intake.context';
import { MeetNeed } from './meet-need.command';
import type { MeetNeedRefusal } from './meet-need.decide';
import { meetNeed } from './meet-need.decide';

@CommandHandler(MeetNeed)
export class MeetNeedHandler implements ICommandHandler<MeetNeed> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ needId, whatWasDone, context }: MeetNeed): Promise<Outcome<MeetNeedRefusal>> {
    const { principal, now } = context;
    if (principal.role === 'anyone') throw signInNeeded();
    const { streams } = this.intake.platform;
    const loaded = await streams.load(immediateNeedStream, needId);
    if (loaded.state.status === 'not-identified') throw notFound();
    const { personId } = loaded.state.need;
    await this.intake.access.assertMay(principal, 'immediate-need.meet', { personId, part: 'introduction' });
    const done = { whatWasDone, metBy: principal.memberId ?? '', metAt: now.toISOString() };
    return streams.decideAndAppend({
      ...{ stream: immediateNeedStream, id: needId, context, loaded },
      decide: (state) => meetNeed(done, state),
    });
  }
}
