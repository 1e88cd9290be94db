import type { CommandContext } from '@platform/event-store/command-context';
import type { Marking } from '../../domain/passage/passage.events';
import type { Section } from '../../domain/plan/plan.events';

export class LiftPassage {
  constructor(
    readonly planId: string,
    readonly section: Section,
    readonly sensitivity: Marking,
    readonly context: CommandContext,
  ) {}
}
