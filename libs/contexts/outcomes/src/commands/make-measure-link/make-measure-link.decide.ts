import type { Decision } from '@platform/decider/decider';
import type { MeasureLinkMade } from '../../domain/measure-sending/measure-sending.events';
import type { MeasureSending } from '../../domain/measure-sending/measure-sending.state';

export type MakeMeasureLinkRefusal = 'sending-not-there' | 'too-many-links';

/** Policy: a message is tried five times; nothing needs more links than this. */
export const MOST_LINKS = 10;

export function makeMeasureLink(
  { measureId, at }: { readonly measureId: string; readonly at: string },
  sending: MeasureSending,
): Decision<MeasureLinkMade, MakeMeasureLinkRefusal> {
  if (sending.status === 'not-asked') return { refused: 'sending-not-there' };
  if (sending.measureIds.length >= MOST_LINKS) return { refused: 'too-many-links' };
  const { sendingId, personId } = sending;
  return [{ type: 'MeasureLinkMade', data: { sendingId, personId, measureId, madeAt: at } }];
}
