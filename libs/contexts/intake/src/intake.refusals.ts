import type { RefusalTable } from '@platform/http/answer';
import type { ChoosePassageAudienceRefusal } from './commands/choose-passage-audience/choose-passage-audience.decide';
import type { CloseHuddleRefusal } from './commands/close-huddle/close-huddle.decide';
import type { CorrectDeathRefusal } from './commands/correct-death/correct-death.decide';
import type { CorrectSafetyPassageRefusal } from './commands/correct-safety-passage/correct-safety-passage.decide';
import type { TakeOutSafetyConversationRefusal } from './commands/take-out-safety-conversation/take-out-safety-conversation.decide';
import type { CorrectPassageRefusal } from './commands/correct-passage/correct-passage.decide';
import type { IntroduceSomeoneRefusal } from './commands/introduce-someone/introduce-someone.decide';
import type { KeepUnfinishedRefusal } from './commands/keep-unfinished-introduction/keep-unfinished-introduction.decide';
import type { HoldInitialConversationRefusal } from './commands/hold-initial-conversation/hold-initial-conversation.decide';
import type { IdentifyNeedRefusal } from './commands/identify-need/identify-need.decide';
import type { MeetNeedRefusal } from './commands/meet-need/meet-need.decide';
import type { ChooseSafetyAudienceRefusal } from './commands/choose-safety-audience/choose-safety-audience.decide';
import type { HoldSafetyConversationRefusal } from './commands/hold-safety-conversation/hold-safety-conversation.decide';
import type { KeepSafetyPromiseRefusal } from './commands/keep-safety-promise/keep-safety-promise.decide';
import type { NameKeyWorkerRefusal } from './commands/name-key-worker/name-key-worker.decide';
import type { OpenHuddleRefusal } from './commands/open-huddle/open-huddle.decide';
import type { ReceiveRefusal } from './commands/receive-introduction/receive-introduction.decide';
import type { RecordDeathRefusal } from './commands/record-death/record-death.decide';
import type { TakeOutConversationRefusal } from './commands/take-out-conversation/take-out-conversation.decide';
import type { RecordPersonsChoiceRefusal } from './commands/record-persons-choice/record-persons-choice.decide';
import type { ReintroducePersonRefusal } from './commands/reintroduce-person/reintroduce-person.decide';
import type { RecordContactRefusal } from './commands/record-contact/record-contact.decide';
import type { RecordMissedContactRefusal } from './commands/record-missed-contact/record-missed-contact.decide';
import type { TryToReachRefusal } from './commands/try-to-reach/try-to-reach.decide';
import type { ContactCarerRefusal } from './commands/contact-carer/contact-carer.decide';
import type { AgreeOutreachRefusal } from './commands/agree-outreach/agree-outreach.decide';
import type { AskForDistanceRefusal } from './commands/ask-for-distance/ask-for-distance.decide';
import type { StartHelpRefusal } from './commands/start-help/start-help.decide';
import type { CaptureHuddleItemRefusal } from './commands/capture-huddle-item/capture-huddle-item.decide';
import type { CarryHuddleItemRefusal } from './commands/carry-huddle-item/carry-huddle-item.decide';
import type { FinishHuddleItemRefusal } from './commands/finish-huddle-item/finish-huddle-item.decide';
import type { HoldOverIntroductionRefusal } from './commands/hold-over-introduction/hold-over-introduction.decide';
import type { RaiseHuddleItemRefusal } from './commands/raise-huddle-item/raise-huddle-item.decide';
import type { ShareHuddleOutcomeRefusal } from './commands/share-huddle-outcome/share-huddle-outcome.decide';
import type { RecordPersonAwarenessRefusal } from './commands/record-person-awareness/record-person-awareness.decide';
import type { TakeDownRefusal } from './commands/take-down-introduction/take-down-introduction.decide';

type IntakeRefusal =
  | RecordContactRefusal
  | RecordMissedContactRefusal
  | TryToReachRefusal
  | ContactCarerRefusal
  | AgreeOutreachRefusal
  | AskForDistanceRefusal
  | StartHelpRefusal
  | ReceiveRefusal
  | IntroduceSomeoneRefusal
  | TakeDownRefusal
  | KeepUnfinishedRefusal
  | RecordPersonAwarenessRefusal
  | NameKeyWorkerRefusal
  | OpenHuddleRefusal
  | CloseHuddleRefusal
  | HoldInitialConversationRefusal
  | ChoosePassageAudienceRefusal
  | CorrectPassageRefusal
  | IdentifyNeedRefusal
  | MeetNeedRefusal
  | HoldSafetyConversationRefusal
  | ChooseSafetyAudienceRefusal
  | KeepSafetyPromiseRefusal
  | CorrectSafetyPassageRefusal
  | TakeOutSafetyConversationRefusal
  | RecordPersonsChoiceRefusal
  | RecordDeathRefusal
  | CorrectDeathRefusal
  | ReintroducePersonRefusal
  | CaptureHuddleItemRefusal
  | CarryHuddleItemRefusal
  | FinishHuddleItemRefusal
  | HoldOverIntroductionRefusal
  | RaiseHuddleItemRefusal
  | ShareHuddleOutcomeRefusal
  | TakeOutConversationRefusal;

/** What each refusal of this context means to whoever asked. */
export const intakeRefusals: RefusalTable<IntakeRefusal> = {
  'receipt-code-unknown': {
    status: 404,
    title: 'We do not know this receipt code.',
    doNext: 'Check the letters and numbers on your receipt, or call us and we will find it together.',
  },
  'introduction-already-received': {
    title: 'This introduction has already been received.',
    doNext: 'Nothing more is needed. Keep the receipt code.',
  },
  'received-in-the-future': {
    title: 'That time has not come yet.',
    doNext: 'Give the day and the time at which it was said or came in.',
  },
  'nobody-introduced-them': {
    title: 'This person spoke for themself, so they know.',
    doNext: 'Nothing more is needed.',
  },
  'introduction-not-found': {
    status: 404,
    title: 'There is no such introduction.',
    doNext: 'Look at the huddle board again.',
  },
  'declined-by-person': {
    title: 'The person has said that they do not want this now.',
    doNext: 'The door stays open: they can introduce themselves again at any time.',
  },
  'has-another-key-worker': {
    title: 'Somebody else has become key worker for this person.',
    doNext: 'Look at the board to see who it is.',
  },
  'huddle-not-open': { title: 'This huddle is not open.', doNext: 'Open a huddle, then name the key worker in it.' },
  'huddle-already-open': { title: 'A huddle is open already.', doNext: 'Join the one that is open on the board.' },
  'introductions-without-owner': {
    title: 'Somebody still waits without a key worker and without a reason.',
    doNext: 'Name a key worker and a next contact for each, or say why not yet.',
  },
  'key-worker-unknown': {
    title: 'This agency has no such practitioner.',
    doNext: 'Choose somebody from the list of the agency.',
  },
  'next-contact-in-the-past': {
    title: 'The day of the next contact has gone.',
    doNext: 'Choose today or a later day.',
  },
  'no-key-worker-yet': {
    title: 'Nobody holds this introduction yet.',
    doNext: 'The huddle names a key worker first.',
  },
  'conversation-already-held': {
    title: 'The initial conversation has been recorded already, so that nobody tells their story twice.',
    doNext: 'Read what is there. What you wrote is kept: put it beside what is there, or leave it out.',
  },
  'need-already-identified': { title: 'This need is written down already.', doNext: 'Look at the page of the person.' },
  'responder-not-on-the-team': {
    title: 'Whoever sees to it has to be on the team around the person.',
    doNext: 'Choose somebody on the team, or invite them first.',
  },
  'due-in-the-past': { title: 'That time has gone.', doNext: 'Choose a time, or a day, that is still to come.' },
  'need-not-found': { status: 404, title: 'There is no such need.', doNext: 'Look at the page of the person.' },
  'need-already-met': {
    title: 'Somebody has seen to it already.',
    doNext: 'Read what was done on the page of the person.',
  },
  'safety-conversation-already-recorded': {
    title: 'This conversation is written down already.',
    doNext: 'Look at the page of the person.',
  },
  'safety-conversation-not-found': {
    status: 404,
    title: 'There is no such conversation.',
    doNext: 'Look at the page of the person.',
  },
  'safety-promise-already-kept': {
    title: 'Somebody has responded already.',
    doNext: 'Read what was done on the page of the person.',
  },
  'passage-not-found': {
    status: 404,
    title: 'Nothing was written down there.',
    doNext: 'Look at your story again.',
  },
  'nobody-named': {
    status: 400,
    title: 'Nobody is named who may read it.',
    doNext: 'Name at least one person, or choose “only me”.',
  },
  'nothing-to-correct-to': {
    status: 400,
    title: 'There are no words to put there instead.',
    doNext: 'Write how it is right.',
  },
  'conversation-not-there': {
    title: 'There is no initial conversation here any more.',
    doNext: 'Read the page again.',
  },
  'safety-conversation-not-there': {
    title: 'There is no such conversation here any more.',
    doNext: 'Read the page again.',
  },
  'right-person-has-no-responder': {
    title: 'You cannot write in the record of that person, or whoever was to respond is not on their team.',
    doNext: 'Ask whoever responds to join their team first, or take it out only and write it down there anew.',
  },
  'right-person-not-yours': {
    title: 'You cannot write in the record of that person, or their initial conversation is recorded already.',
    doNext: 'Choose somebody with whom you work, or take it out only and tell their team.',
  },
  'held-in-the-future': { title: 'That day has not come yet.', doNext: 'Give the day on which you spoke.' },
  'handed-over-already': {
    title: 'Somebody has taken this on, and has met or spoken with the person.',
    doNext: 'Talk to whoever receives. If the person comes back, they introduce themself again.',
  },
  'not-coming-is-no-choice': {
    title: 'Not coming to something is no choice, and nobody’s support ends because of it.',
    doNext: 'Find another way to reach them. When they say what they want, write it in their words.',
  },
  'person-died': {
    title: 'It is recorded that this person has died.',
    doNext: 'When that was a mistake, correct it first; everything comes back.',
  },
  'died-in-the-future': { title: 'That day has not come yet.', doNext: 'Give the day, or leave it out.' },
  'nothing-to-come-back-to': {
    title: 'Nobody of this name was here before, or it is too long ago.',
    doNext: 'Name a key worker in the huddle, as for everybody who is new.',
  },
  'contact-in-the-future': { title: 'That day has not come yet.', doNext: 'Give the day on which it was.' },
  'person-has-died': {
    title: 'It is recorded that the person has died.',
    doNext: 'If that is wrong, tell the hub coordinator now.',
  },
  'nobody-is-sought': {
    title: 'There is no missed contact that waits for an answer.',
    doNext: 'Record a missed contact first, or record the contact if you have been in touch.',
  },
  'tried-in-the-future': { title: 'That day has not come yet.', doNext: 'Give the day on which you tried.' },
  'tried-before-it-was-missed': {
    title: 'That was before the contact was missed.',
    doNext: 'Only what was tried since then counts.',
  },
  'person-does-not-allow-it': {
    title: 'The person has not said that this carer may be asked.',
    doNext: 'Try another way to reach the person. They say under “Who sees what” who may be asked.',
  },
  'outreach-not-decided': {
    title: 'No decision about outreach has been taken for this person.',
    doNext: 'Ask for a decision of the kind “How we stay in touch”, and come back when it is taken.',
  },
  'decided-before-it-was-missed': {
    title: 'That was decided before this contact was missed.',
    doNext: 'Decide together again: the team knows more now.',
  },
  'two-ways-first': {
    title: 'Fewer than two ways to reach the person have been tried.',
    doNext: 'Try another way first: phone, text, letter or a visit.',
  },
  'help-in-the-future': { title: 'That day has not come yet.', doNext: 'Give the day on which help started.' },
  'help-before-introduction': {
    title: 'That was before the person was introduced.',
    doNext: 'Give the first day of help since then.',
  },
  'not-introduced-yet': {
    title: 'No introduction of this person is known here.',
    doNext: 'Help is recorded after somebody was introduced, or introduced themself.',
  },
  'items-without-outcome': {
    title: 'A question on the agenda has neither an outcome nor a reason.',
    doNext: 'Capture what was agreed, with an owner and a day, or say why it goes to the next huddle.',
  },
  'person-not-known': {
    status: 404,
    title: 'Nobody was introduced under this id.',
    doNext: 'Raise the question from the page of the person, or from their card on the board.',
  },
  'question-is-not-one': {
    title: 'The huddle needs a question that it can answer.',
    doNext: 'Ask one thing, and end it with a question mark; the rest belongs in the summary.',
  },
  'item-already-raised': { title: 'This is on the agenda already.', doNext: 'Look at the board.' },
  'item-not-found': { status: 404, title: 'There is no such item.', doNext: 'Look at the board again.' },
  'item-already-captured': {
    title: 'Somebody else has recorded an outcome for this.',
    doNext: 'Read on the board what was recorded. What you typed is still here.',
  },
  'item-not-captured': {
    title: 'No huddle has agreed on this yet.',
    doNext: 'It is on the board of the next huddle.',
  },
  'item-already-done': {
    title: 'Somebody has said already what came of this.',
    doNext: 'Nothing more is needed. What you typed is still here.',
  },
  'owner-unknown': {
    title: 'This agency has no such practitioner.',
    doNext: 'Choose somebody from the list that opens after @.',
  },
  'nothing-agreed-yet': {
    status: 404,
    title: 'There is no outcome to share.',
    doNext: 'Capture what was agreed first.',
  },
  'outcome-already-shared': {
    title: 'The person has been told in other words.',
    doNext: 'Read what they were told on their page.',
  },
};
