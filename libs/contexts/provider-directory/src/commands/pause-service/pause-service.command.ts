import type { CommandContext } from '@platform/event-store/command-context';

/** The group takes nobody new for a while. */
export class PauseService {
  constructor(
    readonly serviceId: string,
    /** The day on which it takes asks again, `YYYY-MM-DD`. */
    readonly until: string,
    readonly context: CommandContext,
  ) {}
}
