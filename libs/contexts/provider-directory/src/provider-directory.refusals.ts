import type { RefusalTable } from '@platform/http/answer';
import type { AcceptAskRefusal } from './commands/accept-ask/accept-ask.decide';
import type { AnswerByLinkRefusal } from './commands/answer-by-link/answer-by-link.decide';
import type { AnswerFurtherQuestionRefusal } from './commands/answer-further-question/answer-further-question.decide';
import type { DeclareCapacityRefusal } from './commands/declare-capacity/declare-capacity.decide';
import type { IssueAskLinkRefusal } from './commands/issue-ask-link/issue-ask-link.decide';
import type { MakeAskRefusal } from './commands/make-ask/make-ask.decide';
import type { PauseServiceRefusal } from './commands/pause-service/pause-service.decide';
import type { PublishListingRefusal } from './commands/publish-listing/publish-listing.decide';
import type { TakeBackNothingFoundRefusal } from './commands/take-back-nothing-found/take-back-nothing-found.decide';

/** What each refusal of this context means to whoever asked. */
export const providerDirectoryRefusals: RefusalTable<
  | PublishListingRefusal
  | MakeAskRefusal
  | AcceptAskRefusal
  | DeclareCapacityRefusal
  | AnswerByLinkRefusal
  | AnswerFurtherQuestionRefusal
  | IssueAskLinkRefusal
  | PauseServiceRefusal
  | TakeBackNothingFoundRefusal
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
  'already-accepted': {
    title: 'Somebody was quicker: this ask has been accepted.',
    doNext: 'Look at the ask again to see who will be with the person.',
  },
  'already-declined': {
    title: 'Somebody was quicker: this ask has been declined.',
    doNext: 'Look at the ask again to see why, and what might help instead.',
  },
  'already-withdrawn': {
    title: 'Whoever asked has withdrawn this ask. It is no longer needed.',
    doNext: 'Nothing more is needed of you. Thank you.',
  },
  'already-lapsed': {
    title: 'Nobody answered in time, and this ask has ended by itself.',
    doNext: 'Whoever asked may ask again. If you could still help, tell them so.',
  },
  'say-who-it-is': {
    title: 'This service answers by e-mail, so whoever says yes has to learn from you who it is.',
    doNext:
      'Write down, as you agreed with the person, who it is and how to begin. It is shown to nobody before they say yes.',
  },
  'service-paused': {
    title: 'This service takes nobody new for now. Its page says until when.',
    doNext: 'Ask another service, or ask this one again on that day.',
  },
  'pause-needs-a-day-ahead': {
    title: 'A pause ends on a day that is ahead, within half a year.',
    doNext: 'Name the day on which you take asks again. You can move it later.',
  },
  'nothing-to-hand-out': {
    title: 'Whoever asked has not said what somebody without an account may learn when they say yes.',
    doNext: 'Answer it here, or let whoever asked ask again and say it.',
  },
  'too-many-links': {
    title: 'Many links to this ask have been made already.',
    doNext: 'Use one of them, or answer it here.',
  },
  'question-asked-already': {
    title: 'A further question has been asked already, and there can be one for each ask.',
    doNext: 'Wait for its answer, or decide with what you know. You can also ring whoever asked.',
  },
  'no-question-asked': {
    title: 'Nobody asked anything more about this ask.',
    doNext: 'Nothing is needed of you. Look at the ask again to see where it stands.',
  },
  'question-answered-already': {
    title: 'This question has been answered already.',
    doNext: 'Look at the ask again to see what was answered.',
  },
  'nothing-found-not-said': {
    title: 'Nobody says any longer that nothing was found for this.',
    doNext: 'Nothing more is needed. Look at the page again to see how it stands.',
  },
  'member-not-of-this-agency': {
    title: 'Nobody of that id and role is known as a member of your agency.',
    doNext: 'Name a member of your own agency with the role they have, or leave both out to come yourself.',
  },
};
