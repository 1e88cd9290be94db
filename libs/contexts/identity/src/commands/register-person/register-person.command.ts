import type { CommandContext } from '@platform/event-store/command-context';
import type { PersonRegistered } from '../../domain/person/person.events';

export class RegisterPerson {
  constructor(
    readonly person: PersonRegistered['data'],
    readonly context: CommandContext,
  ) {}
}
