export { CloseHuddle } from './commands/close-huddle/close-huddle.command';
export { HoldInitialConversation } from './commands/hold-initial-conversation/hold-initial-conversation.command';
export { NameKeyWorker } from './commands/name-key-worker/name-key-worker.command';
export { OpenHuddle } from './commands/open-huddle/open-huddle.command';
export { ReceiveIntroduction } from './commands/receive-introduction/receive-introduction.command';
export { RecordPersonsChoice } from './commands/record-persons-choice/record-persons-choice.command';
export { IntakeContext } from './intake.context';
export { IntakeModule } from './intake.module';
