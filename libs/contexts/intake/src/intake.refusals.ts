import type { RefusalTable } from '@platform/http/answer';
import type { ChoosePassageAudienceRefusal } from './commands/choose-passage-audience/choose-passage-audience.decide';
import type { CloseHuddleRefusal } from './commands/close-huddle/close-huddle.decide';
import type { CorrectPassageRefusal } from './commands/correct-passage/correct-passage.decide';
import type { HoldInitialConversationRefusal } from './commands/hold-initial-conversation/hold-initial-conversation.decide';
import type { IdentifyNeedRefusal } from './commands/identify-need/identify-need.decide';
import type { MeetNeedRefusal } from './commands/meet-need/meet-need.decide';
import type { NameKeyWorkerRefusal } from './commands/name-key-worker/name-key-worker.decide';
import type { OpenHuddleRefusal } from './commands/open-huddle/open-huddle.decide';
import type { ReceiveRefusal } from './commands/receive-introduction/receive-introduction.decide';
import type { RecordPersonsChoiceRefusal } from './commands/record-persons-choice/record-persons-choice.decide';

type IntakeRefusal =
  | ReceiveRefusal
  | NameKeyWorkerRefusal
  | OpenHuddleRefusal
  | CloseHuddleRefusal
  | HoldInitialConversationRefusal
  | ChoosePassageAudienceRefusal
  | CorrectPassageRefusal
  | IdentifyNeedRefusal
  | MeetNeedRefusal
  | RecordPersonsChoiceRefusal;

/** What each refusal of this context means to whoever asked. */
export const intakeRefusals: RefusalTable<IntakeRefusal | 'receipt-code-unknown'> = {
  'receipt-code-unknown': {
    status: 404,
    title: 'We do not know this receipt code.',
    doNext: 'Check the letters and numbers on your receipt, or call us and we will find it together.',
  },
  'introduction-already-received': {
    title: 'This introduction has already been received.',
    doNext: 'Nothing more is needed. Keep the receipt code.',
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
  'due-in-the-past': { title: 'That time has gone.', doNext: 'Choose a time to come.' },
  'need-not-found': { status: 404, title: 'There is no such need.', doNext: 'Look at the page of the person.' },
  'need-already-met': {
    title: 'Somebody has seen to it already.',
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
  'held-in-the-future': { title: 'That day has not come yet.', doNext: 'Give the day on which you spoke.' },
};
