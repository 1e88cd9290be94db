import type { CommandContext } from '@platform/event-store/command-context';

export class EscalatePrompt {
  constructor(
    readonly measureId: string,
    readonly context: CommandContext,
  ) {}
}
