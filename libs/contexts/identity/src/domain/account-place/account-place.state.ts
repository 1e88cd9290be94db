import { defineStream } from '@platform/decider/stream-definition';
import type { PlaceTaken } from './account-place.events';

/** The place for which an account was taken last; null for none. */
export type AccountPlace = Pick<PlaceTaken['data'], 'practitionerId' | 'invitationId'> | null;

export const accountPlaceStream = defineStream<AccountPlace, PlaceTaken>({
  category: 'accountPlace',
  initial: null,
  evolve: (_, { data: { practitionerId, invitationId } }) => ({ practitionerId, invitationId }),
  subject: 'practitionerId',
  informationClass: 'staff',
  personal: { PlaceTaken: {} },
});
