import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { carePlanAccess } from './care-plan.access';
import { CarePlanContext } from './care-plan.context';
import { AcceptRewordingController } from './commands/accept-rewording/accept-rewording.controller';
import { AcceptRewordingHandler } from './commands/accept-rewording/accept-rewording.handler';
import { AgreeActionController } from './commands/agree-action/agree-action.controller';
import { AgreeActionHandler } from './commands/agree-action/agree-action.handler';
import { CompleteActionController } from './commands/complete-action/complete-action.controller';
import { CompleteActionHandler } from './commands/complete-action/complete-action.handler';
import { InviteMemberController } from './commands/invite-member/invite-member.controller';
import { InviteMemberHandler } from './commands/invite-member/invite-member.handler';
import { JoinTeamHandler } from './commands/join-team/join-team.handler';
import { LeaveTeamController } from './commands/leave-team/leave-team.controller';
import { LeaveTeamHandler } from './commands/leave-team/leave-team.handler';
import { OpenPlanHandler } from './commands/open-plan/open-plan.handler';
import { ProposeRewordingController } from './commands/propose-rewording/propose-rewording.controller';
import { ProposeRewordingHandler } from './commands/propose-rewording/propose-rewording.handler';
import { ReviseSectionController } from './commands/revise-section/revise-section.controller';
import { ReviseSectionHandler } from './commands/revise-section/revise-section.handler';
import { SetGoalController } from './commands/set-goal/set-goal.controller';
import { SetGoalHandler } from './commands/set-goal/set-goal.handler';
import { SignPlanController } from './commands/sign-plan/sign-plan.controller';
import { SignPlanHandler } from './commands/sign-plan/sign-plan.handler';
import { askAcceptedConsumer } from './integration/consumes/ask-accepted.consumer';
import { keyWorkerNamedConsumer } from './integration/consumes/key-worker-named.consumer';
import { relationshipEndedConsumer, relationshipStartedConsumer } from './integration/consumes/relationships.consumer';
import { planPublisher } from './integration/publishes/plan.publisher';
import { recordViewedPublisher } from './integration/publishes/record-viewed.publisher';
import { TeamToday1700000100001 } from './migrations/1700000100001-team-today';
import { PlanController } from './views/plan/plan.controller';
import { planProjection } from './views/plan/plan.projection';
import { PlanQuery } from './views/plan/plan.query';
import { TeamTodayController } from './views/team-today/team-today.controller';
import { teamTodayProjection } from './views/team-today/team-today.projection';
import { TeamTodayQuery } from './views/team-today/team-today.query';

@Module({})
export class CarePlanModule {
  static forRoot(): DynamicModule {
    return contextModule(CarePlanModule, CarePlanContext, {
      name: 'care-plan',
      policy: carePlanAccess,
      viewCategory: 'carePlanView',
      rows: [],
      migrations: [TeamToday1700000100001],
      controllers: [
        AcceptRewordingController,
        AgreeActionController,
        CompleteActionController,
        InviteMemberController,
        LeaveTeamController,
        ProposeRewordingController,
        ReviseSectionController,
        SetGoalController,
        SignPlanController,
        PlanController,
        TeamTodayController,
      ],
      providers: [
        AcceptRewordingHandler,
        AgreeActionHandler,
        CompleteActionHandler,
        InviteMemberHandler,
        JoinTeamHandler,
        LeaveTeamHandler,
        OpenPlanHandler,
        ProposeRewordingHandler,
        ReviseSectionHandler,
        SetGoalHandler,
        SignPlanHandler,
        PlanQuery,
        TeamTodayQuery,
      ],
      parts: () => ({
        projections: [planProjection, teamTodayProjection],
        publishers: [planPublisher, recordViewedPublisher],
        consumers: [
          keyWorkerNamedConsumer,
          askAcceptedConsumer,
          relationshipStartedConsumer,
          relationshipEndedConsumer,
        ],
        reactions: [],
        deadlines: [],
      }),
    });
  }
}
