import type { AccessPolicy } from '@platform/access-control/decide-access';
import { remindersAccess } from '@platform/reminders/reminder-parts';
import type { Things } from '@platform/runtime/who-can-see';
import type { Role } from '@platform/access-control/principal';

const LISTING_ROLES: readonly Role[] = ['community-worker', 'link-worker', 'service-manager', 'peer-supporter'];
const HELPING_ROLES: readonly Role[] = [...LISTING_ROLES, 'gp', 'clinician', 'hub-coordinator'];

/** Who may do what in the directory. What is not here, nobody may; public listings are read without asking. */
export const providerDirectoryAccess: AccessPolicy = {
  ...remindersAccess('provider-directory'),
  'listing.publish': [{ roles: LISTING_ROLES, relations: ['own-agency'] }],
  'listing.age': [{ roles: ['service'], relations: 'anyone', contexts: ['provider-directory'] }],
  'listings-to-check.read': [{ roles: ['service'], relations: 'anyone', contexts: ['identity'] }],
  'feed-imports.read': [
    { roles: ['service-manager', 'agency-administrator', 'alliance-administrator'], relations: 'anyone' },
  ],
  'listing-conflicts.read': [{ roles: [...LISTING_ROLES, 'agency-administrator'], relations: ['own-agency'] }],
  'all-listing-conflicts.read': [{ roles: ['alliance-administrator'], relations: 'anyone' }],
  'own-listings.read': [{ roles: HELPING_ROLES, relations: ['own-agency'] }],
  'ask.make': [{ roles: HELPING_ROLES, relations: ['team', 'key-worker'] }],
  'ask.answer': [{ roles: HELPING_ROLES, relations: ['own-agency'] }],
  // Whoever holds a link to it, which is for one ask alone.
  'ask.answer-by-link': [{ roles: ['link-holder'], relations: ['own-agency'] }],
  'ask-by-link.read': [{ roles: ['link-holder'], relations: ['own-agency'] }],
  'ask.issue-link': [
    { roles: HELPING_ROLES, relations: ['own-agency'] },
    { roles: ['service'], relations: 'anyone', contexts: ['identity'] },
  ],
  'ask-contact.read': [{ roles: ['service'], relations: 'anyone', contexts: ['identity'] }],
  'ask.withdraw': [{ roles: HELPING_ROLES, relations: ['team'] }],
  'ask.lapse': [{ roles: ['service'], relations: 'anyone', contexts: ['provider-directory'] }],
  'ask-inbox.read': [{ roles: HELPING_ROLES, relations: ['own-agency'] }],
  'nothing-found.say': [
    { roles: ['person'], relations: ['self'] },
    { roles: HELPING_ROLES, relations: ['team', 'key-worker'] },
  ],
  // Of services alone, which everybody may read about; together they are for whoever sees to it that there is enough.
  'room-by-need.read': [
    { roles: ['commissioner', 'caldicott-guardian', 'service-manager', 'hub-coordinator'], relations: 'anyone' },
  ],
  'own-asks.read': [{ roles: HELPING_ROLES, relations: 'anyone' }],
  'person-asks.read': [
    { roles: ['person'], relations: ['self'] },
    { roles: HELPING_ROLES, relations: ['team', 'key-worker', 'former-team', 'emergency'] },
  ],
};

/** Of what one can ask who sees it. */
export const providerDirectoryThings: Things = {
  asks: {
    action: 'person-asks.read',
    parts: ['asks'],
    onBoards: [
      {
        roles: HELPING_ROLES,
        why: 'of the organisation that was asked see the need, and who it is about once they say yes',
      },
    ],
  },
};
