import { Injectable } from '@nestjs/common';
import { Problem } from '@platform/http/problem';
import { policyText } from '@platform/transparency-log/policy';
import { LessThan } from 'typeorm';
import { AssuranceContext } from '../../assurance.context';
import { assuranceRefusals } from '../../assurance.refusals';
import { checkpointsProjection } from './checkpoints.projection';
import { SignedCheckpointRow } from './signed-checkpoint.row';

/** What has been signed, and by whom it can be checked. */
@Injectable()
export class CheckpointsQuery {
  constructor(private readonly assurance: AssuranceContext) {}

  /** The policy by which this log alone is enough; whoever checks adds the witnesses that they trust. */
  policy(): string {
    return policyText(this.assurance.log.key);
  }

  /** With everything that was signed before it was asked for. */
  async latest(): Promise<SignedCheckpointRow | null> {
    await this.assurance.runtime.reached(checkpointsProjection.id, await this.assurance.platform.store.head());
    return this.rows().findOne({ where: {}, order: { size: 'DESC' } });
  }

  /** Throws 409 `nothing-signed-yet`. */
  async latestOrRefuse(): Promise<SignedCheckpointRow> {
    const latest = await this.latest();
    if (latest) return latest;
    throw new Problem({ status: 409, code: 'nothing-signed-yet', ...assuranceRefusals['nothing-signed-yet'] });
  }

  ofSize(size: number): Promise<SignedCheckpointRow | null> {
    return this.rows().findOne({ where: { size: String(size) } });
  }

  before(size: string): Promise<SignedCheckpointRow | null> {
    return this.rows().findOne({ where: { size: LessThan(size) }, order: { size: 'DESC' } });
  }

  private rows() {
    return this.assurance.database.dataSource.getRepository(SignedCheckpointRow);
  }
}
