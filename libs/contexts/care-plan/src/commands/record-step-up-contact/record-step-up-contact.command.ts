import type { CommandContext } from '@platform/event-store/command-context';

export class RecordStepUpContact {
  constructor(
    readonly personId: string,
    readonly stepUpId: string,
    readonly contactedAt: string,
    readonly how: string,
    readonly context: CommandContext,
  ) {}
}
