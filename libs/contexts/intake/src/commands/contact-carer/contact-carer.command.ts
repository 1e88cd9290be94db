import type { CommandContext } from '@platform/event-store/command-context';

export class ContactCarer {
  constructor(
    readonly data: {
      readonly personId: string;
      readonly carerId: string;
      readonly contactedOn: string;
    },
    readonly context: CommandContext,
  ) {}
}
