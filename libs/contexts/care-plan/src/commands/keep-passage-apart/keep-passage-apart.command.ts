import type { CommandContext } from '@platform/event-store/command-context';
import type { Marking } from '../../domain/passage/passage.events';
import type { Section } from '../../domain/plan/plan.events';

export class KeepPassageApart {
  constructor(
    readonly planId: string,
    readonly section: Section,
    readonly passage: {
      readonly sensitivity: Marking;
      /** null: the words that the section has now, which leave it. */
      readonly text: string | null;
      readonly named: readonly string[];
    },
    readonly revisionSeen: bigint,
    readonly context: CommandContext,
  ) {}
}
