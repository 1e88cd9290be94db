import type { Decision } from '@platform/decider/decider';
import type { EvidencePackProduced } from '../../domain/joint-decision/evidence-pack.events';
import type { ChosenReason, OwnReason } from '../../domain/joint-decision/evidence-basis.rules';
import { mayAskOn } from '../../domain/joint-decision/evidence-basis.rules';

export type ProduceEvidencePackRefusal = 'basis-does-not-fit' | 'entry-not-shown-anyway' | 'entries-not-read';

export interface Producing extends Omit<EvidencePackProduced['data'], 'shown' | 'withheld'> {
  /** Every entry of the decision, and of the plan up to it, in their order. */
  readonly entries: readonly { readonly eventId: string; readonly withheld: OwnReason | null }[];
  /** Entries that whoever makes it has read. */
  readonly read: readonly string[];
  /** Whether nothing was added to the decision since the entries were put together. */
  readonly isAsRead: boolean;
  readonly withhold: readonly { readonly eventId: string; readonly reason: ChosenReason }[];
}

/** Every entry is in it: shown, once it was read, or withheld with a reason. */
export function produceEvidencePack({
  entries,
  withhold,
  read,
  isAsRead,
  ...pack
}: Producing): Decision<EvidencePackProduced, ProduceEvidencePackRefusal> {
  if (!mayAskOn(pack.asker, pack.basis)) return { refused: 'basis-does-not-fit' };
  const open = new Set(entries.filter(({ withheld }) => withheld === null).map(({ eventId }) => eventId));
  const chosen = new Map(withhold.map(({ eventId, reason }) => [eventId, reason]));
  if ([...chosen.keys()].some((eventId) => !open.has(eventId))) return { refused: 'entry-not-shown-anyway' };
  const reasons = entries.map(({ eventId, withheld }) => ({
    eventId,
    reason: withheld ?? chosen.get(eventId) ?? null,
  }));
  const seen = new Set(read);
  if (!isAsRead || [...open].some((eventId) => !seen.has(eventId))) return { refused: 'entries-not-read' };
  const shown = reasons.filter(({ reason }) => reason === null).map(({ eventId }) => eventId);
  const withheld = reasons.flatMap(({ eventId, reason }) => (reason === null ? [] : [{ eventId, reason }]));
  return [{ type: 'EvidencePackProduced', data: { ...pack, shown, withheld } }];
}
