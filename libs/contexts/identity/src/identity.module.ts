import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { blindIndex } from '@platform/privacy/blind-index';
import { demonstrationCarrier } from '@platform/notifications/demonstration/demonstration-carrier';
import type { MessagesOptions } from '@platform/notifications/port/messages-options';
import { policyAt } from '@platform/projections/policy-facts';
import { MESSAGES_OPTIONS } from '@platform/notifications/port/messages-options';
import { contextModule } from '@platform/runtime/context';
import { Platform } from '@platform/runtime/platform.module';
import { tellContexts } from '@platform/runtime/tell-contexts';
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
import { OverrideObjectionController } from './commands/override-objection/override-objection.controller';
import { OverrideObjectionHandler } from './commands/override-objection/override-objection.handler';
import { RecordViewHandler } from './commands/record-view/record-view.handler';
import { RegisterAgencyController } from './commands/register-agency/register-agency.controller';
import { RegisterAgencyHandler } from './commands/register-agency/register-agency.handler';
import { RegisterPersonHandler } from './commands/register-person/register-person.handler';
import { RegisterPractitionerController } from './commands/register-practitioner/register-practitioner.controller';
import { RegisterPractitionerHandler } from './commands/register-practitioner/register-practitioner.handler';
import { SetSharingPreferenceController } from './commands/set-sharing-preference/set-sharing-preference.controller';
import { SetSharingPreferenceHandler } from './commands/set-sharing-preference/set-sharing-preference.handler';
import { StartRelationshipHandler } from './commands/start-relationship/start-relationship.handler';
import { AnswerCommunicationNeedsController } from './commands/answer-communication-needs/answer-communication-needs.controller';
import { AnswerCommunicationNeedsHandler } from './commands/answer-communication-needs/answer-communication-needs.handler';
import { CheckIdentifierController } from './commands/check-identifier/check-identifier.controller';
import { CheckIdentifierHandler } from './commands/check-identifier/check-identifier.handler';
import { GiveNamesController } from './commands/give-names/give-names.controller';
import { GiveNamesHandler } from './commands/give-names/give-names.handler';
import { RecordCommunicationNeedController } from './commands/record-communication-need/record-communication-need.controller';
import { RecordCommunicationNeedHandler } from './commands/record-communication-need/record-communication-need.handler';
import { RecordFormerNameController } from './commands/record-former-name/record-former-name.controller';
import { RecordFormerNameHandler } from './commands/record-former-name/record-former-name.handler';
import { RecordIdentifierController } from './commands/record-identifier/record-identifier.controller';
import { RecordIdentifierHandler } from './commands/record-identifier/record-identifier.handler';
import { ReviewCommunicationNeedController } from './commands/review-communication-need/review-communication-need.controller';
import { ReviewCommunicationNeedHandler } from './commands/review-communication-need/review-communication-need.handler';
import { SayDifferentPeopleController } from './commands/say-different-people/say-different-people.controller';
import { SayDifferentPeopleHandler } from './commands/say-different-people/say-different-people.handler';
import { SaySamePersonController } from './commands/say-same-person/say-same-person.controller';
import { SaySamePersonHandler } from './commands/say-same-person/say-same-person.handler';
import { UnlinkRecordsController } from './commands/unlink-records/unlink-records.controller';
import { UnlinkRecordsHandler } from './commands/unlink-records/unlink-records.handler';
import { WithdrawFormerNameController } from './commands/withdraw-former-name/withdraw-former-name.controller';
import { WithdrawFormerNameHandler } from './commands/withdraw-former-name/withdraw-former-name.handler';
import { WithdrawIdentifierController } from './commands/withdraw-identifier/withdraw-identifier.controller';
import { WithdrawIdentifierHandler } from './commands/withdraw-identifier/withdraw-identifier.handler';
import { IndexContactHandler } from './commands/index-contact/index-contact.handler';
import { LookForDuplicatesHandler } from './commands/look-for-duplicates/look-for-duplicates.handler';
import { PromptNeedReviewHandler } from './commands/prompt-need-review/prompt-need-review.handler';
import { ComposeMessageHandler } from './commands/compose-message/compose-message.handler';
import { NoteDeliveryHandler } from './commands/note-delivery/note-delivery.handler';
import { OpenMessageController } from './commands/open-message/open-message.controller';
import { OpenMessageHandler } from './commands/open-message/open-message.handler';
import { SendMessageHandler } from './commands/send-message/send-message.handler';
import { SetMessagePreferenceController } from './commands/set-message-preference/set-message-preference.controller';
import { SetMessagePreferenceHandler } from './commands/set-message-preference/set-message-preference.handler';
import { askDirectory, askedGroupConsumer } from './integration/consumes/asked-group.consumer';
import { askOutcomes, measureLinkAskedConsumer } from './integration/consumes/measure-link-asked.consumer';
import type { DirectoryAsks, MeasureCodeFor } from './commands/send-message/send-message.command';
import { DIRECTORY_ASKS, MEASURE_CODE_FOR } from './commands/send-message/send-message.command';
import { listingCheckConsumer } from './integration/consumes/listing-check.consumer';
import { composeMessageConsumer } from './integration/consumes/compose-message.consumer';
import { PeopleWhoDied1700000000072 } from './migrations/1700000000072-people-who-died';
import { AdoptPolicyController } from './commands/adopt-policy/adopt-policy.controller';
import { AdoptPolicyHandler } from './commands/adopt-policy/adopt-policy.handler';
import { policyPublisher } from './integration/publishes/policy.publisher';
import { PoliciesController } from './views/policies/policies.controller';
import { PoliciesQuery } from './views/policies/policies.query';
import { promisesOwedConsumer } from './integration/consumes/promises-owed.consumer';
import { PromisesOwed1700000000074 } from './migrations/1700000000074-promises-owed';
import { whenMorningComesThenComposeMessage } from './reactions/when-morning-comes-then-compose-message/when-morning-comes-then-compose-message.deadline';
import { Messages1700000000067 } from './migrations/1700000000067-messages';
import { whenDeliveryIsAwaitedThenNoteDelivery } from './reactions/when-delivery-is-awaited-then-note-delivery/when-delivery-is-awaited-then-note-delivery.deadline';
import {
  tellOfficersOfEmergency,
  tellPersonOfEmergency,
} from './reactions/when-glass-is-broken-then-compose-message/when-glass-is-broken-then-compose-message.reaction';
import { whenMessageFallsDueThenSendMessage } from './reactions/when-message-falls-due-then-send-message/when-message-falls-due-then-send-message.deadline';
import { MessageRow } from './views/messages/message.row';
import { MessagesController } from './views/messages/messages.controller';
import { messagesProjection } from './views/messages/messages.projection';
import { MessagesQuery } from './views/messages/messages.query';
import { identityAccess } from './identity.access';
import { IdentityContext } from './identity.context';
import type { AskIntroducersReach, AskNameGiven } from './integration/consumes/introduction-received.consumer';
import {
  askIntake,
  askIntakeForReach,
  introducerUpdatedConsumer,
  introductionReceivedConsumer,
} from './integration/consumes/introduction-received.consumer';
import { handOverConsumer } from './integration/consumes/hand-over.consumer';
import { deathsConsumer } from './integration/consumes/deaths.consumer';
import { recordViewedConsumer } from './integration/consumes/record-viewed.consumer';
import { relationshipsConsumer, teamMembershipConsumer } from './integration/consumes/team-membership.consumer';
import { identityPublisher } from './integration/publishes/identity.publisher';
import { sharingPreferencePublisher } from './integration/publishes/sharing-preference.publisher';
import { endRelationshipsOfLeavers } from './reactions/when-employment-ends-then-end-relationship/when-employment-ends-then-end-relationship.reaction';
import { AgenciesAndStaff1700000000038 } from './migrations/1700000000038-agencies-and-staff';
import { DirectoryOfPeople1700000000001 } from './migrations/1700000000001-directory-of-people';
import { RowsForTheirReaders1700000000002 } from './migrations/1700000000002-rows-for-their-readers';
import { NamesNeedsAndPairs1700000000041 } from './migrations/1700000000041-names-needs-and-pairs';
import { whenMatchKeysChangeThenLookForDuplicates } from './reactions/when-match-keys-change-then-look-for-duplicates/when-match-keys-change-then-look-for-duplicates.reaction';
import { whenNeedReviewFallsDueThenPromptNeedReview } from './reactions/when-need-review-falls-due-then-prompt-need-review/when-need-review-falls-due-then-prompt-need-review.deadline';
import { RequestErasureController } from './commands/request-erasure/request-erasure.controller';
import { RequestErasureHandler } from './commands/request-erasure/request-erasure.handler';
import { ApproveErasureController } from './commands/approve-erasure/approve-erasure.controller';
import { ApproveErasureHandler } from './commands/approve-erasure/approve-erasure.handler';
import { StopErasureController } from './commands/stop-erasure/stop-erasure.controller';
import { StopErasureHandler } from './commands/stop-erasure/stop-erasure.handler';
import { PlaceLegalHoldController } from './commands/place-legal-hold/place-legal-hold.controller';
import { PlaceLegalHoldHandler } from './commands/place-legal-hold/place-legal-hold.handler';
import { LiftLegalHoldController } from './commands/lift-legal-hold/lift-legal-hold.controller';
import { LiftLegalHoldHandler } from './commands/lift-legal-hold/lift-legal-hold.handler';
import { CarryOutErasureHandler } from './commands/carry-out-erasure/carry-out-erasure.handler';
import { ErasuresAndHolds1700000000042 } from './migrations/1700000000042-erasures-and-holds';
import { whenErasureFallsDueThenCarryOutErasure } from './reactions/when-erasure-falls-due-then-carry-out-erasure/when-erasure-falls-due-then-carry-out-erasure.deadline';
import { ErasuresController } from './views/erasures/erasures.controller';
import { erasuresProjection } from './views/erasures/erasures.projection';
import { ErasuresQuery } from './views/erasures/erasures.query';
import { AskCorrectionController } from './commands/ask-correction/ask-correction.controller';
import { AskCorrectionHandler } from './commands/ask-correction/ask-correction.handler';
import { AnswerCorrectionController } from './commands/answer-correction/answer-correction.controller';
import { AnswerCorrectionHandler } from './commands/answer-correction/answer-correction.handler';
import { TellOfOverdueCorrectionHandler } from './commands/tell-of-overdue-correction/tell-of-overdue-correction.handler';
import { whenCorrectionIsOverdueThenTell } from './reactions/when-correction-is-overdue-then-tell-of-overdue-correction/when-correction-is-overdue-then-tell-of-overdue-correction.deadline';
import { CorrectionsController } from './views/corrections/corrections.controller';
import { correctionsProjection } from './views/corrections/corrections.projection';
import { CorrectionsQuery } from './views/corrections/corrections.query';
import { entryCorrectedConsumer, entryTakenOutConsumer } from './integration/consumes/entry-taken-out.consumer';
import { correctionPublisher } from './integration/publishes/correction.publisher';
import { KeptFromUseAndTakenOut1700000000068 } from './migrations/1700000000068-kept-from-use-and-taken-out';
import { TakenOutController } from './views/taken-out/taken-out.controller';
import { TakenOutQuery } from './views/taken-out/taken-out.query';
import { TakenOutRow } from './views/taken-out/taken-out.row';
import { AccountController, IS_DEMONSTRATION } from './views/account/account.controller';
import { AccountLookUpController } from './views/account/account-look-up.controller';
import { CommunicationNeedsController } from './views/communication-needs/communication-needs.controller';
import { communicationNeedsProjection } from './views/communication-needs/communication-needs.projection';
import { CommunicationNeedsQuery } from './views/communication-needs/communication-needs.query';
import { FormerNamesController } from './views/former-names/former-names.controller';
import { FormerNamesQuery } from './views/former-names/former-names.query';
import { LookUpController } from './views/look-up/look-up.controller';
import { LookUpQuery } from './views/look-up/look-up.query';
import { MATCH_KEYS_USE, matchKeysProjection } from './views/match-keys/match-keys.projection';
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
import { SharingController } from './views/sharing/sharing.controller';
import { SharingQuery } from './views/sharing/sharing.query';
import { SharingToldQuery, TELL_CONTEXTS } from './views/sharing/sharing-told.query';
import { KeepBoardLookHandler } from './commands/keep-board-look/keep-board-look.handler';
import { AskAboutLookController } from './commands/ask-about-look/ask-about-look.controller';
import { AskAboutLookHandler } from './commands/ask-about-look/ask-about-look.handler';
import { AnswerLookQuestionController } from './commands/answer-look-question/answer-look-question.controller';
import { AnswerLookQuestionHandler } from './commands/answer-look-question/answer-look-question.handler';
import { ReopenLookQuestionController } from './commands/reopen-look-question/reopen-look-question.controller';
import { ReopenLookQuestionHandler } from './commands/reopen-look-question/reopen-look-question.handler';
import { EscalateLookQuestionHandler } from './commands/escalate-look-question/escalate-look-question.handler';
import { FlagLookHandler } from './commands/flag-look/flag-look.handler';
import { ReviewLookController } from './commands/review-look/review-look.controller';
import { ReviewLookHandler } from './commands/review-look/review-look.handler';
import { KeepEmergencyHandler } from './commands/keep-emergency/keep-emergency.handler';
import { ReviewEmergencyController } from './commands/review-emergency/review-emergency.controller';
import { ReviewEmergencyHandler } from './commands/review-emergency/review-emergency.handler';
import { EscalateEmergencyHandler } from './commands/escalate-emergency/escalate-emergency.handler';
import { PutOffTellingController } from './commands/put-off-telling/put-off-telling.controller';
import { PutOffTellingHandler } from './commands/put-off-telling/put-off-telling.handler';
import { boardViewedConsumer } from './integration/consumes/board-viewed.consumer';
import { emergencyOpenedConsumer } from './integration/consumes/emergency-opened.consumer';
import { emergencyReviewedPublisher } from './integration/publishes/emergency-reviewed.publisher';
import { QuestionsAndReviews1700000000051 } from './migrations/1700000000051-questions-and-reviews';
import { whenRecordViewedThenFlagLook } from './reactions/when-record-viewed-then-flag-look/when-record-viewed-then-flag-look.reaction';
import { whenEmergencyOpenedThenKeepEmergency } from './reactions/when-emergency-opened-then-keep-emergency/when-emergency-opened-then-keep-emergency.reaction';
import { whenAnswerFallsDueThenEscalateLookQuestion } from './reactions/when-answer-falls-due-then-escalate-look-question/when-answer-falls-due-then-escalate-look-question.deadline';
import { whenReviewFallsDueThenEscalateEmergency } from './reactions/when-review-falls-due-then-escalate-emergency/when-review-falls-due-then-escalate-emergency.deadline';
import { LookFactsQuery } from './views/looks-to-review/look-facts.query';
import { FindByNameController } from './views/look-up/find-by-name.controller';
import { FindByNameQuery } from './views/look-up/find-by-name.query';
import { EmergencyLookUpController } from './views/look-up/emergency-look-up.controller';
import { EmergencyLookUpQuery } from './views/look-up/emergency-look-up.query';
import { SayAboutOneselfController } from './commands/say-about-oneself/say-about-oneself.controller';
import { SayAboutOneselfHandler } from './commands/say-about-oneself/say-about-oneself.handler';
import { AboutOneself1700000000097 } from './migrations/1700000000097-about-oneself';
import { AboutOneselfInTheLogAlone1700000000106 } from './migrations/1700000000106-about-oneself-in-the-log-alone';
import { AboutOneselfController } from './views/about-oneself/about-oneself.controller';
import { aboutOneselfProjection } from './views/about-oneself/about-oneself.projection';
import { AboutOneselfQuery } from './views/about-oneself/about-oneself.query';
import { GroupsController } from './views/about-oneself/groups.controller';
import { GroupsQuery } from './views/about-oneself/groups.query';
import { GiveAddressController } from './commands/give-address/give-address.controller';
import { GiveAddressHandler } from './commands/give-address/give-address.handler';
import { WithdrawAddressController } from './commands/withdraw-address/withdraw-address.controller';
import { WithdrawAddressHandler } from './commands/withdraw-address/withdraw-address.handler';
import { InitialsController } from './views/look-up/initials.controller';
import { InitialsQuery } from './views/look-up/initials.query';
import { BreakGlassRow } from './views/privacy-board/break-glass.row';
import { LookQuestionRow } from './views/privacy-board/look-question.row';
import { LookReviewRow } from './views/privacy-board/look-review.row';
import { PrivacyBoardController } from './views/privacy-board/privacy-board.controller';
import { privacyBoardProjection } from './views/privacy-board/privacy-board.projection';
import { PrivacyBoardQuery } from './views/privacy-board/privacy-board.query';
import { PossibleDuplicatesController } from './views/possible-duplicates/possible-duplicates.controller';
import { PossibleDuplicatesQuery } from './views/possible-duplicates/possible-duplicates.query';
import { recordPairsProjection } from './views/possible-duplicates/record-pairs.projection';
import { StaffController } from './views/staff/staff.controller';
import { staffProjection } from './views/staff/staff.projection';
import { StaffQuery } from './views/staff/staff.query';
import { LookRow } from './views/who-looked/look.row';
import { WhoLookedController } from './views/who-looked/who-looked.controller';
import { IDENTITY_VIEWS, whoLookedProjection } from './views/who-looked/who-looked.projection';
import { WhoLookedQuery } from './views/who-looked/who-looked.query';

/** Contexts that decide by what a person said about sharing. */
const HOLD_THE_RECORD = ['identity', 'intake', 'care-plan', 'provider-directory', 'outcomes'] as const;

export interface IdentityOptions {
  /** Whether sign-in is the demonstration's, which every page must say. */
  readonly demonstration: boolean;
  /** The account that may register the first agencies. */
  readonly firstAdministrator?: FirstAdministrator;
  /** How messages go out; when absent they go nowhere, and in the demonstration into its mailbox. */
  readonly messages?: Partial<MessagesOptions>;
  /** How intake is asked for the name given at the door; over HTTP when absent. */
  readonly askNameGiven?: AskNameGiven;
  readonly askIntroducersReach?: AskIntroducersReach;
  /** How the directory is asked for what a message to a group needs; over HTTP when absent. */
  readonly directoryAsks?: DirectoryAsks;
  /** How outcomes is asked for what opens the questions of a message; over HTTP when absent. */
  readonly measureCodeFor?: MeasureCodeFor;
}

@Module({})
export class IdentityModule {
  static forRoot({
    demonstration,
    askNameGiven,
    askIntroducersReach,
    directoryAsks,
    measureCodeFor,
    firstAdministrator,
    messages,
  }: IdentityOptions): DynamicModule {
    const module = contextModule(IdentityModule, IdentityContext, {
      name: 'identity',
      policy: identityAccess,
      viewCategory: IDENTITY_VIEWS,
      opensInEmergency: true,
      rows: [
        ...[PersonRow, AgencyRow, PractitionerRow, LookRow, StaffInvitationRow, ApiClientRow],
        ...[LookQuestionRow, LookReviewRow, BreakGlassRow, MessageRow, TakenOutRow],
      ],
      migrations: [
        DirectoryOfPeople1700000000001,
        RowsForTheirReaders1700000000002,
        AgenciesAndStaff1700000000038,
        NamesNeedsAndPairs1700000000041,
        ErasuresAndHolds1700000000042,
        QuestionsAndReviews1700000000051,
        Messages1700000000067,
        KeptFromUseAndTakenOut1700000000068,
        PeopleWhoDied1700000000072,
        PromisesOwed1700000000074,
        AboutOneself1700000000097,
        AboutOneselfInTheLogAlone1700000000106,
      ],
      controllers: [
        ...[AdoptPolicyController, PoliciesController],
        AcceptInvitationController,
        AskAboutLookController,
        AnswerLookQuestionController,
        ReopenLookQuestionController,
        ReviewLookController,
        ReviewEmergencyController,
        PutOffTellingController,
        ...[EmergencyLookUpController, InitialsController, GiveAddressController, WithdrawAddressController],
        PrivacyBoardController,
        AccountController,
        AccountLookUpController,
        AdministrationController,
        ApiClientsController,
        ChangeStandingController,
        EndEmploymentController,
        InviteStaffController,
        ...[LinkAccountController, RegisterAgencyController, RegisterApiClientController],
        RegisterPractitionerController,
        ...[PeopleController, StaffController, StopApiClientController, WhoLookedController],
        OverrideObjectionController,
        SetSharingPreferenceController,
        SharingController,
        AnswerCommunicationNeedsController,
        CheckIdentifierController,
        GiveNamesController,
        RecordCommunicationNeedController,
        RecordFormerNameController,
        RecordIdentifierController,
        ReviewCommunicationNeedController,
        SayDifferentPeopleController,
        ...[SaySamePersonController, UnlinkRecordsController, WithdrawFormerNameController],
        WithdrawIdentifierController,
        ...[CommunicationNeedsController, AboutOneselfController, GroupsController, SayAboutOneselfController],
        ...[FormerNamesController, LookUpController, FindByNameController, PossibleDuplicatesController],
        WithdrawInvitationController,
        ...[RequestErasureController, ApproveErasureController, StopErasureController, ErasuresController],
        ...[AskCorrectionController, AnswerCorrectionController, CorrectionsController, TakenOutController],
        ...[PlaceLegalHoldController, LiftLegalHoldController],
        ...[MessagesController, OpenMessageController, SetMessagePreferenceController],
      ],
      providers: [
        { provide: IS_DEMONSTRATION, useValue: demonstration },
        { provide: ACCOUNT_DIRECTORY, useExisting: AccountQuery },
        { provide: FIRST_ADMINISTRATOR, useValue: firstAdministrator },
        KeepBoardLookHandler,
        AskAboutLookHandler,
        AnswerLookQuestionHandler,
        ReopenLookQuestionHandler,
        EscalateLookQuestionHandler,
        FlagLookHandler,
        ReviewLookHandler,
        KeepEmergencyHandler,
        ReviewEmergencyHandler,
        EscalateEmergencyHandler,
        PutOffTellingHandler,
        LookFactsQuery,
        ...[EmergencyLookUpQuery, InitialsQuery, GiveAddressHandler, WithdrawAddressHandler],
        PrivacyBoardQuery,
        AccountQuery,
        AdministrationQuery,
        ApiClientsQuery,
        ...[PeopleQuery, StaffQuery, WhoLookedQuery],
        AcceptInvitationHandler,
        ChangeStandingHandler,
        EndEmploymentHandler,
        EndRelationshipHandler,
        InviteStaffHandler,
        ...[LinkAccountHandler, RecordViewHandler, RegisterAgencyHandler, RegisterApiClientHandler],
        RegisterPersonHandler,
        RegisterPractitionerHandler,
        StartRelationshipHandler,
        OverrideObjectionHandler,
        SetSharingPreferenceHandler,
        SharingQuery,
        SharingToldQuery,
        {
          provide: TELL_CONTEXTS,
          inject: [Platform, DiscoveryService],
          useFactory: (platform: Platform, discovery: DiscoveryService) =>
            tellContexts('identity', HOLD_THE_RECORD, platform, discovery),
        },
        AnswerCommunicationNeedsHandler,
        CheckIdentifierHandler,
        GiveNamesHandler,
        RecordCommunicationNeedHandler,
        ...[RecordFormerNameHandler, SayAboutOneselfHandler, AboutOneselfQuery, GroupsQuery],
        RecordIdentifierHandler,
        ReviewCommunicationNeedHandler,
        SayDifferentPeopleHandler,
        ...[SaySamePersonHandler, UnlinkRecordsHandler, WithdrawFormerNameHandler, WithdrawIdentifierHandler],
        IndexContactHandler,
        LookForDuplicatesHandler,
        PromptNeedReviewHandler,
        ...[CommunicationNeedsQuery, FormerNamesQuery, LookUpQuery, FindByNameQuery, PossibleDuplicatesQuery],
        StopApiClientHandler,
        WithdrawInvitationHandler,
        ...[RequestErasureHandler, ApproveErasureHandler, StopErasureHandler, CarryOutErasureHandler, ErasuresQuery],
        ...[AskCorrectionHandler, AnswerCorrectionHandler, TellOfOverdueCorrectionHandler, CorrectionsQuery],
        TakenOutQuery,
        ...[PlaceLegalHoldHandler, LiftLegalHoldHandler],
        ...[AdoptPolicyHandler, PoliciesQuery],
        ...[ComposeMessageHandler, SendMessageHandler, NoteDeliveryHandler, OpenMessageHandler],
        ...[SetMessagePreferenceHandler, MessagesQuery],
        {
          provide: DIRECTORY_ASKS,
          inject: [Platform],
          useFactory: (platform: Platform): DirectoryAsks =>
            directoryAsks ??
            askDirectory(
              () => platform.options.internalUrl('provider-directory'),
              () =>
                mintServiceToken(
                  'identity',
                  'provider-directory',
                  platform.keyFor('service-token'),
                  platform.clock.now(),
                ),
            ),
        },
        {
          provide: MEASURE_CODE_FOR,
          inject: [Platform],
          useFactory: (platform: Platform): MeasureCodeFor =>
            measureCodeFor ??
            askOutcomes(
              () => platform.options.internalUrl('outcomes'),
              () => mintServiceToken('identity', 'outcomes', platform.keyFor('service-token'), platform.clock.now()),
            ),
        },
        {
          provide: MESSAGES_OPTIONS,
          inject: [Platform],
          useFactory: (platform: Platform): MessagesOptions => ({
            carriers: demonstration ? [demonstrationCarrier] : [],
            senderName: 'Living Well',
            publicUrl: () => platform.options.internalUrl('identity'),
            ...messages,
          }),
        },
      ],
      parts: (platform) => {
        const token = () =>
          mintServiceToken('identity', 'intake', platform.keyFor('service-token'), platform.clock.now());
        const matchKey = platform.keyFor(MATCH_KEYS_USE);
        return {
          projections: [
            peopleProjection,
            staffProjection,
            signedOutProjection,
            administrationProjection,
            apiClientsProjection,
            whoLookedProjection,
            ...[communicationNeedsProjection, aboutOneselfProjection],
            recordPairsProjection,
            ...[erasuresProjection, correctionsProjection],
            matchKeysProjection(matchKey),
            privacyBoardProjection,
            messagesProjection,
          ],
          reactions: [
            whenEmergencyOpenedThenKeepEmergency,
            whenRecordViewedThenFlagLook,
            whenMatchKeysChangeThenLookForDuplicates,
            tellOfficersOfEmergency,
            tellPersonOfEmergency,
          ],
          deadlines: [
            whenReviewFallsDueThenEscalateEmergency,
            whenAnswerFallsDueThenEscalateLookQuestion,
            whenNeedReviewFallsDueThenPromptNeedReview,
            endRelationshipsOfLeavers,
            whenErasureFallsDueThenCarryOutErasure,
            whenCorrectionIsOverdueThenTell,
            whenMorningComesThenComposeMessage(platform.nation, (sql, now) => policyAt(sql, 'digest-hour', now)),
            whenMessageFallsDueThenSendMessage,
            whenDeliveryIsAwaitedThenNoteDelivery(),
          ],
          publishers: [
            identityPublisher,
            sharingPreferencePublisher,
            emergencyReviewedPublisher,
            correctionPublisher,
            policyPublisher,
          ],
          consumers: [
            introductionReceivedConsumer(
              askNameGiven ?? askIntake(() => platform.options.internalUrl('intake'), token),
              (contact) => blindIndex(matchKey, 'contact', contact),
            ),
            introducerUpdatedConsumer(
              askIntroducersReach ?? askIntakeForReach(() => platform.options.internalUrl('intake'), token),
            ),
            recordViewedConsumer,
            deathsConsumer,
            boardViewedConsumer,
            emergencyOpenedConsumer,
            composeMessageConsumer,
            askedGroupConsumer,
            measureLinkAskedConsumer,
            listingCheckConsumer,
            promisesOwedConsumer,
            handOverConsumer,
            teamMembershipConsumer,
            relationshipsConsumer,
            ...[entryTakenOutConsumer, entryCorrectedConsumer],
          ],
        };
      },
    });
    return { ...module, imports: [DiscoveryModule], exports: [...(module.exports ?? []), ACCOUNT_DIRECTORY] };
  }
}
