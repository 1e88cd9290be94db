import { messagesTotal } from './measures';
import { inSpan } from './spans';

interface Taken {
  readonly type: string;
  readonly traceparent?: string | undefined;
}

/** One try of a consumer as a span under the message that it takes; what became of it may still be rolled back with others. */
export function takingMessage<Became extends string>(
  consumer: string,
  { type, traceparent }: Taken,
  take: () => Promise<Became>,
): Promise<Became> {
  const fields = { 'living_well.follower': consumer, 'living_well.message_type': type };
  return inSpan('consume', { kind: 'consumer', after: { traceparent }, fields }, async (say) => {
    const became = await take();
    say({ 'living_well.outcome': became });
    return became;
  });
}

/** Begins to count at nothing, since an increase is seen only of what was there before. */
export function expectMessages(consumer: string): void {
  for (const outcome of ['done', 'parked', 'failed']) messagesTotal.inc({ consumer, outcome }, 0);
}

/** What became of a message for good; `failed` for a try that is made again. */
export function countMessage(consumer: string, outcome: string): void {
  messagesTotal.inc({ consumer, outcome });
}
