import type { CommandContext } from '@platform/event-store/command-context';
import type { Standing } from '../../domain/practitioner/standing.rules';

export class ChangeStanding {
  constructor(
    readonly practitionerId: string,
    readonly standing: Standing,
    readonly context: CommandContext,
  ) {}
}
