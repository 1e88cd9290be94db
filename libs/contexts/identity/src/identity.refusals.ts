import type { RefusalTable } from '@platform/http/answer';
import type { LinkAccountRefusal } from './commands/link-account/link-account.decide';
import type { OverrideObjectionRefusal } from './commands/override-objection/override-objection.decide';
import type { RegisterAgencyRefusal } from './commands/register-agency/register-agency.decide';
import type { RegisterPractitionerRefusal } from './commands/register-practitioner/register-practitioner.decide';
import type { SetSharingPreferenceRefusal } from './commands/set-sharing-preference/set-sharing-preference.decide';

/** What each refusal of this context means to whoever asked. */
export const identityRefusals: RefusalTable<
  | LinkAccountRefusal
  | OverrideObjectionRefusal
  | RegisterAgencyRefusal
  | RegisterPractitionerRefusal
  | SetSharingPreferenceRefusal
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
};
