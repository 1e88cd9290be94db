import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { ACCOUNT_DIRECTORY } from '@platform/sign-in/account-directory';
import { mintServiceToken } from '@platform/sign-in/service-token';
import { AcceptInvitationController } from './commands/accept-invitation/accept-invitation.controller';
import { AcceptInvitationHandler } from './commands/accept-invitation/accept-invitation.handler';
import { ChangeStandingController } from './commands/change-standing/change-standing.controller';
import { ChangeStandingHandler } from './commands/change-standing/change-standing.handler';
import { EndEmploymentController } from './commands/end-employment/end-employment.controller';
import { EndEmploymentHandler } from './commands/end-employment/end-employment.handler';
import { InviteStaffController } from './commands/invite-staff/invite-staff.controller';
import { InviteStaffHandler } from './commands/invite-staff/invite-staff.handler';
import { RegisterApiClientController } from './commands/register-api-client/register-api-client.controller';
import { RegisterApiClientHandler } from './commands/register-api-client/register-api-client.handler';
import { StopApiClientController } from './commands/stop-api-client/stop-api-client.controller';
import { StopApiClientHandler } from './commands/stop-api-client/stop-api-client.handler';
import { WithdrawInvitationController } from './commands/withdraw-invitation/withdraw-invitation.controller';
import { WithdrawInvitationHandler } from './commands/withdraw-invitation/withdraw-invitation.handler';
import { EndRelationshipHandler } from './commands/end-relationship/end-relationship.handler';
import { LinkAccountController } from './commands/link-account/link-account.controller';
import { LinkAccountHandler } from './commands/link-account/link-account.handler';
import { RecordViewHandler } from './commands/record-view/record-view.handler';
import { RegisterAgencyController } from './commands/register-agency/register-agency.controller';
import { RegisterAgencyHandler } from './commands/register-agency/register-agency.handler';
import { RegisterPersonHandler } from './commands/register-person/register-person.handler';
import { RegisterPractitionerController } from './commands/register-practitioner/register-practitioner.controller';
import { RegisterPractitionerHandler } from './commands/register-practitioner/register-practitioner.handler';
import { StartRelationshipHandler } from './commands/start-relationship/start-relationship.handler';
import { identityAccess } from './identity.access';
import { IdentityContext } from './identity.context';
import type { AskNameGiven } from './integration/consumes/introduction-received.consumer';
import { askIntake, introductionReceivedConsumer } from './integration/consumes/introduction-received.consumer';
import { handOverConsumer } from './integration/consumes/hand-over.consumer';
import { recordViewedConsumer } from './integration/consumes/record-viewed.consumer';
import { relationshipsConsumer, teamMembershipConsumer } from './integration/consumes/team-membership.consumer';
import { identityPublisher } from './integration/publishes/identity.publisher';
import { endRelationshipsOfLeavers } from './reactions/when-employment-ends-then-end-relationship/when-employment-ends-then-end-relationship.reaction';
import { AgenciesAndStaff1700000000002 } from './migrations/1700000000002-agencies-and-staff';
import { DirectoryOfPeople1700000000001 } from './migrations/1700000000001-directory-of-people';
import { AccountController, IS_DEMONSTRATION } from './views/account/account.controller';
import { AccountLookUpController } from './views/account/account-look-up.controller';
import type { FirstAdministrator } from './views/account/account.query';
import { AccountQuery, FIRST_ADMINISTRATOR } from './views/account/account.query';
import { signedOutProjection } from './views/accounts/signed-out.projection';
import { AdministrationController } from './views/administration/administration.controller';
import { administrationProjection } from './views/administration/administration.projection';
import { AdministrationQuery } from './views/administration/administration.query';
import { StaffInvitationRow } from './views/administration/staff-invitation.row';
import { ApiClientRow } from './views/api-clients/api-client.row';
import { ApiClientsController } from './views/api-clients/api-clients.controller';
import { apiClientsProjection } from './views/api-clients/api-clients.projection';
import { ApiClientsQuery } from './views/api-clients/api-clients.query';
import { PeopleController } from './views/people/people.controller';
import { peopleProjection } from './views/people/people.projection';
import { PeopleQuery } from './views/people/people.query';
import { PersonRow } from './views/people/person.row';
import { AgencyRow } from './views/staff/agency.row';
import { PractitionerRow } from './views/staff/practitioner.row';
import { StaffController } from './views/staff/staff.controller';
import { staffProjection } from './views/staff/staff.projection';
import { StaffQuery } from './views/staff/staff.query';
import { LookRow } from './views/who-looked/look.row';
import { WhoLookedController } from './views/who-looked/who-looked.controller';
import { whoLookedProjection } from './views/who-looked/who-looked.projection';
import { WhoLookedQuery } from './views/who-looked/who-looked.query';

export interface IdentityOptions {
  /** Whether sign-in is the demonstration's, which every page must say. */
  readonly demonstration: boolean;
  /** The account that may register the first agencies. */
  readonly firstAdministrator?: FirstAdministrator;
  /** How intake is asked for the name given at the door; over HTTP when absent. */
  readonly askNameGiven?: AskNameGiven;
}

@Module({})
export class IdentityModule {
  static forRoot({ demonstration, askNameGiven, firstAdministrator }: IdentityOptions): DynamicModule {
    const module = contextModule(IdentityModule, IdentityContext, {
      name: 'identity',
      policy: identityAccess,
      viewCategory: 'identityView',
      rows: [PersonRow, AgencyRow, PractitionerRow, LookRow, StaffInvitationRow, ApiClientRow],
      migrations: [DirectoryOfPeople1700000000001, AgenciesAndStaff1700000000002],
      controllers: [
        AcceptInvitationController,
        AccountController,
        AccountLookUpController,
        AdministrationController,
        ApiClientsController,
        ChangeStandingController,
        EndEmploymentController,
        InviteStaffController,
        LinkAccountController,
        RegisterAgencyController,
        RegisterApiClientController,
        RegisterPractitionerController,
        PeopleController,
        StaffController,
        StopApiClientController,
        WhoLookedController,
        WithdrawInvitationController,
      ],
      providers: [
        { provide: IS_DEMONSTRATION, useValue: demonstration },
        { provide: ACCOUNT_DIRECTORY, useExisting: AccountQuery },
        { provide: FIRST_ADMINISTRATOR, useValue: firstAdministrator },
        AccountQuery,
        AdministrationQuery,
        ApiClientsQuery,
        PeopleQuery,
        StaffQuery,
        WhoLookedQuery,
        AcceptInvitationHandler,
        ChangeStandingHandler,
        EndEmploymentHandler,
        EndRelationshipHandler,
        InviteStaffHandler,
        LinkAccountHandler,
        RecordViewHandler,
        RegisterAgencyHandler,
        RegisterApiClientHandler,
        RegisterPersonHandler,
        RegisterPractitionerHandler,
        StartRelationshipHandler,
        StopApiClientHandler,
        WithdrawInvitationHandler,
      ],
      parts: (platform) => {
        const token = () =>
          mintServiceToken('identity', 'intake', platform.keyFor('service-token'), platform.clock.now());
        return {
          projections: [
            peopleProjection,
            staffProjection,
            signedOutProjection,
            administrationProjection,
            apiClientsProjection,
            whoLookedProjection,
          ],
          deadlines: [endRelationshipsOfLeavers],
          publishers: [identityPublisher],
          consumers: [
            introductionReceivedConsumer(
              askNameGiven ?? askIntake(() => platform.options.internalUrl('intake'), token),
            ),
            recordViewedConsumer,
            handOverConsumer,
            teamMembershipConsumer,
            relationshipsConsumer,
          ],
        };
      },
    });
    return { ...module, exports: [...(module.exports ?? []), ACCOUNT_DIRECTORY] };
  }
}
