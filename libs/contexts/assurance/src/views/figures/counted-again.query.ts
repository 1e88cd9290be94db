import { disclose } from '@platform/disclosure-control/disclose';
import type { Disclosed, Frozen, Release, Released } from '@platform/disclosure-control/release';
import type { EventStore } from '@platform/event-store/port/event-store';
import type { Streams } from '@platform/event-store/streams';
import type { FigurePublished, StandsOn } from '../../domain/figure/figure.events';
import { figureStream } from '../../domain/figure/figure.state';
import type { FlowDefinition } from '../../domain/figure/flow-definitions.rules';
import type { Life, Period } from '../../domain/figure/flow-facts.rules';
import { livesOf } from '../../domain/figure/flow-facts.rules';
import { replayedFacts } from './flow-facts.query';
import { releaseOf } from './flow-release.query';

interface Ports {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly streams: Pick<Streams, 'load'>;
  readonly lives?: (upTo: bigint) => Promise<readonly Life[]>;
}

/** Which revision of a figure it is: `introductions.v1.2026-03.r1`. */
export const figureIdOf = ({ figure, period, revision }: Pick<Release, 'figure' | 'period' | 'revision'>): string =>
  `${figure}.${period}.r${revision}`;
const streamIdOf = (figureId: string): string => figureId.replace(/\.r\d+$/, '');

export const frozenOf = ({ asked, text }: FigurePublished['data']): Frozen => ({
  asked: JSON.parse(asked) as Release,
  released: JSON.parse(text) as Released,
});

/** Earlier figures as they came out, those that did, in the order in which they are named. */
export async function frozenNamed(streams: Ports['streams'], figureIds: readonly string[]): Promise<readonly Frozen[]> {
  const found: Frozen[] = [];
  for (const figureId of figureIds) {
    const { state } = await streams.load(figureStream, streamIdOf(figureId));
    const published = state.revisions.find((one) => figureIdOf(one) === figureId);
    if (published?.asked === '') throw new Error(`What ${figureId} was made of cannot be opened.`);
    if (published) found.push(frozenOf(published));
  }
  return found;
}

/** Everybody of whom the log tells up to a position. */
export async function livesUpTo(store: Ports['store'], upTo: bigint): Promise<readonly Life[]> {
  return livesOf(await replayedFacts(store, upTo));
}

/** One figure counted afresh from the log, and protected against the same earlier figures as when it was published. */
export async function countedAgain(
  { store, streams, lives = (position) => livesUpTo(store, position) }: Ports,
  definition: FlowDefinition,
  period: Period,
  { upTo, beside }: Pick<StandsOn, 'upTo' | 'beside'>,
): Promise<{ readonly asked: Release; readonly disclosed: Disclosed }> {
  const asked = await releaseOf(definition, period, await lives(BigInt(upTo)));
  return { asked, disclosed: await disclose(asked, await frozenNamed(streams, beside)) };
}
