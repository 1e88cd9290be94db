export { AssuranceContext } from './assurance.context';
export { AssuranceModule } from './assurance.module';
