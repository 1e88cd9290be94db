import type { CommandContext } from '@platform/event-store/command-context';
import type { ClockElement } from '../../domain/spell/spell.events';

/** By itself, when another part of the product told of something that a clock is made of. */
export class RecordClockElement {
  constructor(
    readonly data: { readonly personId: string; readonly element: ClockElement; readonly happenedOn: string },
    readonly context: CommandContext,
  ) {}
}
