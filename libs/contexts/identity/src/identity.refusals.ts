import type { RefusalTable } from '@platform/http/answer';
import type { AcceptInvitationRefusal } from './commands/accept-invitation/accept-invitation.decide';
import type { ChangeStandingRefusal } from './commands/change-standing/change-standing.decide';
import type { EndEmploymentRefusal } from './commands/end-employment/end-employment.decide';
import type { InviteStaffRefusal } from './commands/invite-staff/invite-staff.decide';
import type { LinkAccountRefusal } from './commands/link-account/link-account.decide';
import type { RegisterAgencyRefusal } from './commands/register-agency/register-agency.decide';
import type { RegisterPractitionerRefusal } from './commands/register-practitioner/register-practitioner.decide';
import type { StopApiClientRefusal } from './commands/stop-api-client/stop-api-client.decide';
import type { WithdrawInvitationRefusal } from './commands/withdraw-invitation/withdraw-invitation.decide';

/** What each refusal of this context means to whoever asked. */
export const identityRefusals: RefusalTable<
  | AcceptInvitationRefusal
  | ChangeStandingRefusal
  | EndEmploymentRefusal
  | InviteStaffRefusal
  | LinkAccountRefusal
  | RegisterAgencyRefusal
  | RegisterPractitionerRefusal
  | StopApiClientRefusal
  | WithdrawInvitationRefusal
> = {
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
  'receipt-code-unknown': {
    status: 404,
    title: 'We do not know this receipt code.',
    doNext: 'Check the letters and numbers on your receipt, or call us and we will find it together.',
  },
  'person-already-linked': {
    title: 'Somebody has already used this receipt code with another account.',
    doNext: 'Sign in with that account. If it was not you, tell your key worker at once.',
  },
  'account-already-linked': {
    title: 'Your account already has a record of its own.',
    doNext: 'You are already connected. If a record is missing, tell your key worker; they can put the two together.',
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
};
