export { AssuranceContext } from './assurance.context';
export { AssuranceModule } from './assurance.module';
export { verifyInWorker } from './views/verification/verify-in-worker.query';
export { SignCheckpoint } from './commands/sign-checkpoint/sign-checkpoint.command';
export { READ_FOR_FLOW } from './views/figures/flow-facts.query';
export { livesUpTo } from './views/figures/counted-again.query';
export { recomputation } from './views/figures/recomputation.query';
export { HEEDED, WatchReplay } from './views/watch/watch-replay.query';
