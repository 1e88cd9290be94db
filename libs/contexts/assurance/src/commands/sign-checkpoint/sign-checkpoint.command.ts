import type { CommandContext } from '@platform/event-store/command-context';

/** Signs everything recorded until now. */
export class SignCheckpoint {
  constructor(readonly context: CommandContext) {}
}
