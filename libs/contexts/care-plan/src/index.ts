export { CarePlanModule } from './care-plan.module';
export { CarePlanContext } from './care-plan.context';
