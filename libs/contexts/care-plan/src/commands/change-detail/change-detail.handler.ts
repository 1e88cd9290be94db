import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { partOfChange } from '../../domain/plan/seen.rules';
import { ChangeDetail } from './change-detail.command';
import { changeDetail } from './change-detail.decide';
import type { ChangeDetailRefusal } from './change-detail.decide';

@CommandHandler(ChangeDetail)
export class ChangeDetailHandler implements ICommandHandler<ChangeDetail> {
  constructor(private readonly carePlan: CarePlanContext) {}

  execute(command: ChangeDetail): Promise<Outcome<ChangeDetailRefusal>> {
    return this.carePlan.change(
      'detail.change',
      command,
      (asked, plan, history) => changeDetail(command.change, asked, plan, history),
      { part: partOfChange(command.change.detail) },
    );
  }
}
