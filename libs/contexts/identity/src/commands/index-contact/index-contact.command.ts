import type { CommandContext } from '@platform/event-store/command-context';
import type { ContactIndexed } from '../../domain/match-keys/match-keys.events';

export class IndexContact {
  constructor(
    readonly contact: ContactIndexed['data'],
    readonly context: CommandContext,
  ) {}
}
