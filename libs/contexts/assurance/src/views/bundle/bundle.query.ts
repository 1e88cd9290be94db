import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Problem } from '@platform/http/problem';
import type { Disclosure, ErasedEntry } from '@platform/transparency-log/bundle';
import { writeBundle } from '@platform/transparency-log/bundle';
import { LogIntegrityError } from '@platform/transparency-log/log-integrity-error';
import { AssuranceContext } from '../../assurance.context';
import { assuranceRefusals } from '../../assurance.refusals';
import { sentencesOf } from '../../domain/checkpoint/difference.rules';
import { CheckpointsQuery } from '../log/checkpoints.query';
import type { SignedCheckpointRow } from '../log/signed-checkpoint.row';
import { SHOWN_TYPES, compareEntries } from '../verification/comparison.query';
import type { BundleRequest } from './bundle.request';

const MOST_ENTRIES = 20_000;
const NOTHING_SHOWN: Shown = {
  shown: new Map(),
  erased: [],
  says: ['Of no entry is anything shown but that it is there.'],
};

interface Shown {
  readonly shown: ReadonlyMap<number, Disclosure>;
  /** Whose content was erased. The entry that says so names the person, so it is not shown as evidence. */
  readonly erased: readonly ErasedEntry[];
  /** Goes into the copy of the policy as remarks, for whoever opens the bundle. */
  readonly says: readonly string[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What somebody outside can check without trusting us. It signs nothing: the latest checkpoint is what it is held to. */
@Injectable()
export class BundleQuery {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly checkpoints: CheckpointsQuery,
  ) {}

  async read(caller: Principal, asked: BundleRequest): Promise<{ readonly zip: Uint8Array; readonly size: number }> {
    await this.assurance.access.assertMay(caller, 'bundle.read');
    const latest = await this.checkpoints.latestOrRefuse();
    const size = Number(latest.size);
    const range = rangeOf(asked, size);
    const previous = await this.previous(asked, latest);
    const mayReadEnvelopes = await this.assurance.access.may(caller, 'envelope.read');
    try {
      const shown = mayReadEnvelopes ? await this.envelopes(range) : NOTHING_SHOWN;
      return { zip: await this.write(latest, range, shown, previous), size };
    } catch (error) {
      if (!(error instanceof LogIntegrityError)) throw error;
      const { title, doNext } = assuranceRefusals['log-contradicts-itself'];
      throw new Problem({
        status: 409,
        code: 'log-contradicts-itself',
        title,
        doNext,
        about: { contradiction: error.message },
      });
    }
  }

  async write(
    latest: SignedCheckpointRow,
    range: Range,
    { shown: disclosures, erased, says }: Shown,
    previous: SignedCheckpointRow | null,
  ): Promise<Uint8Array> {
    return writeBundle({
      log: await this.assurance.log.reading(),
      checkpoint: latest.note,
      previousCheckpoint: previous?.note,
      policy: [...[...says, await this.newestWitnessed()].map((line) => `# ${line}`), this.checkpoints.policy()].join(
        '\n',
      ),
      seqs: range,
      disclosures,
      erased,
    });
  }

  private async newestWitnessed(): Promise<string> {
    const [newest] = await this.checkpoints.witnessed();
    if (!newest) return 'No witness has co-signed any checkpoint yet.';
    const hours = Math.floor((this.assurance.platform.clock.now().getTime() - Date.parse(newest.at)) / 3_600_000);
    return `The newest checkpoint that a witness has co-signed is of ${newest.size} entries, by ${newest.witness} at ${newest.at}, ${hours} hours before this was written.`;
  }

  private async envelopes({ from, to }: Range): Promise<Shown> {
    const { database, platform, log } = this.assurance;
    const { store, codec, keyring } = platform;
    const tiles = await log.reading();
    const { shown, erasedSeqs, differences } = await compareEntries(
      { sql: database, store, codec, keyring, tiles },
      from,
      to + 1,
    );
    const says = [
      `Shown of entries of the types ${SHOWN_TYPES.join(', ')}: what kind of step, when, by whom. Of no entry is the content shown.`,
      ...sentencesOf(differences).map((sentence) => `Not as it was logged, so not shown: ${sentence}.`),
    ];
    return { shown, erased: erasedSeqs.map((seq) => ({ seq })), says };
  }

  private async previous({ since }: BundleRequest, latest: SignedCheckpointRow): Promise<SignedCheckpointRow | null> {
    if (since === undefined) return this.checkpoints.before(latest.size);
    const earlier = await this.checkpoints.ofSize(since);
    if (earlier) return earlier;
    throw badField('since', 'must be the size of a checkpoint that was signed');
  }
}

function rangeOf({ from = 0, to }: BundleRequest, size: number): Range {
  const last = to ?? size - 1;
  if (last >= size) throw badField('to', `must be at most ${size - 1}, the last entry that is signed`);
  if (from > last) throw badField('from', `must be at most ${last}`);
  if (last - from + 1 <= MOST_ENTRIES) return { from, to: last };
  const { title, doNext } = assuranceRefusals['range-too-large'];
  throw new Problem({ status: 409, code: 'range-too-large', title, doNext, about: { signedSize: size } });
}

function badField(field: string, problem: string): Problem {
  return new Problem({
    status: 400,
    code: 'bad-fields',
    title: 'Some of what was sent is not as expected.',
    doNext: 'Correct the fields named here and send it again.',
    fields: [{ field, problem }],
  });
}
