import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { In } from 'typeorm';
import type { EngagementEvent } from '../../domain/engagement/engagement.events';
import type { Channel } from '../../domain/engagement/engagement.events';
import type { Concern } from '../../domain/engagement/engagement.state';
import { engagementStream } from '../../domain/engagement/engagement.state';
import { nextStepOf } from '../../domain/engagement/path.rules';
import type { ReachMe } from '../../domain/introduction/introduction.events';
import { carersToAsk } from '../../integration/consumes/relationships.consumer';
import { engagementIdOf, IntakeContext } from '../../intake.context';
import { huddleBoardProjection } from '../huddle-board/huddle-board.projection';
import { IntroductionOnBoardRow } from '../huddle-board/introduction-on-board.row';
import { EngagementConcernRow } from './engagement-concern.row';
import { engagementProjection } from './engagement.projection';

/** Which of the ways to seek somebody is the one by which they said they want to be reached. */
const PREFERRED: Readonly<Record<ReachMe['how'], Channel | null>> = {
  phone: 'phone',
  text: 'text',
  post: 'letter',
  'in-person': 'visit',
  email: null,
};

/** How people and their team stay in touch, and who is being sought. */
@Injectable()
export class EngagementQuery {
  constructor(private readonly intake: IntakeContext) {}

  async ofPerson(caller: Principal, personId: string, position: bigint) {
    const { access, runtime, views, platform } = this.intake;
    await access.assertMay(caller, 'engagement.read', { personId, part: 'introduction' });
    await runtime.reached(engagementProjection.id, position);
    await runtime.reached(huddleBoardProjection.id, position);
    await views.record(caller, personId, 'engagement');
    const { state, history } = await platform.streams.load(engagementStream, engagementIdOf(personId));
    const { concern, asksForDistance, died } = state;
    const known = await this.known(caller, personId);
    return {
      asksForDistance,
      died,
      reachMe: known.reachMe,
      carersToAsk: known.carers,
      concern: concern && { ...concern, nextStep: nextStep(concern, known) },
      history: history.map(({ event }) => lineOf(event)).reverse(),
    };
  }

  /** Of the people whose key worker the caller is. */
  async mine(caller: Principal, position: bigint) {
    const { access, runtime, database } = this.intake;
    await access.assertMay(caller, 'my-engagement-concerns.read');
    await runtime.reached(engagementProjection.id, position);
    const keyWorked = await database.query<{ person_id: string }>(
      'SELECT DISTINCT person_id FROM relationship WHERE member_id = $1 AND is_key_worker AND ended_at IS NULL',
      [caller.memberId],
    );
    const open = await access.peopleOf(caller);
    const mine = keyWorked.map((one) => one.person_id).filter((personId) => open.includes(personId));
    const rows = await database.reading(caller, (reading) =>
      reading.find(EngagementConcernRow, { where: { personId: In(mine) }, order: { nextStepDueAt: 'ASC' } }),
    );
    return Promise.all(
      rows.map(async ({ concernId, personId, missedOn, tried, carerContacted, nextStepDueAt }) => ({
        ...{ concernId, personId, missedOn, tried, nextStepDueAt },
        nextStep: nextStep({ tried, carerContacted }, await this.known(caller, personId)),
      })),
    );
  }

  private async known(caller: Principal, personId: string) {
    const last = await this.intake.database.reading(caller, (rows) =>
      rows.findOne(IntroductionOnBoardRow, { where: { personId }, order: { receivedAt: 'DESC' } }),
    );
    return { reachMe: last?.reachMe ?? null, carers: await carersToAsk(this.intake.database, personId) };
  }
}

function nextStep(
  concern: Pick<Concern, 'tried' | 'carerContacted'>,
  { reachMe, carers }: { reachMe: ReachMe | null; carers: readonly string[] },
) {
  const preferred = reachMe && PREFERRED[reachMe.how];
  return nextStepOf(concern, { preferred, hasCarerToAsk: carers.length > 0 });
}

function lineOf({ type, data }: EngagementEvent) {
  switch (type) {
    case 'ContactMade':
      return { what: 'contact-made', on: data.madeOn, by: data.madeBy, way: data.way };
    case 'ContactMissed':
      return { what: 'contact-missed', on: data.missedOn, by: data.saidBy, way: data.planned, note: data.note };
    case 'EngagementConcernRaised':
      return { what: 'concern-raised', on: data.raisedAt, by: data.raisedBy };
    case 'ReachTried':
      return { what: 'reach-tried', on: data.triedOn, by: data.triedBy, way: data.channel, note: data.note };
    case 'CarerContacted':
      return { what: 'carer-contacted', on: data.contactedOn, by: data.contactedBy };
    case 'OutreachAgreed':
      return { what: 'outreach-agreed', on: data.agreedAt, by: data.recordedBy, decisionId: data.decisionId };
    case 'DistanceAskedFor':
      return { what: 'distance-asked-for', on: data.askedAt, by: data.recordedBy, note: data.words };
    case 'DeathHeardOf':
      return { what: 'death-heard-of', on: data.heardOn, by: data.recordedBy ?? null };
    case 'DeathTakenBack':
      return { what: 'death-taken-back', on: data.recordedAt, by: null };
  }
}
