import type { Decision } from '../decider/decider';
import type { StreamDefinition } from '../decider/stream-definition';
import { defineStream, ERASED } from '../decider/stream-definition';
import type { MemberRole } from './principal';

/** Why a record that is closed to somebody is opened to them all the same. */
export const EMERGENCY_REASONS = ['danger-to-life', 'serious-harm', 'cannot-be-asked', 'safeguarding'] as const;
export type EmergencyReason = (typeof EMERGENCY_REASONS)[number];

export const EMERGENCY_MINUTES = 60;

export interface EmergencyOpened {
  readonly type: 'EmergencyOpened';
  readonly data: {
    readonly emergencyId: string;
    readonly personId: string;
    readonly memberId: string;
    readonly role: MemberRole;
    readonly agencyId: string | null;
    readonly reason: EmergencyReason;
    /** In the words of whoever opened it. */
    readonly words: string;
    readonly openedAt: string;
    readonly expiresAt: string;
  };
}
export interface EmergencyEnded {
  readonly type: 'EmergencyEnded';
  readonly data: {
    readonly emergencyId: string;
    readonly personId: string;
    readonly memberId: string;
    readonly endedAt: string;
  };
}
export type EmergencyEvent = EmergencyOpened | EmergencyEnded;

/** Every time that one member opened the record of one person, the newest last. */
export type Emergencies = readonly EmergencyOpened['data'][];
export type EmergencyStream = StreamDefinition<Emergencies, EmergencyEvent>;

/** One stream of a context for each member and person. */
export function defineEmergencyStream(category: string): EmergencyStream {
  return defineStream<Emergencies, EmergencyEvent>({
    category,
    initial: [],
    evolve: (emergencies, { type, data }) =>
      type === 'EmergencyOpened'
        ? [...emergencies, data]
        : emergencies.map((one) => (one.emergencyId === data.emergencyId ? { ...one, expiresAt: data.endedAt } : one)),
    personal: { EmergencyEnded: {}, EmergencyOpened: { words: ERASED } },
    informationClass: 'emergency',
  });
}

export type OpenEmergencyRefusal =
  'emergency-not-reviewed' | 'emergency-needs-words' | 'record-is-yours' | 'record-is-open';

/** Nobody opens the same record a second time before somebody else has looked at the first. */
export function openEmergency(
  opened: EmergencyOpened['data'],
  facts: { readonly reviewed: readonly string[]; readonly isOnTheTeam: boolean; readonly isTheirs: boolean },
  emergencies: Emergencies,
): Decision<EmergencyOpened, OpenEmergencyRefusal> {
  if (emergencies.some(({ emergencyId }) => emergencyId === opened.emergencyId)) return [];
  if (facts.isTheirs) return { refused: 'record-is-yours' };
  if (facts.isOnTheTeam) return { refused: 'record-is-open' };
  if (opened.words.trim() === '') return { refused: 'emergency-needs-words' };
  const isOpenToReview = ({ emergencyId }: EmergencyOpened['data']) => !facts.reviewed.includes(emergencyId);
  if (emergencies.some(isOpenToReview)) return { refused: 'emergency-not-reviewed' };
  return [{ type: 'EmergencyOpened', data: opened }];
}

/** Ends what is open now; nothing when nothing is. */
export function endEmergency(endedAt: string, emergencies: Emergencies): Decision<EmergencyEnded, never> {
  return emergencies
    .filter(({ expiresAt }) => expiresAt > endedAt)
    .map(({ emergencyId, personId, memberId }) => ({
      type: 'EmergencyEnded',
      data: { emergencyId, personId, memberId, endedAt },
    }));
}
