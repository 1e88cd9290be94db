import type { CommandContext } from '@platform/event-store/command-context';
import type { SaidOfWayBack } from './agree-way-back.decide';

export class AgreeWayBack {
  constructor(
    readonly personId: string,
    readonly said: SaidOfWayBack,
    readonly revisionSeen: bigint,
    readonly context: CommandContext,
  ) {}
}
