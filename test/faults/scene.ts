import type { Chance } from './chance';
import type { DisturbedMessages } from './disturbed-messages';
import type { FaultyDatabase } from './faulty-database';
import type { FaultyKafka } from './faulty-kafka';
import type { KeptMessages } from './kept-messages';
import type { Fault, Name } from './schedule';
import type { WorkerProcess } from './worker-process';

export interface Scene {
  readonly database: FaultyDatabase;
  /** Where contexts talk over it. */
  readonly kafka: FaultyKafka | undefined;
  readonly kept: KeptMessages;
  readonly workers: Readonly<Record<Name, WorkerProcess>>;
  readonly messages: DisturbedMessages;
  readonly chance: Chance;
}

export type Of<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;
