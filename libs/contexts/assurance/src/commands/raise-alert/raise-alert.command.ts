import type { CommandContext } from '@platform/event-store/command-context';
import type { WatchRule } from '../../domain/watch/watch.events';

/** Sent when something that should have happened did not. */
export class RaiseAlert {
  constructor(
    readonly data: { readonly rule: WatchRule; readonly subjectId: string },
    readonly context: CommandContext,
  ) {}
}
