import type { CommandContext } from '@platform/event-store/command-context';
import type { ReceiverAccepted } from '../../domain/introduction/introduction.events';

export class NoteReceiver {
  constructor(
    readonly data: Omit<ReceiverAccepted['data'], 'introductionId'>,
    readonly context: CommandContext,
  ) {}
}
