import type { CommandContext } from '@platform/event-store/command-context';
import type { BreakGlassEscalated } from '../../domain/break-glass/break-glass.events';

export class EscalateEmergency {
  constructor(
    readonly late: BreakGlassEscalated['data'],
    readonly context: CommandContext,
  ) {}
}
