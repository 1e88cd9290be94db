export { CompleteMeasure } from './commands/complete-measure/complete-measure.command';
export { ImportMeasurePack } from './commands/import-measure-pack/import-measure-pack.command';
export { importPack } from './commands/import-measure-pack/import-measure-pack.handler';
export { RateGoal } from './commands/rate-goal/rate-goal.command';
export { OutcomesContext } from './outcomes.context';
export { OutcomesModule } from './outcomes.module';
