import type { CommandContext } from '@platform/event-store/command-context';

/** Asks one witness to co-sign one checkpoint. */
export class WitnessCheckpoint {
  constructor(
    readonly data: { readonly size: number; readonly witness: string },
    readonly context: CommandContext,
  ) {}
}
