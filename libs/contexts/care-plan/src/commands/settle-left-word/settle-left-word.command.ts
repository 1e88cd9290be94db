import type { CommandContext } from '@platform/event-store/command-context';
import type { LeftWordSettled } from '../../domain/left-word/left-word.events';

export class SettleLeftWord {
  constructor(
    readonly settled: LeftWordSettled['data'],
    readonly context: CommandContext,
  ) {}
}
