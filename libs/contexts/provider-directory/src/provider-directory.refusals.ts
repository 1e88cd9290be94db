import type { RefusalTable } from '@platform/http/answer';
import type { AcceptAskRefusal } from './commands/accept-ask/accept-ask.decide';
import type { DeclareCapacityRefusal } from './commands/declare-capacity/declare-capacity.decide';
import type { MakeAskRefusal } from './commands/make-ask/make-ask.decide';
import type { PublishListingRefusal } from './commands/publish-listing/publish-listing.decide';

/** What each refusal of this context means to whoever asked. */
export const providerDirectoryRefusals: RefusalTable<
  PublishListingRefusal | MakeAskRefusal | AcceptAskRefusal | DeclareCapacityRefusal
> = {
  'service-already-listed': {
    title: 'This service is listed already.',
    doNext: 'Open the listing and revise it.',
  },
  'service-not-listed': {
    status: 404,
    title: 'There is no such listing.',
    doNext: 'List the service first.',
  },
  'changed-since-you-looked': {
    status: 412,
    title: 'Somebody changed this listing since you looked.',
    doNext: 'Look at what changed, then save again. Nothing you typed was lost.',
  },
  'ask-already-made': {
    title: 'This ask has already been made.',
    doNext: 'Nothing more is needed. The answer will be shown with the ask.',
  },
  'service-not-of-the-alliance': {
    title: 'This service is known from another directory, and nobody here can answer for it.',
    doNext: 'Ring or write to it, as its page says, or ask a service of the alliance.',
  },
  'no-room-to-declare': {
    title: 'There cannot be more places free than there are.',
    doNext: 'Say how many places are free, and leave the number of all places out if you do not know it.',
  },
  'ask-not-found': {
    status: 404,
    title: 'There is no such ask.',
    doNext: 'Go back to the list of asks.',
  },
  'already-answered': {
    title: 'This ask has already been answered, withdrawn or has lapsed.',
    doNext: 'Look at the ask again to see what became of it.',
  },
  'member-not-of-this-agency': {
    title: 'Nobody of that id and role is known as a member of your agency.',
    doNext: 'Name a member of your own agency with the role they have, or leave both out to come yourself.',
  },
};
