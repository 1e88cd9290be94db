import type { CommandContext } from '@platform/event-store/command-context';
import type { BreakGlassReviewed } from '../../domain/break-glass/break-glass.events';

export class ReviewEmergency {
  constructor(
    readonly review: Omit<BreakGlassReviewed['data'], 'personId' | 'memberId'>,
    readonly context: CommandContext,
  ) {}
}
