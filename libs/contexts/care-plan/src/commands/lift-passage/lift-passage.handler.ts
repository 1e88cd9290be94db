import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { together } from '../../domain/passage/passage.rules';
import { passagesStreams } from '../../domain/passage/passage.state';
import { withOtherWords } from '../../domain/plan/words.rules';
import { LiftPassage } from './lift-passage.command';
import { liftPassage } from './lift-passage.decide';
import type { LiftPassageRefusal } from './lift-passage.decide';

@CommandHandler(LiftPassage)
export class LiftPassageHandler implements ICommandHandler<LiftPassage> {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** Back in the section first and lifted then: what is interrupted between the two is in both places, and never in none. */
  async execute(command: LiftPassage): Promise<Outcome<LiftPassageRefusal>> {
    const { planId, section, sensitivity, context } = command;
    const { principal } = context;
    const { state: plan, revision } = await this.carePlan.planFor(principal, 'passage.lift', planId, { part: section });
    const asked = { by: principal, at: context.now.toISOString() };
    const seen = await this.carePlan.passagesFor(principal, plan);
    const passage = seen.find((one) => one.section === section && one.sensitivity === sensitivity);
    const stream = passagesStreams[sensitivity];
    const lifting = { section, seesPassage: passage !== undefined };
    const { streams } = this.carePlan.platform;
    const known = await streams.load(stream, planId);
    const wasLifted = known.history.some(({ metadata }) => metadata.commandId === context.commandId);
    const refused = wasLifted ? [] : liftPassage(lifting, asked, plan, known.state);
    if ('refused' in refused) return refused;
    const text = together(plan.sections[section].text, passage?.text ?? '');
    const put = await this.carePlan.change(
      'section.revise',
      command,
      (by, now, past) => withOtherWords({ section, text, revisionSeen: revision }, by, now, past),
      { part: section },
    );
    if ('refused' in put) return { refused: 'not-on-the-team' };
    await streams.decideAndAppend({
      stream,
      id: planId,
      decide: (passages) => liftPassage(lifting, asked, plan, passages),
      context,
    });
    return put;
  }
}
