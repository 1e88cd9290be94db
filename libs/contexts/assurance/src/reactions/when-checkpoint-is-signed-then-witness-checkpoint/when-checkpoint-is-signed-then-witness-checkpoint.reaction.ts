import type { Deadline } from '@platform/runtime/context-parts';
import type { AssuranceWitnesses } from '../../views/log/witnesses.query';
import { WitnessCheckpoint } from '../../commands/witness-checkpoint/witness-checkpoint.command';

/** Each witness is asked for the newest checkpoint; an older one that it missed is covered by the newer. */
export const askWitnesses = (witnesses: AssuranceWitnesses): Deadline => ({
  id: 'assurance.when-checkpoint-is-signed-then-witness-checkpoint.v1',
  async find(sql, now) {
    const due = witnesses.due(now);
    if (due.length === 0) return [];
    const waiting = await sql.query<{ size: string; name: string }>(
      `SELECT last.size, asked.name FROM (SELECT max(size) AS size FROM signed_checkpoint) AS last
       CROSS JOIN unnest($1::text[]) AS asked (name)
       LEFT JOIN cosignature ON cosignature.size = last.size AND cosignature.witness = asked.name
       WHERE last.size IS NOT NULL AND cosignature.size IS NULL`,
      [due.map(({ name }) => name)],
    );
    const unasked = waiting.filter(({ size, name }) => !witnesses.hasCosigned(name, Number(size)));
    return unasked.map(({ size, name: witness }) => ({
      key: `${size} ${witness}`,
      command: (context) => new WitnessCheckpoint({ size: Number(size), witness }, context),
    }));
  },
});
