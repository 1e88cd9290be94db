import type { RefusalTable } from '@platform/http/answer';
import type { AcceptInvitationRefusal } from './commands/accept-invitation/accept-invitation.decide';
import type { AdoptPolicyRefusal } from './commands/adopt-policy/adopt-policy.decide';
import type { AnswerCommunicationNeedsRefusal } from './commands/answer-communication-needs/answer-communication-needs.decide';
import type { AnswerLookQuestionRefusal } from './commands/answer-look-question/answer-look-question.decide';
import type { AskAboutLookRefusal } from './commands/ask-about-look/ask-about-look.decide';
import type { ChangeStandingRefusal } from './commands/change-standing/change-standing.decide';
import type { CheckIdentifierRefusal } from './commands/check-identifier/check-identifier.decide';
import type { EndEmploymentRefusal } from './commands/end-employment/end-employment.decide';
import type { GiveNamesRefusal } from './commands/give-names/give-names.decide';
import type { InviteStaffRefusal } from './commands/invite-staff/invite-staff.decide';
import type { LinkAccountRefusal } from './commands/link-account/link-account.decide';
import type { OverrideObjectionRefusal } from './commands/override-objection/override-objection.decide';
import type { PutOffTellingRefusal } from './commands/put-off-telling/put-off-telling.decide';
import type { RecordCommunicationNeedRefusal } from './commands/record-communication-need/record-communication-need.decide';
import type { RecordIdentifierRefusal } from './commands/record-identifier/record-identifier.decide';
import type { RegisterAgencyRefusal } from './commands/register-agency/register-agency.decide';
import type { RegisterPractitionerRefusal } from './commands/register-practitioner/register-practitioner.decide';
import type { ReopenLookQuestionRefusal } from './commands/reopen-look-question/reopen-look-question.decide';
import type { ReviewCommunicationNeedRefusal } from './commands/review-communication-need/review-communication-need.decide';
import type { ReviewEmergencyRefusal } from './commands/review-emergency/review-emergency.decide';
import type { ReviewLookRefusal } from './commands/review-look/review-look.decide';
import type { SayDifferentPeopleRefusal } from './commands/say-different-people/say-different-people.decide';
import type { SaySamePersonRefusal } from './commands/say-same-person/say-same-person.decide';
import type { SetMessagePreferenceRefusal } from './commands/set-message-preference/set-message-preference.decide';
import type { SetSharingPreferenceRefusal } from './commands/set-sharing-preference/set-sharing-preference.decide';
import type { StopApiClientRefusal } from './commands/stop-api-client/stop-api-client.decide';
import type { UnlinkRecordsRefusal } from './commands/unlink-records/unlink-records.decide';
import type { ApproveErasureRefusal } from './commands/approve-erasure/approve-erasure.decide';
import type { LiftLegalHoldRefusal } from './commands/lift-legal-hold/lift-legal-hold.decide';
import type { PlaceLegalHoldRefusal } from './commands/place-legal-hold/place-legal-hold.decide';
import type { RequestErasureRefusal } from './commands/request-erasure/request-erasure.decide';
import type { StopErasureRefusal } from './commands/stop-erasure/stop-erasure.decide';
import type { SayAboutOneselfRefusal } from './commands/say-about-oneself/say-about-oneself.decide';
import type { GiveAddressRefusal } from './commands/give-address/give-address.decide';
import type { AnswerCorrectionRefusal } from './commands/answer-correction/answer-correction.decide';
import type { AskCorrectionRefusal } from './commands/ask-correction/ask-correction.decide';
import type { WithdrawIdentifierRefusal } from './commands/withdraw-identifier/withdraw-identifier.decide';
import type { WithdrawInvitationRefusal } from './commands/withdraw-invitation/withdraw-invitation.decide';
import { CORRECTION_REFUSALS } from './domain/correction/correction-refusals.rules';
import { ERASURE_REFUSALS } from './domain/erasure/erasure-refusals.rules';

/** What each refusal of this context means to whoever asked. */
export const identityRefusals: RefusalTable<
  | AcceptInvitationRefusal
  | AdoptPolicyRefusal
  | AskCorrectionRefusal
  | AnswerCorrectionRefusal
  | StopErasureRefusal
  | RequestErasureRefusal
  | PlaceLegalHoldRefusal
  | LiftLegalHoldRefusal
  | ApproveErasureRefusal
  | AnswerCommunicationNeedsRefusal
  | AnswerLookQuestionRefusal
  | AskAboutLookRefusal
  | ChangeStandingRefusal
  | CheckIdentifierRefusal
  | EndEmploymentRefusal
  | GiveAddressRefusal
  | SayAboutOneselfRefusal
  | GiveNamesRefusal
  | InviteStaffRefusal
  | LinkAccountRefusal
  | OverrideObjectionRefusal
  | PutOffTellingRefusal
  | RecordCommunicationNeedRefusal
  | RecordIdentifierRefusal
  | RegisterAgencyRefusal
  | RegisterPractitionerRefusal
  | ReopenLookQuestionRefusal
  | ReviewCommunicationNeedRefusal
  | ReviewEmergencyRefusal
  | ReviewLookRefusal
  | SayDifferentPeopleRefusal
  | SaySamePersonRefusal
  | SetMessagePreferenceRefusal
  | SetSharingPreferenceRefusal
  | StopApiClientRefusal
  | UnlinkRecordsRefusal
  | WithdrawIdentifierRefusal
  | WithdrawInvitationRefusal
> = {
  'receipt-code-unknown': {
    status: 404,
    title: 'We do not know this receipt code.',
    doNext: 'Check the letters and numbers on your receipt, or call us and we will find it together.',
  },
  'person-already-linked': {
    title: 'Somebody has already used this receipt code with another account.',
    doNext: 'Sign in with that account. If it was not you, tell your key worker at once.',
  },
  'address-not-of-channel': {
    status: 400,
    title: 'This address does not fit the way in which you want to be told.',
    doNext: 'Give one e-mail address, or the number of one mobile phone in the UK, or choose another way.',
  },
  'account-already-linked': {
    title: 'Your account already has a record of its own.',
    doNext: 'You are already connected. If a record is missing, tell your key worker; they can put the two together.',
  },
  'policy-out-of-range': {
    status: 400,
    title: 'This number is not one that the alliance may adopt.',
    doNext: 'Choose a whole number inside the range that stands beside it.',
  },
  'policy-is-the-same': {
    title: 'This is so already.',
    doNext: 'Nothing more is needed. Choose another number to change it.',
  },
  'agency-already-joined': {
    title: 'This agency has joined already.',
    doNext: 'Nothing more is needed.',
  },
  'agency-unknown': {
    title: 'There is no agency of the alliance with this id.',
    doNext: 'Register the agency first.',
  },
  'practitioner-already-registered': {
    title: 'This account is a practitioner already.',
    doNext: 'Nothing more is needed.',
  },
  'not-for-yourself': {
    title: 'You cannot record that something opens for yourself or for your organisation.',
    doNext: 'Ask somebody of another organisation on the team to record it, or the person to say it themself.',
  },
  'no-such-objection': {
    title: 'The person did not object to this.',
    doNext: 'Nothing has to go before what they want. Look again at what they said.',
  },
  'override-too-long': {
    status: 400,
    title: 'An override ends within 28 days; it is looked at again then.',
    doNext: 'Choose an earlier moment.',
  },
  'number-has-other-characters': {
    status: 400,
    title: 'There is something in this number that is not a digit.',
    doNext: 'Check it against the letter or card. Spaces and hyphens do not matter; the letter O is not a zero.',
  },
  'number-not-ten-digits': {
    status: 400,
    title: 'This number does not have ten digits.',
    doNext: 'Check it against the letter or card. A number is not needed to get help.',
  },
  'number-repeats-one-digit': {
    status: 400,
    title: 'One digit ten times is nobody’s number.',
    doNext: 'Leave it out when it is not known. A number is not needed to get help.',
  },
  'number-check-digit-wrong': {
    status: 400,
    title: 'This cannot be right: the last digit does not fit the others, so at least one of them is mistyped.',
    doNext: 'Check each digit against the letter or card.',
  },
  'number-of-another-nation': {
    status: 400,
    title:
      'This is a number of another kind: NHS numbers, CHI numbers and H&C numbers are given out by different nations.',
    doNext: 'Choose the kind that it is: NHS number in England and Wales, CHI in Scotland, H&C in Northern Ireland.',
  },
  'number-is-for-testing': {
    status: 400,
    title: 'Numbers that begin with 999 are for testing and are nobody’s.',
    doNext: 'Leave it out when it is not known. A number is not needed to get help.',
  },
  'number-never-issued': {
    status: 400,
    title: 'No number that begins like this has been given to anybody.',
    doNext: 'Check it against the letter or card, and whether it is an NHS, CHI or H&C number.',
  },
  'another-number-is-recorded': {
    title: 'Another number of this kind is recorded here.',
    doNext: 'Withdraw the wrong one first. If both seem right, there may be two people: tell the coordinator.',
  },
  'identifier-not-here': {
    title: 'This number is not recorded here any more.',
    doNext: 'Read the page again.',
  },
  'status-is-of-no-number': {
    status: 400,
    title: 'This status is said of somebody without a number.',
    doNext: 'Choose what the check of this number came to, or withdraw the number.',
  },
  'names-changed-since-you-looked': {
    status: 412,
    title: 'Somebody changed the names since you looked.',
    doNext: 'Look at what changed, then save again. Nothing you typed was lost.',
  },
  'not-of-the-list': {
    status: 400,
    title: 'This is no line of the list.',
    doNext: 'Choose one of the list, or say it in your own words.',
  },
  'own-words-missing': {
    status: 400,
    title: 'The words are missing.',
    doNext: 'Write it in your own words, or choose another line.',
  },
  'address-changed-since-you-looked': {
    status: 412,
    title: 'Somebody changed the address since you looked.',
    doNext: 'Look at what changed, then save again. Nothing you typed was lost.',
  },
  'born-after-today': {
    status: 400,
    title: 'This date of birth has not come yet.',
    doNext: 'Check the year.',
  },
  'language-missing': {
    status: 400,
    title: 'Say which language.',
    doNext: 'Choose the language, such as Polish or Welsh.',
  },
  'need-words-missing': {
    status: 400,
    title: 'Say in words what is needed.',
    doNext: 'Write it as the person says it.',
  },
  'review-day-has-passed': {
    status: 400,
    title: 'The day to ask again must be after today.',
    doNext: 'Choose a later day, or leave it out: then it is in a year.',
  },
  'need-not-here': {
    title: 'This is not recorded as needed any more.',
    doNext: 'Read the page again.',
  },
  'no-needs-recorded': {
    title: 'No needs are recorded here.',
    doNext: 'Ask what is needed and record it first.',
  },
  'contact-has-not-been': {
    status: 400,
    title: 'This day has not come yet.',
    doNext: 'Say on which day you met, rang or wrote.',
  },
  'pair-not-flagged': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Read the page again.',
  },
  'pair-was-dismissed': {
    title: 'It was decided that these are two different people.',
    doNext: 'If that was wrong, write down why and tell the Caldicott guardian.',
  },
  'coordinator-says-it-first': {
    title: 'The hub coordinator, who sees both records, has to say so first.',
    doNext: 'Tell the coordinator why you think that it is one person.',
  },
  'pair-is-linked': {
    title: 'These two records are linked.',
    doNext: 'Take the link back, and say why.',
  },
  'pair-not-linked': {
    title: 'These two records are not linked.',
    doNext: 'Read the page again.',
  },
  'invitation-unknown': {
    status: 404,
    title: 'We do not know this invitation.',
    doNext: 'Follow the whole link again, or ask who sent it for a new one.',
  },
  'invitation-used': {
    title: 'Somebody has already used this invitation.',
    doNext: 'Ask the administrator of the agency for a new one. If it was not you, tell them at once.',
  },
  'invitation-withdrawn': {
    title: 'This invitation was withdrawn.',
    doNext: 'Ask the administrator of the agency for a new one.',
  },
  'invitation-expired': {
    title: 'This invitation is too old.',
    doNext: 'Ask the administrator of the agency for a new one; it lasts seven days.',
  },
  'account-works-already': {
    title: 'This account works for an agency already.',
    doNext: 'Sign in with another account, or have the other employment ended first.',
  },
  'account-has-own-record': {
    title: 'You have a record of your own with this account.',
    doNext: 'Sign in with the account that you use for work, so that your own record stays yours alone.',
  },
  'practitioner-unknown': {
    status: 404,
    title: 'There is nobody here that you can see.',
    doNext: 'Check whom you chose.',
  },
  'practitioner-left': {
    title: 'They do not work here any more.',
    doNext: 'Invite them again when they come back.',
  },
  'not-ones-own': {
    title: 'You cannot do this for yourself.',
    doNext: 'Ask another administrator of your agency, or of the alliance.',
  },
  'registration-needed': {
    title: 'A regulated practitioner has a registration.',
    doNext: 'Give the register and the number, or choose another tier.',
  },
  'registration-shape': {
    title: 'A number of this register does not look like that.',
    doNext: 'Compare it with the register, sign by sign.',
  },
  'registration-not-needed': {
    title: 'Only regulated practitioners have a registration here.',
    doNext: 'Choose the tier regulated, or leave register and number out.',
  },
  'supervisor-needed': {
    title: 'A supervised practitioner names their supervisor.',
    doNext: 'Choose who is answerable for their work.',
  },
  'supervisor-unknown': {
    title: 'The supervisor is nobody who works here.',
    doNext: 'Choose somebody of the alliance, and not the same person.',
  },
  'supervisor-not-regulated': {
    title: 'A supervisor is a regulated practitioner.',
    doNext: 'Choose somebody who has a registration.',
  },
  'supervisor-not-needed': {
    title: 'Only supervised practitioners name a supervisor here.',
    doNext: 'Choose the tier supervised, or leave the supervisor out.',
  },
  'tier-does-not-fit-role': {
    title: 'Nobody in this role works at this tier.',
    doNext: 'Choose another tier, or another role.',
  },
  'api-client-unknown': {
    status: 404,
    title: 'There is no program of this id.',
    doNext: 'Look it up in the list.',
  },
  'look-asked-about': {
    title: 'You have asked about this already.',
    doNext: 'The answer comes here. You can say more once it is there.',
  },
  'question-unknown': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Read the page again.',
  },
  'question-is-about-you': {
    title: 'This question is about a look of your own.',
    doNext: 'Ask a colleague who answers for privacy, or the Caldicott guardian, to answer it.',
  },
  'question-is-answered': { title: 'Somebody has answered this.', doNext: 'Read the page again.' },
  'question-is-with-the-guardian': {
    title: 'The person was not satisfied, and the Caldicott guardian answers this now.',
    doNext: 'Tell the guardian what you know.',
  },
  'question-not-answered-yet': {
    title: 'This has no answer yet.',
    doNext: 'Wait for it; the day by which it is owed is shown.',
  },
  'guardian-has-answered': {
    title: 'The Caldicott guardian has answered this, and that is the last answer here.',
    doNext: 'You can complain to the Information Commissioner: ico.org.uk, telephone 0303 123 1113.',
  },
  'look-not-flagged': { status: 404, title: 'There is nothing here that you can see.', doNext: 'Read the page again.' },
  'look-is-yours': {
    title: 'You looked yourself.',
    doNext: 'Somebody else reviews it: a colleague who answers for privacy, or the Caldicott guardian.',
  },
  'look-is-reviewed': { title: 'Somebody has reviewed this.', doNext: 'Read the page again.' },
  'emergency-unknown': {
    status: 404,
    title: 'There is nothing here that you can see.',
    doNext: 'Read the page again.',
  },
  'emergency-is-yours': {
    title: 'You opened this record yourself.',
    doNext: 'Somebody else reviews it: a colleague who answers for privacy, or the Caldicott guardian.',
  },
  'emergency-is-reviewed': { title: 'Somebody has reviewed this.', doNext: 'Read the page again.' },
  'put-off-too-long': {
    status: 400,
    title: 'The person is told within 28 days; then it is looked at again.',
    doNext: 'Choose an earlier day.',
  },
  ...ERASURE_REFUSALS,
  ...CORRECTION_REFUSALS,
};
