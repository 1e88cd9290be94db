import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { FormerNamesEvent } from './former-names.events';

export interface FormerName {
  readonly formerNameId: string;
  readonly name: string;
  readonly recordedAt: string;
}

/** Those that still stand. */
export type FormerNames = readonly FormerName[];

export function evolve(names: FormerNames, event: FormerNamesEvent): FormerNames {
  switch (event.type) {
    case 'FormerNameRecorded': {
      const { formerNameId, name, recordedAt } = event.data;
      return [...names, { formerNameId, name, recordedAt }];
    }
    case 'FormerNameWithdrawn':
      return names.filter(({ formerNameId }) => formerNameId !== event.data.formerNameId);
  }
}

/** A class of its own: its key can be destroyed while everything else about the person stays readable. */
export const formerNamesStream = defineStream<FormerNames, FormerNamesEvent>({
  category: 'formerNames',
  initial: [],
  evolve,
  informationClass: 'former-names',
  personal: { FormerNameRecorded: { name: ERASED } },
});
