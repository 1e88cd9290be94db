import type { CommandContext } from '@platform/event-store/command-context';
import type { MeasureKeptFromUse } from '../../domain/measure/measure.events';

/** Sent by outcomes itself, when identity told that the person asked that nobody goes by their answers. */
export class BeginMeasureDispute {
  constructor(
    readonly asked: MeasureKeptFromUse['data'],
    readonly context: CommandContext,
  ) {}
}
