import { Kafka, logLevel } from 'kafkajs';
import type { Admin } from 'kafkajs';
import { PassingTrouble } from '../port/bus';

/** How a client of kafkajs is set up: every call ends within seconds, and whoever asked tries again. */
export function kafkaClient(brokers: readonly string[]): Kafka {
  return new Kafka({
    clientId: 'living-well',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 2000,
    requestTimeout: 5000,
    retry: { retries: 1, initialRetryTime: 100, maxRetryTime: 300, restartOnFailure: () => Promise.resolve(false) },
  });
}

/** Asks something of the cluster over a connection of its own. */
export async function withAdmin<Answer>(kafka: Kafka, ask: (admin: Admin) => Promise<Answer>): Promise<Answer> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await ask(admin);
  } catch (error) {
    throw asTrouble(error);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** Trouble of Kafka's that will pass, or the error itself when trying again alone will not help. `code` says which. */
export function asTrouble(error: unknown): unknown {
  const cause = causeOf(error);
  const { name = 'unknown', type, retriable } = cause as { name?: string; type?: string; retriable?: boolean };
  if (!name.startsWith('KafkaJS') || (type !== undefined && retriable === false && !PRODUCER_IS_LOST.has(type))) {
    return error;
  }
  const code = type ?? name;
  return Object.assign(new PassingTrouble(`Kafka does not answer as it should: ${code}.`), { code });
}

/** The broker no longer knows what this producer sent before; another producer can go on. */
const PRODUCER_IS_LOST = new Set([
  'OUT_OF_ORDER_SEQUENCE_NUMBER', 'UNKNOWN_PRODUCER_ID', 'INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED',
]); // prettier-ignore

function causeOf(error: unknown): unknown {
  const cause = error instanceof Error ? (error as { cause?: unknown }).cause : undefined;
  return cause instanceof Error ? causeOf(cause) : (error ?? {});
}
