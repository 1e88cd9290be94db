import type { CommandContext } from '@platform/event-store/command-context';
import type { AgencyJoined } from '../../domain/agency/agency.events';

export class RegisterAgency {
  constructor(
    readonly agency: AgencyJoined['data'],
    readonly context: CommandContext,
  ) {}
}
