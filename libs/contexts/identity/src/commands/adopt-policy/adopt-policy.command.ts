import type { PolicyCode } from '@platform/decider/policies';
import type { CommandContext } from '@platform/event-store/command-context';

export class AdoptPolicy {
  constructor(
    readonly policy: { readonly code: PolicyCode; readonly value: number; readonly reason: string },
    readonly context: CommandContext,
  ) {}
}
