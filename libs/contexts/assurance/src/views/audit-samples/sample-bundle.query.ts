import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { Problem } from '@platform/http/problem';
import type { Disclosure } from '@platform/transparency-log/bundle';
import { writeBundle } from '@platform/transparency-log/bundle';
import { LogIntegrityError } from '@platform/transparency-log/log-integrity-error';
import { AssuranceContext } from '../../assurance.context';
import { assuranceRefusals } from '../../assurance.refusals';
import { CheckpointsQuery } from '../log/checkpoints.query';
import { AuditSamplesQuery } from './audit-samples.query';

const SAYS =
  '# Of the steps of pathways nothing is shown but that each is there: the number of an entry is as good as a date.';

/**
 * The steps of every pathway that a sample was drawn from, each with its proof, and the announcement with what it says. Which
 * step is of whom is not in it: one by one they would be dated by their numbers.
 */
@Injectable()
export class SampleBundleQuery {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly samples: AuditSamplesQuery,
    private readonly checkpoints: CheckpointsQuery,
  ) {}

  async read(caller: Principal, sampleId: string): Promise<Uint8Array> {
    const { row, list } = await this.samples.checked(caller, sampleId);
    const seed = row.size === null ? null : await this.checkpoints.ofSize(Number(row.size));
    if (!seed) throw refusal('sample-not-drawn');
    const latest = await this.checkpoints.latestOrRefuse();
    try {
      const announcement = await this.entryAt(row.position);
      return await writeBundle({
        log: await this.assurance.log.reading(),
        checkpoint: latest.note,
        previousCheckpoint: seed.note,
        policy: `${SAYS}\n${this.checkpoints.policy()}`,
        seqs: [...list.entries, announcement.seq],
        disclosures: new Map([[announcement.seq, announcement.disclosure]]),
        erased: [],
      });
    } catch (error) {
      if (error instanceof LogIntegrityError) throw refusal('log-contradicts-itself');
      throw error;
    }
  }

  /** Everything of one event that is about nobody. */
  private async entryAt(position: string): Promise<{ readonly seq: number; readonly disclosure: Disclosure }> {
    const { database, platform } = this.assurance;
    const [leaf] = await database.query<{ seq: string }>('SELECT seq FROM leaf WHERE position = $1', [position]);
    const { events } = await platform.store.readAll({ after: BigInt(position) - 1n, limit: 1 });
    const disclosure = events[0] && (await platform.codec.openForAudit(events[0]));
    if (!leaf || !disclosure) throw new LogIntegrityError(`the announcement at ${position} is not what was logged`);
    return { seq: Number(leaf.seq), disclosure };
  }
}

function refusal(code: 'sample-not-drawn' | 'log-contradicts-itself'): Problem {
  const { title, doNext } = assuranceRefusals[code];
  return new Problem({ status: 409, code, title, doNext });
}
