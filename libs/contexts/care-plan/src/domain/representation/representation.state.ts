import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { RepresentationEvent, RepresentativeRecognised } from './representation.events';

export interface Representative extends Readonly<RepresentativeRecognised['data']> {
  readonly ended: { readonly reason: string; readonly by: string; readonly at: string } | null;
}
export type Representation = readonly Representative[];

export function evolve(representation: Representation, event: RepresentationEvent): Representation {
  if (event.type === 'RepresentativeRecognised') return [...representation, { ...event.data, ended: null }];
  const { representativeId, reason, endedBy: by, endedAt: at } = event.data;
  return representation.map((one) =>
    one.representativeId === representativeId ? { ...one, ended: { reason, by, at } } : one,
  );
}

/** One stream for each person. */
export const representationStream = defineStream<Representation, RepresentationEvent>({
  category: 'representation',
  initial: [],
  evolve,
  informationClass: 'decision',
  personal: {
    RepresentativeRecognised: { name: ERASED, authority: ERASED },
    RepresentativeEnded: { reason: ERASED },
  },
});
