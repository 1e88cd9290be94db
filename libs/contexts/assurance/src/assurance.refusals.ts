import type { RefusalTable } from '@platform/http/answer';
import type { ResolveAlertRefusal } from './commands/resolve-alert/resolve-alert.decide';
import type { RecomputeFigureRefusal } from './commands/recompute-figure/recompute-figure.decide';
import type { SignCheckpointRefusal } from './commands/sign-checkpoint/sign-checkpoint.decide';

type AssuranceRefusal =
  | RecomputeFigureRefusal
  | ResolveAlertRefusal
  | SignCheckpointRefusal
  | 'nothing-signed-yet'
  | 'range-too-large'
  | 'evidence-not-signed-yet';

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
  'alert-not-found': { status: 404, title: 'There is no such alert.', doNext: 'Look at the watch again.' },
  'alert-already-resolved': {
    title: 'Somebody has dealt with this already.',
    doNext: 'Look at the watch again; nothing more is needed.',
  },
};
