import type { CommandContext } from '@platform/event-store/command-context';
import type { RecordViewed } from '../../domain/view-log/view-log.events';

/** A look is judged by the rules, and so is the one before it of the same reader. */
export class FlagLook {
  constructor(
    readonly lookId: string,
    readonly viewed: RecordViewed['data'],
    /** Of the look in the log. */
    readonly position: bigint,
    readonly context: CommandContext,
  ) {}
}
