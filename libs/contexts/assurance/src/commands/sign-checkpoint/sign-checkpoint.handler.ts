import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import type { Accepted, Refused } from '@platform/event-store/streams';
import type { SignedCheckpoint } from '@platform/transparency-log/checkpoint-signer';
import { LogIntegrityError } from '@platform/transparency-log/log-integrity-error';
import { AssuranceContext } from '../../assurance.context';
import type { CheckpointSigned } from '../../domain/checkpoint/checkpoint.events';
import { checkpointStream } from '../../domain/checkpoint/checkpoint.state';
import { SignCheckpoint } from './sign-checkpoint.command';
import type { SignCheckpointRefusal } from './sign-checkpoint.decide';
import { signCheckpoint } from './sign-checkpoint.decide';

const ALLOWED_MS = 10_000;

export type SignCheckpointOutcome =
  Refused<SignCheckpointRefusal> | (Accepted & { readonly signed: CheckpointSigned['data'] });

@CommandHandler(SignCheckpoint)
export class SignCheckpointHandler implements ICommandHandler<SignCheckpoint> {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly assurance: AssuranceContext) {}

  async execute({ context }: SignCheckpoint): Promise<SignCheckpointOutcome> {
    await this.assurance.access.assertMay(context.principal, 'checkpoint.sign');
    if (this.assurance.log.contradiction !== null) return { refused: 'log-contradicts-itself' };
    await this.assurance.caughtUp(ALLOWED_MS);
    // One after the other, so that a retry finds what the first attempt has signed.
    const outcome = this.last.then(() => this.sign(context));
    this.last = outcome.catch(() => undefined);
    return outcome;
  }

  private async sign(context: CommandContext): Promise<SignCheckpointOutcome> {
    const { log, platform } = this.assurance;
    await this.assurance.caughtUp(ALLOWED_MS);
    const before = await this.signedBy(context.commandId);
    if (before) return { ...before, repeated: true };
    const checkpoint = await this.checkpoint();
    if (!checkpoint) return { refused: 'log-contradicts-itself' };
    const { size, root, note } = checkpoint;
    const outcome = await platform.streams.decideAndAppend({
      stream: checkpointStream,
      id: String(size),
      decide: (state) =>
        signCheckpoint(
          {
            size,
            root: root.toString('base64'),
            origin: log.key.name,
            checkpoint: note,
            signedAt: context.now.toISOString(),
          },
          state,
        ),
      context,
    });
    if ('refused' in outcome) return outcome;
    return { ...outcome, signed: await this.signedAt(size) };
  }

  /** What an earlier attempt at the same command has signed. */
  private async signedBy(
    commandId: string,
  ): Promise<(Omit<Accepted, 'repeated'> & { signed: CheckpointSigned['data'] }) | undefined> {
    const [row] = await this.assurance.database.query<{ size: string; revision: string; position: string }>(
      'SELECT size, revision, position FROM signed_checkpoint WHERE command_id = $1',
      [commandId],
    );
    if (!row) return undefined;
    const signed = await this.signedAt(Number(row.size));
    return { revision: BigInt(row.revision), position: BigInt(row.position), signed };
  }

  private async signedAt(size: number): Promise<CheckpointSigned['data']> {
    const { state } = await this.assurance.platform.streams.load(checkpointStream, String(size));
    if (state.status !== 'signed') throw new Error(`There is no checkpoint of ${size} entries.`);
    return state.signed;
  }

  private async checkpoint(): Promise<SignedCheckpoint | undefined> {
    try {
      return await this.assurance.log.sign();
    } catch (error) {
      if (error instanceof LogIntegrityError) return undefined;
      throw error;
    }
  }
}
