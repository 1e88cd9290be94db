import type { CommandContext } from '@platform/event-store/command-context';
import type { Section, WrittenTogether } from '../../domain/plan/plan.events';

/** A burst of writing in a section is over. */
export class SettleSection {
  constructor(
    readonly planId: string,
    readonly section: Section,
    readonly text: string,
    /** The revision of the plan whose words it builds on. */
    readonly revisionSeen: bigint,
    readonly together: WrittenTogether,
    readonly context: CommandContext,
  ) {}
}
