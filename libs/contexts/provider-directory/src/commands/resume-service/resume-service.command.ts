import type { CommandContext } from '@platform/event-store/command-context';

/** Asks are taken again: because the agency says so, or because the day has come. */
export class ResumeService {
  constructor(
    readonly serviceId: string,
    readonly context: CommandContext,
  ) {}
}
