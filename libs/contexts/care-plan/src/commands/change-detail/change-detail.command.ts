import type { CommandContext } from '@platform/event-store/command-context';
import type { Change } from '../../domain/plan/detail.rules';

export class ChangeDetail {
  constructor(
    readonly planId: string,
    readonly change: Change,
    readonly context: CommandContext,
  ) {}
}
