import type { RefusalTable } from '@platform/http/answer';
import type { LinkAccountRefusal } from './commands/link-account/link-account.decide';
import type { RegisterAgencyRefusal } from './commands/register-agency/register-agency.decide';
import type { RegisterPractitionerRefusal } from './commands/register-practitioner/register-practitioner.decide';

/** What each refusal of this context means to whoever asked. */
export const identityRefusals: RefusalTable<LinkAccountRefusal | RegisterAgencyRefusal | RegisterPractitionerRefusal> =
  {
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
