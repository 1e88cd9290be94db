import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { Outcome } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import { passagesStreams } from '../../domain/passage/passage.state';
import { changedSince } from '../../domain/plan/plan.rules';
import { withOtherWords } from '../../domain/plan/words.rules';
import { KeepPassageApart } from './keep-passage-apart.command';
import { keepPassageApart } from './keep-passage-apart.decide';
import type { KeepPassageApartRefusal } from './keep-passage-apart.decide';

@CommandHandler(KeepPassageApart)
export class KeepPassageApartHandler implements ICommandHandler<KeepPassageApart> {
  constructor(private readonly carePlan: CarePlanContext) {}

  /** Kept apart first and taken out of the section then: what is interrupted between the two is finished by the retry. */
  async execute(command: KeepPassageApart): Promise<Outcome<KeepPassageApartRefusal>> {
    const { planId, section, passage, revisionSeen, context } = command;
    const { sensitivity, named } = passage;
    const part = { part: section };
    const { state: plan, revision, history } = await this.carePlan.planFor(context.principal, 'passage.keep-apart', planId, part); // prettier-ignore
    const asked = { by: context.principal, at: context.now.toISOString() };
    const seen = await this.carePlan.passagesFor(context.principal, plan);
    const seesPassage = seen.some((one) => one.section === section && one.sensitivity === sensitivity);
    const isMoved = passage.text === null;
    const kept = await this.carePlan.platform.streams.decideAndAppend({
      stream: passagesStreams[sensitivity],
      id: planId,
      decide: (passages) =>
        isMoved && changedSince(history, section, revisionSeen)
          ? { refused: 'changed-since-you-looked', about: { section } }
          : keepPassageApart(
              { section, text: passage.text ?? plan.sections[section].text, named, seesPassage },
              asked,
              plan,
              passages,
            ),
      context,
    });
    // Nothing of the passages' own stream is answered: how often it was written in is nobody's to count.
    if ('refused' in kept) return kept;
    if (!isMoved) return { revision, position: history.at(-1)?.position ?? 0n, repeated: kept.repeated };
    return this.carePlan.change(
      'section.revise',
      command,
      (by, now, past) => withOtherWords({ section, text: '', revisionSeen }, by, now, past),
      part,
    );
  }
}
