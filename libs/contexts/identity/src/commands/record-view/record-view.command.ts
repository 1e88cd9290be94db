import type { CommandContext } from '@platform/event-store/command-context';
import type { RecordViewed } from '../../domain/view-log/view-log.events';

export class RecordView {
  constructor(
    readonly viewed: RecordViewed['data'],
    readonly context: CommandContext,
  ) {}
}
