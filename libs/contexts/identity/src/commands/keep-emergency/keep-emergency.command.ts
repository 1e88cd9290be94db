import type { CommandContext } from '@platform/event-store/command-context';
import type { GlassBroken } from '../../domain/break-glass/break-glass.events';

export class KeepEmergency {
  constructor(
    readonly told: Omit<GlassBroken['data'], 'reviewDueAt' | 'escalateAt'>,
    readonly context: CommandContext,
  ) {}
}
