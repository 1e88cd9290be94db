import type { CommandContext } from '@platform/event-store/command-context';
import type { NamesGiven } from '../../domain/person-names/person-names.events';

export class GiveNames {
  constructor(
    readonly names: Omit<NamesGiven['data'], 'givenAt'>,
    readonly timesSeen: number,
    readonly context: CommandContext,
  ) {}
}
