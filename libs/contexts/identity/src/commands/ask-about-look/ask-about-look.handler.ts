import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom } from '@platform/event-store/command-context';
import type { Outcome } from '@platform/event-store/streams';
import { workingDaysLater } from '@platform/decider/working-days';
import { notFound } from '@platform/http/problem';
import { ANSWER_WORKING_DAYS } from '../../domain/look-question/answer-time.rules';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { IdentityContext } from '../../identity.context';
import { AskAboutLook } from './ask-about-look.command';
import type { AskAboutLookRefusal } from './ask-about-look.decide';
import { askAboutLook } from './ask-about-look.decide';

@CommandHandler(AskAboutLook)
export class AskAboutLookHandler implements ICommandHandler<AskAboutLook> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ question, context }: AskAboutLook): Promise<Outcome<AskAboutLookRefusal>> {
    const { personId, lookId, words } = question;
    const { access, database, platform } = this.identity;
    await access.assertMay(context.principal, 'look.ask-about', { personId });
    const [look] = await database.query<{ viewer_id: string; agency_id: string | null }>(
      'SELECT viewer_id, agency_id FROM look WHERE event_id = $1 AND person_id = $2',
      [lookId, personId],
    );
    if (!look) throw notFound();
    const questionId = idFrom('look-question', lookId);
    const asked = {
      ...{ questionId, lookId, personId, viewerId: look.viewer_id, agencyId: look.agency_id, words },
      askedAt: context.now.toISOString(),
      dueAt: workingDaysLater(context.now, ANSWER_WORKING_DAYS, platform.nation).toISOString(),
    };
    return platform.streams.decideAndAppend({
      stream: lookQuestionStream,
      id: questionId,
      decide: (state) => askAboutLook(asked, state),
      context,
    });
  }
}
