import { defineStream } from '@platform/decider/stream-definition';
import type { ErasureEvent, ErasureScope } from './erasure.events';
import type { LegalHoldGround } from './erasure.rules';

export interface OneErasure extends ErasureScope {
  readonly erasureId: string;
  readonly personId: string;
  readonly status: 'requested' | 'approved' | 'stopped' | 'begun' | 'completed';
  readonly requestedBy: string;
  readonly approvedBy: string | null;
  readonly notBefore: string | null;
}
export interface LegalHold {
  readonly holdId: string;
  readonly ground: LegalHoldGround;
  readonly placedAt: string;
}

/** Of one person: what was asked to be erased, and what forbids it. */
export interface Erasures {
  readonly erasures: readonly OneErasure[];
  readonly holds: readonly LegalHold[];
}

export const erasureIn = ({ erasures }: Erasures, erasureId: string): OneErasure | undefined =>
  erasures.find((one) => one.erasureId === erasureId);

/** Whether it is asked for and neither done nor stopped. */
export const isOpen = ({ status }: OneErasure): boolean => status === 'requested' || status === 'approved';

export function evolve(state: Erasures, event: ErasureEvent): Erasures {
  const become = (erasureId: string, more: Partial<OneErasure>): Erasures => ({
    ...state,
    erasures: state.erasures.map((one) => (one.erasureId === erasureId ? { ...one, ...more } : one)),
  });
  switch (event.type) {
    case 'ErasureRequested': {
      const { erasureId, personId, agencyId, informationClass, requestedBy } = event.data;
      const asked = { erasureId, personId, agencyId, informationClass, requestedBy };
      const erasure: OneErasure = { ...asked, status: 'requested', approvedBy: null, notBefore: null };
      return { ...state, erasures: [...state.erasures, erasure] };
    }
    case 'ErasureApproved': {
      const { erasureId, approvedBy, notBefore } = event.data;
      return become(erasureId, { status: 'approved', approvedBy, notBefore });
    }
    case 'ErasureStopped':
      return become(event.data.erasureId, { status: 'stopped' });
    case 'ErasureBegun':
      return become(event.data.erasureId, { status: 'begun' });
    case 'ErasureCompleted':
      return become(event.data.erasureId, { status: 'completed' });
    case 'LegalHoldPlaced': {
      const { holdId, ground, placedAt } = event.data;
      return { ...state, holds: [...state.holds, { holdId, ground, placedAt }] };
    }
    case 'LegalHoldLifted':
      return { ...state, holds: state.holds.filter(({ holdId }) => holdId !== event.data.holdId) };
  }
}

/** Codes, ids and dates alone, under a key of the alliance: it has to be there when the person's keys are not. */
export const erasureStream = defineStream<Erasures, ErasureEvent>({
  category: 'erasure',
  initial: { erasures: [], holds: [] },
  evolve,
  subject: 'nobody',
  informationClass: 'erasure',
  personal: {
    ErasureRequested: {},
    ErasureApproved: {},
    ErasureStopped: {},
    ErasureBegun: {},
    ErasureCompleted: {},
    LegalHoldPlaced: {},
    LegalHoldLifted: {},
  },
});
