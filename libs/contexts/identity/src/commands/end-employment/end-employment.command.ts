import type { CommandContext } from '@platform/event-store/command-context';

export class EndEmployment {
  constructor(
    readonly practitionerId: string,
    readonly context: CommandContext,
  ) {}
}
