import type { RefusalTable } from '@platform/http/answer';
import type { RecordLicenceRefusal } from './commands/record-licence/record-licence.decide';
import type { AcknowledgePromptRefusal } from './commands/acknowledge-prompt/acknowledge-prompt.decide';
import type { CompleteMeasureRefusal } from './commands/complete-measure/complete-measure.decide';
import type { TakeOutMeasureRefusal } from './commands/take-out-measure/take-out-measure.decide';
import type { RateGoalRefusal } from './commands/rate-goal/rate-goal.decide';

const CORRECT = 'Correct the fields named here and send it again.';

/** What each refusal of this context means to whoever asked. */
export const outcomesRefusals: RefusalTable<
  CompleteMeasureRefusal | RateGoalRefusal | TakeOutMeasureRefusal | RecordLicenceRefusal | AcknowledgePromptRefusal
> = {
  'measure-already-completed': {
    title: 'These answers have already been kept.',
    doNext: 'Nothing more is needed. To answer again, start anew.',
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
  'answers-not-as-asked': {
    status: 400,
    title: 'Some answers are not among those that the questions offer.',
    doNext: CORRECT,
  },
  'day-not-yet-come': { status: 400, title: 'That day has not come yet.', doNext: CORRECT },
  'rating-out-of-range': { status: 400, title: 'A goal is rated from 0 to 10.', doNext: CORRECT },
};
