import type { CommandContext } from '@platform/event-store/command-context';
import type { NeedTold } from './record-communication-need.decide';

export class RecordCommunicationNeed {
  constructor(
    readonly told: Pick<NeedTold, 'whoseId' | 'code' | 'language' | 'words' | 'reviewOn'>,
    readonly context: CommandContext,
  ) {}
}
