import type { RefusalTable } from '@platform/http/answer';
import type { RecordLicenceRefusal } from './commands/record-licence/record-licence.decide';
import type { AnswerByCodeRefusal } from './commands/answer-by-code/answer-by-code.decide';
import type { OfferMeasureRefusal } from './commands/offer-measure/offer-measure.decide';
import type { ChooseAreasRefusal } from './commands/choose-areas/choose-areas.decide';
import type { HoldLifeConversationRefusal } from './commands/hold-life-conversation/hold-life-conversation.decide';
import type { TalkThroughAreaRefusal } from './commands/talk-through-area/talk-through-area.decide';
import type { WriteNoteRefusal } from './commands/write-note/write-note.decide';
import type { RewordNoteRefusal } from './commands/reword-note/reword-note.decide';
import type { TakeOutNoteRefusal } from './commands/take-out-note/take-out-note.decide';
import type { AcknowledgePromptRefusal } from './commands/acknowledge-prompt/acknowledge-prompt.decide';
import type { CompleteMeasureRefusal } from './commands/complete-measure/complete-measure.decide';
import type { TakeOutMeasureRefusal } from './commands/take-out-measure/take-out-measure.decide';
import type { TakeBackCodeRefusal } from './commands/take-back-code/take-back-code.decide';
import type { MakeMeasureLinkRefusal } from './commands/make-measure-link/make-measure-link.decide';
import type { SendMeasureRefusal } from './commands/send-measure/send-measure.decide';
import type { RateGoalRefusal } from './commands/rate-goal/rate-goal.decide';

const CORRECT = 'Correct the fields named here and send it again.';

/** What each refusal of this context means to whoever asked. */
export const outcomesRefusals: RefusalTable<
  | CompleteMeasureRefusal
  | RateGoalRefusal
  | TakeOutMeasureRefusal
  | RecordLicenceRefusal
  | AcknowledgePromptRefusal
  | OfferMeasureRefusal
  | AnswerByCodeRefusal
  | TakeBackCodeRefusal
  | SendMeasureRefusal
  | MakeMeasureLinkRefusal
  | ChooseAreasRefusal
  | TalkThroughAreaRefusal
  | HoldLifeConversationRefusal
  | WriteNoteRefusal
  | RewordNoteRefusal
  | TakeOutNoteRefusal
> = {
  'measure-already-completed': {
    title: 'These answers have already been kept.',
    doNext: 'Nothing more is needed. To answer again, start anew.',
  },
  'code-used': {
    title: 'These questions have been answered already.',
    doNext: 'Nothing more is needed. To answer again, ask whoever gave you the code for another one.',
  },
  'code-over': {
    title: 'The time of this code is over.',
    doNext: 'Ask whoever gave it to you for another one. Nothing that you answered was kept.',
  },
  'code-taken-back': {
    title: 'This code was taken back, and opens nothing any more.',
    doNext: 'Ask whoever gave it to you. Nothing that you answered was kept.',
  },
  'sending-not-there': {
    status: 404,
    title: 'Nobody asked for this to be sent.',
    doNext: 'Ask for it on the page of the person.',
  },
  'too-many-links': {
    title: 'It was tried to send this many times.',
    doNext: 'Ask for it to be sent again, or hand over a code.',
  },
  'code-not-there': {
    status: 404,
    title: 'There is no such code.',
    doNext: 'Go back to the list of codes that are open.',
  },
  'measure-not-there': {
    title: 'There are no such answers here any more.',
    doNext: 'Read the page again.',
  },
  'right-person-not-yours': {
    title: 'You cannot write in the record of that person.',
    doNext: 'Choose somebody with whom you work, or take it out only and tell their team.',
  },
  'measure-not-known': {
    status: 400,
    title: 'There is no such measure here.',
    doNext: 'Choose one from the list of measures.',
  },
  'measure-locked': {
    title: 'Your agency has not recorded a licence to use this measure, or it has ended.',
    doNext: 'Ask the administrator of your agency to record one, or use a measure that needs none.',
  },
  'measure-needs-no-licence': {
    title: 'This measure may be used by anybody.',
    doNext: 'Nothing needs to be recorded.',
  },
  'licence-has-ended': { status: 400, title: 'That day has passed.', doNext: CORRECT },
  'prompt-not-there': {
    title: 'Nobody is asked to talk here.',
    doNext: 'Read the page again.',
  },
  'prompt-already-acknowledged': {
    title: 'Somebody else has said that they have seen it.',
    doNext: 'Read the page again to see who, and talk with them.',
  },
  'choose-one-to-three-areas': {
    status: 400,
    title: 'Choose one, two or three things to talk about.',
    doNext: 'Leave some for the next time.',
  },
  'area-already-talked-about': {
    title: 'Something has been written about one of those that you left out.',
    doNext: 'Keep it chosen. It is kept with this conversation.',
  },
  'area-not-chosen': {
    title: 'That is not one of the things that were chosen to talk about.',
    doNext: 'Choose it first, or read the page again.',
  },
  'life-conversation-not-open': {
    title: 'This conversation has ended.',
    doNext: 'Read the page again. To talk about more, begin another one.',
  },
  'words-are-the-persons': {
    title: 'These words are the person’s own, and only they can change them.',
    doNext: 'Ask them to, or write beside it in another step.',
  },
  'said-otherwise-meanwhile': {
    status: 412,
    title: 'Somebody wrote in the same step while you did.',
    doNext: 'Read what they wrote, then send yours again. What you typed is still here.',
  },
  'nothing-talked-about': {
    title: 'Nothing has been written down yet.',
    doNext: 'Write at least one line, or leave the page: what you chose is kept.',
  },
  'note-not-there': {
    title: 'That note is not there any more.',
    doNext: 'Read the page again.',
  },
  'too-many-notes': {
    title: 'There is no room for another note.',
    doNext: 'Take out one that you do not need, and write it again.',
  },
  'answers-not-as-asked': {
    status: 400,
    title: 'Some answers are not among those that the questions offer.',
    doNext: CORRECT,
  },
  'day-not-yet-come': { status: 400, title: 'That day has not come yet.', doNext: CORRECT },
  'rating-out-of-range': { status: 400, title: 'A goal is rated from 0 to 10.', doNext: CORRECT },
};
