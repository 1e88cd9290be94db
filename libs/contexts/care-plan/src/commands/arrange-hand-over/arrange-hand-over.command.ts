import type { CommandContext } from '@platform/event-store/command-context';
import type { GoesAlong } from '../../domain/hand-over/arrangement.rules';

export class ArrangeHandOver {
  constructor(
    readonly handOverId: string,
    readonly goesAlong: GoesAlong,
    readonly context: CommandContext,
  ) {}
}
