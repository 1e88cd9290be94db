export { AssuranceContext } from './assurance.context';
export { AssuranceModule } from './assurance.module';
export { verifyInWorker } from './views/verification/verify-in-worker.query';
export { SignCheckpoint } from './commands/sign-checkpoint/sign-checkpoint.command';
export { HEEDED, WatchReplay } from './views/watch/watch-replay.query';
