import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { BreakGlassEvent, GlassBroken } from './break-glass.events';

export type BreakGlass =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'to-review' | 'reviewed';
      readonly broken: GlassBroken['data'];
      readonly isEscalated: boolean;
      readonly toldAfter: string | null;
    };

export const breakGlassStream = defineStream<BreakGlass, BreakGlassEvent>({
  category: 'breakGlass',
  initial: { status: 'unknown' },
  evolve,
  informationClass: 'emergency',
  personal: {
    GlassBroken: {},
    BreakGlassEscalated: {},
    BreakGlassReviewed: { words: ERASED },
    TellingPutOff: { reason: ERASED },
  },
});

function evolve(breakGlass: BreakGlass, { type, data }: BreakGlassEvent): BreakGlass {
  if (type === 'GlassBroken') return { status: 'to-review', broken: data, isEscalated: false, toldAfter: null };
  if (breakGlass.status === 'unknown') return breakGlass;
  switch (type) {
    case 'BreakGlassReviewed':
      return { ...breakGlass, status: 'reviewed' };
    case 'BreakGlassEscalated':
      return { ...breakGlass, isEscalated: true };
    case 'TellingPutOff':
      return { ...breakGlass, toldAfter: data.until };
  }
}
