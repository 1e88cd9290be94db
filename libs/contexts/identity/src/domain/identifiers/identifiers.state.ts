import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { IdentifiersEvent, WithdrawnBecause } from './identifiers.events';
import type { NumberKind } from './number.rules';
import type { NumberStatus } from './status.rules';

export interface Identifier {
  readonly identifierId: string;
  readonly kind: NumberKind;
  readonly value: string;
  readonly status: NumberStatus;
  /** How the status became known; null while the number was only recorded. */
  readonly how: string | null;
  readonly recordedAt: string;
  readonly withdrawn: { readonly because: WithdrawnBecause; readonly at: string } | null;
}

/** The oldest first; wrong ones stay, marked. */
export type Identifiers = readonly Identifier[];

export const current = (identifiers: Identifiers): Identifiers => identifiers.filter((one) => one.withdrawn === null);

export function evolve(identifiers: Identifiers, event: IdentifiersEvent): Identifiers {
  switch (event.type) {
    case 'IdentifierRecorded': {
      const { identifierId, kind, value, status, recordedAt } = event.data;
      return [...identifiers, { identifierId, kind, value, status, how: null, recordedAt, withdrawn: null }];
    }
    case 'IdentifierStatusChanged': {
      const { identifierId, status, how } = event.data;
      return identifiers.map((one) => (one.identifierId === identifierId ? { ...one, status, how } : one));
    }
    case 'IdentifierWithdrawn': {
      const { identifierId, because, withdrawnAt: at } = event.data;
      return identifiers.map((one) =>
        one.identifierId === identifierId ? { ...one, withdrawn: { because, at } } : one,
      );
    }
  }
}

export const identifiersStream = defineStream<Identifiers, IdentifiersEvent>({
  category: 'identifiers',
  initial: [],
  evolve,
  informationClass: 'identity',
  personal: { IdentifierRecorded: { value: ERASED }, IdentifierStatusChanged: { how: ERASED } },
});
