import type { CommandContext } from '@platform/event-store/command-context';
import type { Step } from '../../domain/hand-over/lateness.rules';

export class TellOfLateness {
  constructor(
    readonly handOverId: string,
    readonly step: Step,
    readonly context: CommandContext,
  ) {}
}
