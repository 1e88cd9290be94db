import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { ReviseSection } from './revise-section.command';
import { reviseSection } from './revise-section.decide';
import type { ReviseSectionRefusal } from './revise-section.decide';

@CommandHandler(ReviseSection)
export class ReviseSectionHandler implements ICommandHandler<ReviseSection> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: ReviseSection): Promise<Outcome<ReviseSectionRefusal>> {
    return this.carePlan.change(
      'section.revise',
      command,
      (asked, plan, history) => reviseSection(command, asked, plan, history),
      { part: command.section },
    );
  }
}
