import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { Loaded } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import type { IntroductionEvent } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { IntakeContext } from '../../intake.context';
import { huddleBoardProjection } from '../huddle-board/huddle-board.projection';
import { IntroductionOnBoardRow } from '../huddle-board/introduction-on-board.row';

/** What somebody told us at the door and in the initial conversation; read from the streams, in their own words. */
@Injectable()
export class IntroductionsQuery {
  constructor(private readonly intake: IntakeContext) {}

  async ofPerson(caller: Principal, personId: string, position: bigint) {
    await this.intake.access.assertMay(caller, 'introduction.read', { personId, part: 'introduction' });
    await this.intake.runtime.reached(huddleBoardProjection.id, position);
    await this.intake.views.record(caller, personId, 'introductions');
    const lines = await this.intake.database.reading(caller, (rows) =>
      rows.find(IntroductionOnBoardRow, {
        where: { personId },
        order: { receivedAt: 'ASC' },
        select: { introductionId: true },
      }),
    );
    const loaded = await Promise.all(
      lines.map(({ introductionId }) => this.intake.platform.streams.load(introductionStream, introductionId)),
    );
    return loaded.map(inWords);
  }

  /** For identity alone: who the introduction is about. */
  async nameGiven(caller: Principal, introductionId: string) {
    await this.intake.access.assertMay(caller, 'name-given.read');
    const { history } = await this.intake.platform.streams.load(introductionStream, introductionId);
    const received = history.find(({ event }) => event.type === 'IntroductionReceived')?.event;
    if (received?.type !== 'IntroductionReceived') throw notFound();
    const { name, communicationNeeds, via, receivedAt, reachMe } = received.data;
    return { name, communicationNeeds, via, receivedAt, reachMe };
  }
}

function inWords({ state, revision, history }: Loaded<Introduction, IntroductionEvent>) {
  let introduction: Record<string, unknown> = { status: state.status, revision: revision.toString() };
  for (const { event } of history) {
    switch (event.type) {
      case 'IntroductionReceived': {
        const { introductionId, receivedAt, via, whatBroughtYou, whatWouldHelp } = event.data;
        introduction = { ...introduction, introductionId, receivedAt, via, whatBroughtYou, whatWouldHelp };
        introduction = {
          ...introduction,
          keyWorkerId: null,
          agencyId: null,
          nextContactOn: null,
          initialConversation: null,
        };
        break;
      }
      case 'KeyWorkerNamed': {
        const { keyWorkerId, agencyId, nextContactOn } = event.data;
        introduction = { ...introduction, keyWorkerId, agencyId, nextContactOn };
        break;
      }
      case 'InitialConversationHeld': {
        const { heldOn, place, heldBy, words } = event.data;
        introduction = { ...introduction, initialConversation: { heldOn, place, heldBy, words } };
        break;
      }
      case 'ConversationFoundAboutSomebodyElse':
        introduction = { ...introduction, initialConversation: null };
        break;
      case 'IntroductionHeldOver':
      case 'DeclinedByPerson':
        break;
    }
  }
  return introduction;
}
