import type { CommandContext } from '@platform/event-store/command-context';
import type { SafetyHeading } from '../../domain/plan/detail.events';

export class AddSafetyLine {
  constructor(
    readonly planId: string,
    readonly lineId: string,
    readonly heading: SafetyHeading,
    readonly text: string,
    readonly context: CommandContext,
  ) {}
}
