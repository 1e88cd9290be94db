import type { CommandContext } from '@platform/event-store/command-context';
import type { Section } from '../../domain/plan/plan.events';

export class ReviseSection {
  constructor(
    readonly planId: string,
    readonly section: Section,
    readonly text: string,
    /** The revision of the plan that the editor had before them. */
    readonly revisionSeen: bigint,
    /** What the person said was wrong, which this answers. */
    readonly correctionId: string | null,
    readonly context: CommandContext,
  ) {}
}
