export { AssuranceContext } from './assurance.context';
export { AssuranceModule } from './assurance.module';
export { SignCheckpoint } from './commands/sign-checkpoint/sign-checkpoint.command';
