import type { CommandContext } from '@platform/event-store/command-context';
import type { PersonAccountLinked } from '../../domain/person/person.events';

export class LinkAccount {
  constructor(
    readonly link: PersonAccountLinked['data'],
    readonly context: CommandContext,
  ) {}
}
