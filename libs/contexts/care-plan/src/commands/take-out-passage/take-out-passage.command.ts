import type { CommandContext } from '@platform/event-store/command-context';
import type { Marking } from '../../domain/passage/passage.events';
import type { Section } from '../../domain/plan/plan.events';
import type { WrongPersonReason } from '../../domain/plan/wrong-person.rules';

export class TakeOutPassage {
  constructor(
    readonly planId: string,
    readonly found: {
      readonly takenOutId: string;
      readonly section: Section;
      readonly reason: WrongPersonReason;
      readonly correctionId: string | null;
    },
    readonly sensitivity: Marking,
    /** In whose record it is kept apart again; null when that is not known. */
    readonly rightPersonId: string | null,
    readonly context: CommandContext,
  ) {}
}
