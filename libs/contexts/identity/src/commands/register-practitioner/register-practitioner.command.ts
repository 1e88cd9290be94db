import type { CommandContext } from '@platform/event-store/command-context';
import type { PractitionerRegistered } from '../../domain/practitioner/practitioner.events';

export class RegisterPractitioner {
  constructor(
    readonly practitioner: PractitionerRegistered['data'],
    readonly context: CommandContext,
  ) {}
}
