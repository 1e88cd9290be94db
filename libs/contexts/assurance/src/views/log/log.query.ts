import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { AssuranceContext, LOG_FOLLOWER } from '../../assurance.context';
import { CheckpointsQuery } from './checkpoints.query';
import { indexedSize } from './stored-entries.query';

@Injectable()
export class LogQuery {
  constructor(
    private readonly assurance: AssuranceContext,
    private readonly checkpoints: CheckpointsQuery,
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
    return {
      origin: log.key.name,
      size: await indexedSize(database),
      signedSize,
      root: latest?.root ?? null,
      signedAt: latest?.signedAt ?? null,
      // Not counting what only tells of the log itself, of which each checkpoint adds one.
      waiting: Number(row?.waiting ?? 0),
      checkpoint: latest?.note ?? null,
      witnesses: [],
      problem: log.contradiction,
    };
  }
}
