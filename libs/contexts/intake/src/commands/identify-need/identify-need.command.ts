import type { CommandContext } from '@platform/event-store/command-context';
import type { ImmediateNeedIdentified } from '../../domain/immediate-need/immediate-need.events';

export class IdentifyNeed {
  constructor(
    readonly data: Omit<ImmediateNeedIdentified['data'], 'identifiedBy' | 'identifiedAt'>,
    readonly context: CommandContext,
  ) {}
}
