import type { CommandContext } from '@platform/event-store/command-context';
import type { WaysBackWords } from '../../domain/way-back/way-back.events';

export class RewordWayBack {
  constructor(
    readonly personId: string,
    readonly words: WaysBackWords,
    readonly revisionSeen: bigint,
    readonly context: CommandContext,
  ) {}
}
