import type { RefusalTable } from '@platform/http/answer';
import type { AnnounceAuditSampleRefusal } from './commands/announce-audit-sample/announce-audit-sample.decide';
import type { ResolveAlertRefusal } from './commands/resolve-alert/resolve-alert.decide';
import type { RecomputeFigureRefusal } from './commands/recompute-figure/recompute-figure.decide';
import type { SignCheckpointRefusal } from './commands/sign-checkpoint/sign-checkpoint.decide';

type AssuranceRefusal =
  | AnnounceAuditSampleRefusal
  | RecomputeFigureRefusal
  | ResolveAlertRefusal
  | SignCheckpointRefusal
  | ('nothing-signed-yet' | 'range-too-large' | 'sample-not-drawn' | 'list-differs' | 'evidence-not-signed-yet');

/** What each refusal of this context means to whoever asked. */
export const assuranceRefusals: RefusalTable<AssuranceRefusal> = {
  'nothing-to-sign': { title: 'Nothing has been recorded yet.', doNext: 'Sign when there is something to sign.' },
  'nothing-signed-yet': {
    title: 'No checkpoint has been signed yet, so there is nothing to hold the record to.',
    doNext: 'Sign a checkpoint, or wait five minutes: it happens by itself.',
  },
  'log-contradicts-itself': {
    title: 'What is stored is not what was logged or signed before, so nothing more is signed.',
    doNext: 'Repair nothing. Read the verification, keep it, and tell those who answer for the record.',
  },
  'evidence-not-signed-yet': {
    title: 'Not everything of this evidence is in what was signed yet.',
    doNext: 'Sign a checkpoint and try again, or wait five minutes: it happens by itself.',
  },
  'range-too-large': {
    title: 'That is more than fits in one bundle.',
    doNext: 'Ask for at most 20000 entries at once with from and to.',
  },
  'figure-not-found': {
    ...{ status: 404, title: 'No such figure was published.' },
    doNext: 'Look at the figures again and choose one of them.',
  },
  'period-not-ended': {
    title: 'This period has not ended, so not all of its pathways have begun.',
    doNext: 'Choose a month or a quarter that is over.',
  },
  'sample-waits-for-its-draw': {
    title:
      'A sample of this period is announced and not drawn yet. A second one could be used to choose the draw that suits.',
    doNext: 'Wait for the next checkpoint, or sign one: it draws the sample that is announced.',
  },
  'too-few-pathways': {
    title: 'Too few pathways began in this period: whoever knows the service would know whose they are.',
    doNext: 'Choose a longer period, such as the quarter.',
  },
  'too-many-pathways-asked': {
    title: 'That is more than a sample: at most half of the pathways of a period can be drawn, and never more than 50.',
    doNext: 'Ask for fewer, or choose a longer period.',
  },
  'period-too-large': {
    title: 'The pathways of this period have more steps than fit in one bundle.',
    doNext: 'Choose a shorter period, such as one month of the quarter.',
  },
  'sample-not-drawn': {
    title: 'This sample is not drawn yet, so there is nothing to check.',
    doNext: 'Wait for the next checkpoint, or sign one.',
  },
  'list-differs': {
    title: 'The pathways in the record are not those of the list that was announced, so none is shown.',
    doNext: 'Repair nothing. Read the verification, keep it, and tell those who answer for the record.',
  },
  'alert-not-found': { status: 404, title: 'There is no such alert.', doNext: 'Look at the watch again.' },
  'ends-when-it-is-placed': {
    title: 'What was left at the front door is not dealt with by saying so here.',
    doNext: 'Say on your day whom it concerns, or that it concerns nobody in care. Then it leaves the watch by itself.',
  },
  'alert-already-resolved': {
    title: 'Somebody has dealt with this already.',
    doNext: 'Look at the watch again; nothing more is needed.',
  },
};
