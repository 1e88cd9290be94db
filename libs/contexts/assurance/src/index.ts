export { AssuranceContext } from './assurance.context';
export { AssuranceModule } from './assurance.module';
export type { VerifyBundle } from './views/verification/verification.query';
