import type { RefusalTable } from '@platform/http/answer';
import type { ReceiveRefusal } from './commands/receive-introduction/receive-introduction.decide';

/** What each refusal of this context means to whoever asked. */
export const intakeRefusals: RefusalTable<ReceiveRefusal> = {
  'introduction-already-received': {
    title: 'This introduction has already been received.',
    doNext: 'Nothing more is needed. Keep the receipt code.',
  },
};
