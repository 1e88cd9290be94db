export { CompleteMeasure } from './commands/complete-measure/complete-measure.command';
export { RateGoal } from './commands/rate-goal/rate-goal.command';
export { OutcomesContext } from './outcomes.context';
export { OutcomesModule } from './outcomes.module';
