import type { Decision } from '@platform/decider/decider';
import { isAgreed } from '../../domain/record-pair/agreement.rules';
import type { PersonRecordsLinked, SamePersonSaid, Speaker } from '../../domain/record-pair/record-pair.events';
import type { RecordPair } from '../../domain/record-pair/record-pair.state';

export type SaySamePersonRefusal = 'pair-not-flagged' | 'pair-was-dismissed' | 'coordinator-says-it-first';

export interface Saying {
  readonly saidBy: string;
  readonly saidAs: Speaker;
  /** Everybody who is key worker of either record now. */
  readonly keyWorkers: readonly string[];
  readonly at: string;
}

/** One of those who must agree agrees; with the last of them the records are linked. */
export function saySamePerson(
  { saidBy, saidAs, keyWorkers, at }: Saying,
  pair: RecordPair,
): Decision<SamePersonSaid | PersonRecordsLinked, SaySamePersonRefusal> {
  if (pair.status === 'unknown') return { refused: 'pair-not-flagged' };
  if (pair.status === 'linked') return [];
  if (pair.status === 'dismissed') return { refused: 'pair-was-dismissed' };
  const { pairId, firstId, secondId } = pair;
  const isFirst = !pair.said.some((one) => one.saidAs === 'coordinator');
  if (isFirst && saidAs !== 'coordinator') return { refused: 'coordinator-says-it-first' };
  const isNew = !pair.said.some((one) => one.saidBy === saidBy && one.saidAs === saidAs);
  const said = isNew ? [...pair.said, { saidBy, saidAs }] : pair.said;
  const facts: (SamePersonSaid | PersonRecordsLinked)[] = isNew
    ? [{ type: 'SamePersonSaid', data: { pairId, firstId, secondId, saidBy, saidAs, saidAt: at } }]
    : [];
  if (!isAgreed(said, keyWorkers)) return facts;
  return [...facts, { type: 'PersonRecordsLinked', data: { pairId, firstId, secondId, linkedAt: at } }];
}
