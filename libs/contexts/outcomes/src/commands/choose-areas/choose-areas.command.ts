import type { CommandContext } from '@platform/event-store/command-context';
import type { LifeArea } from '../../domain/measure/life-areas.rules';

export class ChooseAreas {
  constructor(
    readonly personId: string,
    readonly areas: readonly LifeArea[],
    readonly context: CommandContext,
  ) {}
}
