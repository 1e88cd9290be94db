import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { askWitness } from '@platform/transparency-log/witness-peer';
import { AssuranceContext } from '../../assurance.context';
import { AssuranceWitnesses } from '../../views/log/witnesses.query';
import { checkpointStream } from '../../domain/checkpoint/checkpoint.state';
import { WitnessCheckpoint } from './witness-checkpoint.command';
import { witnessCheckpoint } from './witness-checkpoint.decide';

@CommandHandler(WitnessCheckpoint)
export class WitnessCheckpointHandler implements ICommandHandler<WitnessCheckpoint> {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly witnesses: AssuranceWitnesses,
  ) {}

  /** Undefined when the witness did not co-sign: that is told on the page of the log, and it is asked again. */
  async execute({ data: { size, witness }, context }: WitnessCheckpoint): Promise<Outcome<never> | undefined> {
    await this.assurance.access.assertMay(context.principal, 'checkpoint.witness');
    const { platform, log } = this.assurance;
    const peer = this.witnesses.peers.find(({ name }) => name === witness);
    const { state } = await platform.streams.load(checkpointStream, String(size));
    if (!peer || state.status !== 'signed') return undefined;
    const [last] = await this.assurance.database.query<{ size: string }>(
      'SELECT max(size) AS size FROM cosignature WHERE witness = $1 AND size < $2 HAVING count(*) > 0',
      [witness, size],
    );
    const checkpoint = { size, note: state.signed.checkpoint, lastSize: Number(last?.size ?? 0) };
    const answer = await askWitness(peer, await log.reading(), checkpoint);
    if (answer.outcome !== 'cosigned') {
      this.witnesses.didNotCosign(witness, answer.outcome, context.now);
      platform.log.warn(`the witness ${witness} did not co-sign the checkpoint of ${size} entries: ${answer.why}`, {
        context: 'assurance',
      });
      return undefined;
    }
    const { line: cosignature, at } = answer;
    const outcome = await platform.streams.decideAndAppend({
      stream: checkpointStream,
      id: String(size),
      decide: (checkpointNow) =>
        witnessCheckpoint({ size, witness, cosignature, witnessedAt: at.toISOString() }, checkpointNow),
      context,
    });
    this.witnesses.didCosign(witness, size);
    return outcome;
  }
}
