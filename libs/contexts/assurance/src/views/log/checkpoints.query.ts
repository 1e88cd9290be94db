import { Injectable } from '@nestjs/common';
import { Problem } from '@platform/http/problem';
import { withSignature } from '@platform/transparency-log/checkpoint';
import { policyNaming } from '@platform/transparency-log/policy';
import { LessThan } from 'typeorm';
import { AssuranceContext } from '../../assurance.context';
import { assuranceRefusals } from '../../assurance.refusals';
import { AssuranceWitnesses } from './witnesses.query';
import { checkpointsProjection } from './checkpoints.projection';
import { SignedCheckpointRow } from './signed-checkpoint.row';

/** That a witness has co-signed the first `size` entries. */
export interface Cosigned {
  readonly witness: string;
  readonly size: number;
  readonly at: string;
}

/** What has been signed, and by whom it can be checked. */
@Injectable()
export class CheckpointsQuery {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly witnesses: AssuranceWitnesses,
  ) {}

  /** The policy by which this log alone is enough; it names the witnesses, and whoever checks says which they demand. */
  policy(): string {
    return policyNaming(this.assurance.log.key, this.witnesses.peers);
  }

  /** With everything that was signed before it was asked for. */
  async latest(): Promise<SignedCheckpointRow | null> {
    await this.assurance.runtime.reached(checkpointsProjection.id, await this.assurance.platform.store.head());
    const latest = await this.rows().findOne({ where: {}, order: { size: 'DESC' } });
    return latest && { ...latest, note: await this.cosigned(latest) };
  }

  /** The newest checkpoint that each witness has co-signed, newest first. */
  async witnessed(): Promise<readonly Cosigned[]> {
    const rows = await this.assurance.database.query<{ witness: string; size: string; witnessed_at: Date }>(
      `SELECT witness, size, witnessed_at FROM (
         SELECT DISTINCT ON (witness) witness, size, witnessed_at FROM cosignature ORDER BY witness, size DESC
       ) AS newest ORDER BY size DESC, witness`,
    );
    return rows.map(({ witness, size, witnessed_at: at }) => ({ witness, size: Number(size), at: at.toISOString() }));
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

  /** The note with every co-signature that came for it. */
  private async cosigned({ size, note }: SignedCheckpointRow): Promise<string> {
    const lines = await this.assurance.database.query<{ line: string }>(
      'SELECT line FROM cosignature WHERE size = $1 ORDER BY witness',
      [size],
    );
    return lines.reduce((whole, { line }) => withSignature(whole, line), note);
  }

  private rows() {
    return this.assurance.database.dataSource.getRepository(SignedCheckpointRow);
  }
}
