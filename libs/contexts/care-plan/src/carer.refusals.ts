import type { RefusalTable } from '@platform/http/answer';
import type { RaiseCarerConcernRefusal } from './commands/raise-carer-concern/raise-carer-concern.decide';
import type { AnswerCarerConcernRefusal } from './commands/answer-carer-concern/answer-carer-concern.decide';
import type { ReturnCarerConcernRefusal } from './commands/return-carer-concern/return-carer-concern.decide';
import type { PlaceLeftWordRefusal } from './commands/place-left-word/place-left-word.decide';
import type { SettleLeftWordRefusal } from './commands/settle-left-word/settle-left-word.decide';
import type { InviteCarerRefusal } from './commands/invite-carer/invite-carer.decide';
import type { AcceptCarerInvitationRefusal } from './commands/accept-carer-invitation/accept-carer-invitation.decide';

export type CarerRefusal =
  | RaiseCarerConcernRefusal
  | AnswerCarerConcernRefusal
  | ReturnCarerConcernRefusal
  | PlaceLeftWordRefusal
  | SettleLeftWordRefusal
  | InviteCarerRefusal
  | AcceptCarerInvitationRefusal;

/** What each further refusal means to whoever is close to somebody, and to those who answer them. */
export const carerRefusals: RefusalTable<CarerRefusal> = {
  'only-the-person-or-key-worker': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Ask the key worker, or the person themself, to invite a carer.',
  },
  'nobody-to-answer-a-carer': {
    title: 'There is no key worker yet who could answer a carer.',
    doNext: 'Invite the carer once somebody is named.',
  },
  'carer-invitation-unknown': {
    title: 'This is not an invitation that we know.',
    doNext: 'Follow the link as it was given to you, whole, or ask for a new one.',
  },
  'carer-invitation-used': {
    title: 'Somebody else has taken this place.',
    doNext: 'If that was not meant, tell the key worker now, and ask for a new link.',
  },
  'carer-invitation-expired': {
    title: 'This invitation has expired.',
    doNext: 'Ask whoever gave it to you for a new one.',
  },
  'carer-invitation-to-oneself': {
    title: 'This invitation is for whoever cares for you.',
    doNext: 'Give the link to them. It works once.',
  },
  'carer-concern-raised-already': {
    title: 'You have told the team this already, and an answer is owed to you.',
    doNext: 'Wait for the answer until the day that the page names, or say what is new.',
  },
  'carer-concern-unknown': {
    status: 404,
    title: 'Nobody has told the team that.',
    doNext: 'Read the page again.',
  },
  'carer-concern-answered-already': {
    title: 'Somebody has answered this already.',
    doNext: 'Read the page again to see what they said.',
  },
  'left-word-unknown': {
    status: 404,
    title: 'Nobody has left that at the door, or somebody has dealt with it.',
    doNext: 'Read the page again.',
  },
  'left-word-settled-already': {
    title: 'Somebody has settled this already, and the words are gone.',
    doNext: 'Read the page again.',
  },
  'not-left-at-the-door': {
    title: 'A carer of this person told you this, so it is about this person.',
    doNext: 'Answer it.',
  },
  'left-word-placed-already': {
    title: 'Somebody has said already whom this concerns, and it is with their team.',
    doNext: 'Read the page again. If it is with the wrong team, that team gives it back.',
  },
  'teller-is-owed-an-answer': {
    title: 'They said how they can be reached, so they are owed an answer.',
    doNext: 'Get in touch with them, and then say that they were answered.',
  },
  'person-has-not-agreed': {
    title: 'The person shows nothing of their plan to whoever told you this.',
    doNext: 'Answer without anything of the record, or ask the person what they want to show.',
  },
};
