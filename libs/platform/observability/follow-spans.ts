import type { OpenSpan, Say } from './spans';
import { inSpan, openSpan } from './spans';

const MOST_LINKS = 64;

interface Traced {
  readonly traceparent?: string | undefined;
}

/**
 * One span for a batch of events, linked with each of them. When everything in it comes from one trace it is a part of that
 * trace; a batch of several is a trace of its own, since it is slow or fails for all of them at once.
 */
export function inBatchSpan<Result>(
  name: string,
  follower: string,
  events: readonly { readonly metadata: Traced }[],
  work: (say: Say) => Promise<Result>,
): Promise<Result> {
  const traced = [...new Set(events.flatMap(({ metadata: { traceparent } }) => traceparent ?? []))];
  const [first] = traced;
  const isOne = traced.length > 0 && traced.every((other) => traceIdIn(other) === traceIdIn(first));
  const options = {
    after: { traceparent: isOne ? first : undefined },
    links: traced.slice(0, MOST_LINKS),
    fields: { 'living_well.follower': follower, 'living_well.events': events.length },
  };
  return inSpan(name, options, work);
}

/** A span for each message under the event that it tells of, while they are sent together; each message goes on from its own. */
export async function relaying<Message extends Traced & { readonly type: string }>(
  follower: string,
  messages: readonly Message[],
  send: (messages: readonly Message[]) => Promise<void>,
): Promise<void> {
  const open: OpenSpan[] = [];
  const sent = messages.map((message) => {
    // What was recorded without a trace begins none now, or a replay of years would be as many traces.
    const span = message.traceparent === undefined ? undefined : relaySpan(follower, message);
    if (!span) return message;
    open.push(span);
    return { ...message, traceparent: span.traceparent };
  });
  try {
    await send(sent);
  } catch (error) {
    open.forEach((span) => span.fail(error));
    throw error;
  } finally {
    open.forEach((span) => span.end());
  }
}

const relaySpan = (follower: string, { type, traceparent }: Traced & { readonly type: string }) =>
  openSpan('relay', {
    kind: 'producer',
    after: { traceparent },
    fields: { 'living_well.follower': follower, 'living_well.message_type': type },
  });

const traceIdIn = (traceparent = ''): string => traceparent.slice(3, 35);
