import type { Decision } from '@platform/decider/decider';
import type { GoesAlong } from '../../domain/hand-over/arrangement.rules';
import { missingFor } from '../../domain/hand-over/arrangement.rules';
import type { HandOverArranged } from '../../domain/hand-over/hand-over.events';
import type { HandOver } from '../../domain/hand-over/hand-over.state';

export type ArrangeHandOverRefusal =
  | 'hand-over-not-found'
  | 'hand-over-withdrawn'
  | 'first-contact-already-made'
  | 'meeting-in-the-future'
  | 'hand-over-not-arranged';

export interface Arranging {
  readonly goesAlong: GoesAlong;
  readonly arrangedBy: string;
  readonly now: Date;
  /** YYYY-MM-DD where the alliance is. */
  readonly today: string;
}

/** The sender writes down what was settled, as often as it changes. Once it is accepted it stays whole. */
export function arrangeHandOver(
  { goesAlong, arrangedBy, now, today }: Arranging,
  handOver: HandOver,
): Decision<HandOverArranged, ArrangeHandOverRefusal> {
  if (handOver.status === 'not-proposed') return { refused: 'hand-over-not-found' };
  if (handOver.status === 'withdrawn') return { refused: 'hand-over-withdrawn' };
  if (handOver.status === 'completed') return { refused: 'first-contact-already-made' };
  const { meeting, meetingOn } = goesAlong;
  if (meeting === 'held' && meetingOn !== null && meetingOn > today) return { refused: 'meeting-in-the-future' };
  const { handOverId, personId } = handOver.proposal;
  const missing = missingFor(goesAlong, personId);
  if (handOver.status === 'accepted' && missing.length > 0) {
    return { refused: 'hand-over-not-arranged', about: { missing } };
  }
  return [
    {
      type: 'HandOverArranged',
      data: { handOverId, personId, ...goesAlong, arrangedBy, arrangedAt: now.toISOString() },
    },
  ];
}
