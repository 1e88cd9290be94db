import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { Disclosure } from '@platform/transparency-log/bundle';
import { LogIntegrityError } from '@platform/transparency-log/log-integrity-error';
import { AssuranceContext, LOG_FOLLOWER } from '../../assurance.context';
import { doesNotHold, sentencesOf } from '../../domain/checkpoint/difference.rules';
import { BundleQuery } from '../bundle/bundle.query';
import { CheckpointsQuery } from '../log/checkpoints.query';
import type { SignedCheckpointRow } from '../log/signed-checkpoint.row';
import { indexedSize, storedAfterIndex } from '../log/stored-entries.query';
import { compareEntries } from './comparison.query';
import type { Comparison } from './comparison.query';

/** The verifier that anybody outside can run too; it shares no code with what writes bundles. */
export type VerifyBundle = (
  bundle: Uint8Array,
  policyText: string,
) => Promise<{ readonly verdict: 'holds' | 'tampered' | 'cannot-tell'; readonly sentences: readonly string[] }>;
export const VERIFY_BUNDLE = Symbol('VerifyBundle');

export interface VerificationAnswer {
  readonly verdict: 'holds' | 'tampered' | 'cannot-tell' | 'nothing-signed';
  readonly sentences: readonly string[];
  /** Entries that the latest checkpoint covers; 0 when none has been signed. */
  readonly size: number;
  readonly checkedAt: string;
}

/** A longer log is compared from its newest entries backwards; a bundle with from and to shows any older part. */
const WHOLE_UP_TO = 5_000;
const NEWEST = 2_000;

@Injectable()
export class VerificationQuery {
  private running: Promise<VerificationAnswer> | undefined;

  constructor(
    private readonly assurance: AssuranceContext,
    private readonly checkpoints: CheckpointsQuery,
    private readonly bundles: BundleQuery,
    @Inject(VERIFY_BUNDLE) private readonly verify: VerifyBundle,
  ) {}

  async read(caller: Principal): Promise<VerificationAnswer> {
    await this.assurance.access.assertMay(caller, 'record.verify');
    // Those who ask while it runs get the same answer.
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  private async run(): Promise<VerificationAnswer> {
    const latest = await this.checkpoints.latest();
    const signedSize = Number(latest?.size ?? 0);
    const from = signedSize > WHOLE_UP_TO ? signedSize - NEWEST : 0;
    const problems: string[] = [];
    const { contradiction } = this.assurance.log;
    if (contradiction !== null) problems.push(`the log was stopped because ${contradiction}`);
    const noted = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof LogIntegrityError)) throw error;
        if (error.message !== contradiction) problems.push(error.message);
        return undefined;
      }
    };
    const compared = await noted(() => this.compare(from, problems));
    const shown = new Map([...(compared?.shown ?? [])].filter(([seq]) => seq < signedSize));
    const answer = { size: signedSize, checkedAt: this.assurance.platform.clock.now().toISOString() };
    if (!latest && compared && problems.length === 0) {
      return { verdict: 'nothing-signed', sentences: nothingSigned(compared), ...answer };
    }
    const checked = latest && (await noted(() => this.check(latest, from, shown)));
    if (checked && compared && checked.verdict !== 'tampered' && problems.length === 0) {
      const sentences = [...checked.sentences, ...whatWasCompared(compared, from, signedSize)];
      return { verdict: checked.verdict, sentences, ...answer };
    }
    const signed =
      checked?.verdict === 'holds' ? ['What was signed is itself unchanged, so it shows the difference.'] : [];
    const verifiers = checked && checked.verdict !== 'holds' ? checked.sentences : [];
    return { verdict: 'tampered', sentences: [...doesNotHold(problems), ...verifiers, ...signed], ...answer };
  }

  /** Stored events against the log, beyond what is signed too; what differs goes to `problems`. */
  private async compare(from: number, problems: string[]): Promise<Comparison> {
    const { database, platform, log, runtime } = this.assurance;
    const { store, codec, keyring } = platform;
    // In this order: whatever is followed up to here is in the index by then, and in the tiles.
    const followed = runtime.status().find(({ id }) => id === LOG_FOLLOWER)?.position ?? 0n;
    const size = await indexedSize(database);
    const tiles = await log.reading();
    if (tiles.size() < size) throw new LogIntegrityError(`the log holds ${tiles.size()} of its ${size} entries`);
    const compared = await compareEntries({ sql: database, store, codec, keyring, tiles }, from, size);
    problems.push(...sentencesOf(compared.differences));
    if ((await storedAfterIndex(database, store, size, followed)) > 0) {
      problems.push(`events are stored after entry ${size - 1} that were never logged`);
    }
    return compared;
  }

  private async check(latest: SignedCheckpointRow, from: number, shown: ReadonlyMap<number, Disclosure>) {
    const range = { from, to: Number(latest.size) - 1 };
    const bundle = await this.bundles.write(
      latest,
      range,
      { shown, erased: [], says: [] },
      await this.checkpoints.before(latest.size),
    );
    return this.verify(bundle, this.checkpoints.policy());
  }
}

function nothingSigned({ whole, erased }: Comparison): string[] {
  const waiting = whole + erased;
  return [
    'Nothing has been signed yet, so there is nothing to hold the record to.',
    waiting === 0
      ? 'Nothing has been recorded yet either.'
      : `${waiting} ${waiting === 1 ? 'entry waits' : 'entries wait'} for the first checkpoint. It is signed by itself within five minutes, or when you sign it.`,
  ];
}

function whatWasCompared({ whole, erased }: Comparison, from: number, signedSize: number): string[] {
  const all = whole + erased;
  const newer = from + all - signedSize;
  return [
    `The stored events of ${from === 0 ? 'all' : 'the newest'} ${all} entries were read again: they are the ones that were logged.`,
    ...(erased > 0
      ? [`${erased} of them cannot be read any more, because their key was destroyed; they are still there, unchanged.`]
      : []),
    ...(newer > 0 ? [`${newer} newer ${newer === 1 ? 'entry waits' : 'entries wait'} for the next checkpoint.`] : []),
  ];
}
