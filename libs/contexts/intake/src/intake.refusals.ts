import type { RefusalTable } from '@platform/http/answer';
import type { CloseHuddleRefusal } from './commands/close-huddle/close-huddle.decide';
import type { HoldInitialConversationRefusal } from './commands/hold-initial-conversation/hold-initial-conversation.decide';
import type { NameKeyWorkerRefusal } from './commands/name-key-worker/name-key-worker.decide';
import type { OpenHuddleRefusal } from './commands/open-huddle/open-huddle.decide';
import type { ReceiveRefusal } from './commands/receive-introduction/receive-introduction.decide';
import type { TakeOutConversationRefusal } from './commands/take-out-conversation/take-out-conversation.decide';
import type { RecordPersonsChoiceRefusal } from './commands/record-persons-choice/record-persons-choice.decide';

type IntakeRefusal =
  | ReceiveRefusal
  | NameKeyWorkerRefusal
  | OpenHuddleRefusal
  | CloseHuddleRefusal
  | HoldInitialConversationRefusal
  | RecordPersonsChoiceRefusal
  | TakeOutConversationRefusal;

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
    doNext: 'Read it on the page of the person.',
  },
  'conversation-not-there': {
    title: 'There is no initial conversation here any more.',
    doNext: 'Read the page again.',
  },
  'right-person-not-yours': {
    title: 'You cannot write in the record of that person, or their initial conversation is recorded already.',
    doNext: 'Choose somebody with whom you work, or take it out only and tell their team.',
  },
  'held-in-the-future': { title: 'That day has not come yet.', doNext: 'Give the day on which you spoke.' },
};
