import { civilDay } from '@platform/event-store/civil-day';
import { consumer } from '@platform/runtime/context-parts';
import type { ToBeTold } from '../../commands/compose-message/compose-message.command';
import { ComposeMessage } from '../../commands/compose-message/compose-message.command';

const STALE_AFTER_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

/** Whoever keeps the listings of an agency, once on one day however many of them are to be looked at. */
export const listingCheckConsumer = consumer({
  id: 'identity.tell-listing-keepers.v1',
  types: ['provider-directory.listing-check-prompted.v1'],
  async handle({ data: { agencyId, promptedAt } }, { execute, context }) {
    const uselessAfter = new Date(Date.parse(promptedAt) + STALE_AFTER_DAYS * DAY_MS).toISOString();
    if (uselessAfter < context.now.toISOString()) return;
    const told: ToBeTold = {
      audience: { of: 'listing-keepers', agencyId },
      ...{ template: 'check-what-you-offer', aboutId: agencyId, step: civilDay(new Date(promptedAt)) },
      ...{ isUrgent: false, notBefore: promptedAt, uselessAfter },
    };
    await execute(new ComposeMessage(told, context));
  },
});
