import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { AssuranceContext, LOG_FOLLOWER } from '../../assurance.context';
import { AssuranceWitnesses } from './witnesses.query';
import { CheckpointsQuery } from './checkpoints.query';
import { indexedSize } from './stored-entries.query';

@Injectable()
export class LogQuery {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly checkpoints: CheckpointsQuery,
    private readonly witnesses: AssuranceWitnesses,
  ) {}

  async read(caller: Principal, position: bigint) {
    await this.assurance.access.assertMay(caller, 'log.read');
    const { log, runtime, database } = this.assurance;
    if (log.contradiction === null) await runtime.reached(LOG_FOLLOWER, position);
    const latest = await this.checkpoints.latest();
    const signedSize = Number(latest?.size ?? 0);
    const [row] = await database.query<{ waiting: string }>(
      'SELECT count(*) AS waiting FROM leaf WHERE seq >= $1 AND NOT about_the_log',
      [signedSize],
    );
    const cosigned = new Map((await this.checkpoints.witnessed()).map((one) => [one.witness, one]));
    return {
      origin: log.key.name,
      size: await indexedSize(database),
      signedSize,
      root: latest?.root ?? null,
      signedAt: latest?.signedAt ?? null,
      // Not counting what only tells of the log itself, of which each checkpoint adds one.
      waiting: Number(row?.waiting ?? 0),
      checkpoint: latest?.note ?? null,
      // What each of them has co-signed last; `trouble` says why it is not more.
      witnesses: this.witnesses.peers.map(({ name }) => ({
        name,
        size: cosigned.get(name)?.size ?? 0,
        at: cosigned.get(name)?.at ?? null,
        trouble: this.witnesses.troubleOf(name),
      })),
      problem: log.contradiction,
    };
  }
}
