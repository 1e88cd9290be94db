import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { RecordPersonAwareness } from './record-person-awareness.command';
import type { RecordPersonAwarenessRefusal } from './record-person-awareness.decide';
import { recordPersonAwareness } from './record-person-awareness.decide';

/** What became of it, and the code that the person is given when they are told. */
export interface AwarenessOutcome {
  readonly outcome: Outcome<RecordPersonAwarenessRefusal>;
  readonly receiptCode: string | null;
}

@CommandHandler(RecordPersonAwareness)
export class RecordPersonAwarenessHandler implements ICommandHandler<RecordPersonAwareness> {
  constructor(private readonly intake: IntakeContext) {}

  async execute({ introductionId, said, context }: RecordPersonAwareness): Promise<AwarenessOutcome> {
    const { streams } = this.intake.platform;
    const { state, history: before } = await streams.load(introductionStream, introductionId);
    if (state.status === 'not-received') throw notFound();
    const { memberId } = context.principal;
    const isKeyWorker = state.status === 'welcomed' && state.keyWorkerId === memberId;
    await this.intake.access.assertMay(context.principal, 'awareness.record', {
      personId: state.personId,
      team: isKeyWorker && memberId ? [{ memberId, isKeyWorker }] : undefined,
    });
    const outcome = await streams.decideAndAppend({
      stream: introductionStream,
      id: introductionId,
      decide: (introduction, _revision, history) =>
        recordPersonAwareness(
          { introductionId, ...said, recordedBy: memberId, saidAt: context.now.toISOString() },
          introduction,
          history.map(({ event }) => event),
        ),
      context,
    });
    const [first] = before;
    const knows = said.awareness !== 'does-not-know-yet';
    return { outcome, receiptCode: knows && first ? this.intake.newReceiptCode(first.metadata) : null };
  }
}
