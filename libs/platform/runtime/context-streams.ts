import { defineViewStream } from '../access-control/view-recorder';
import type { AnyStreamDefinition } from '../decider/stream-definition';
import type { ContextDefinition } from './context';
import type { Platform } from './platform.module';

/** Every category of streams that these contexts write, as their views, messages and reactions name them. */
export function streamsOf(
  contexts: readonly ContextDefinition[],
  platform: Platform,
): ReadonlyMap<string, AnyStreamDefinition> {
  const streams = contexts.flatMap((context) => {
    const { projections = [], publishers = [], reactions = [] } = context.parts(platform);
    const followed = [...projections, ...publishers, ...reactions].flatMap((one) => one.streams);
    return [...followed, defineViewStream(context.viewCategory)];
  });
  return new Map(streams.map((stream) => [stream.category, stream]));
}
