import type { CommandContext } from '@platform/event-store/command-context';

export class RecordFirstContact {
  constructor(
    readonly handOverId: string,
    readonly contact: { readonly contactedAt: string; readonly how: string },
    readonly context: CommandContext,
  ) {}
}
