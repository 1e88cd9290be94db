import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { contextModule } from '@platform/runtime/context';
import { emergencyPublisher } from '@platform/runtime/emergency-parts';
import { AcceptAskController } from './commands/accept-ask/accept-ask.controller';
import { AcceptAskHandler } from './commands/accept-ask/accept-ask.handler';
import { AssureListingController } from './commands/assure-listing/assure-listing.controller';
import { AssureListingHandler } from './commands/assure-listing/assure-listing.handler';
import { PromptListingCheckHandler } from './commands/prompt-listing-check/prompt-listing-check.handler';
import { DeclareCapacityController } from './commands/declare-capacity/declare-capacity.controller';
import { DeclareCapacityHandler } from './commands/declare-capacity/declare-capacity.handler';
import { DeclineAskController } from './commands/decline-ask/decline-ask.controller';
import { DeclineAskHandler } from './commands/decline-ask/decline-ask.handler';
import { ExpireCapacityHandler } from './commands/expire-capacity/expire-capacity.handler';
import { LapseAskHandler } from './commands/lapse-ask/lapse-ask.handler';
import { LapseListingHandler } from './commands/lapse-listing/lapse-listing.handler';
import { MakeAskController } from './commands/make-ask/make-ask.controller';
import { MakeAskHandler } from './commands/make-ask/make-ask.handler';
import { PublishListingController } from './commands/publish-listing/publish-listing.controller';
import { PublishListingHandler } from './commands/publish-listing/publish-listing.handler';
import { WithdrawAskController } from './commands/withdraw-ask/withdraw-ask.controller';
import { WithdrawAskHandler } from './commands/withdraw-ask/withdraw-ask.handler';
import { practitionerRegisteredConsumer } from './integration/consumes/practitioners.consumer';
import { relationshipsConsumer } from './integration/consumes/relationships.consumer';
import { providerDirectoryPublisher } from './integration/publishes/provider-directory.publisher';
import { ListingsAndAsks1700000000001 } from './migrations/1700000000001-listings-and-asks';
import { RowsForTheirReaders1700000000002 } from './migrations/1700000000002-rows-for-their-readers';
import { Reminders1700000000067 } from './migrations/1700000000067-reminders';
import { ListingsOfManySources1700000000080 } from './migrations/1700000000080-listings-of-many-sources';
import { FindingServices1700000000082 } from './migrations/1700000000082-finding-services';
import { directoryReminders } from './reactions/when-date-comes-then-remind/when-date-comes-then-remind.deadline';
import { providerDirectoryAccess, providerDirectoryThings } from './provider-directory.access';
import { ProviderDirectoryContext } from './provider-directory.context';
import { lapseUnansweredAsks } from './reactions/when-nobody-answered-then-lapse-ask/when-nobody-answered-then-lapse-ask.reaction';
import { lapseUnseenListings } from './reactions/when-nobody-looked-then-lapse-listing/when-nobody-looked-then-lapse-listing.deadline';
import { expireOldCapacity } from './reactions/when-two-weeks-pass-then-expire-capacity/when-two-weeks-pass-then-expire-capacity.deadline';
import { AskInInboxRow } from './views/ask-inbox/ask-in-inbox.row';
import { AskInboxController } from './views/ask-inbox/ask-inbox.controller';
import { askInboxProjection } from './views/ask-inbox/ask-inbox.projection';
import { AskInboxQuery } from './views/ask-inbox/ask-inbox.query';
import { FindServicesController } from './views/find-services/find-services.controller';
import { FindServicesQuery } from './views/find-services/find-services.query';
import { FeedImportRow } from './views/feed-imports/feed-import.row';
import { FeedImportsController } from './views/feed-imports/feed-imports.controller';
import { feedImportsProjection } from './views/feed-imports/feed-imports.projection';
import { FeedImportsQuery } from './views/feed-imports/feed-imports.query';
import { ListingConflictRow } from './views/listing-conflicts/listing-conflict.row';
import { ListingConflictsController } from './views/listing-conflicts/listing-conflicts.controller';
import { ListingConflictsQuery } from './views/listing-conflicts/listing-conflicts.query';
import { ListingRow } from './views/listings/listing.row';
import { ListingsController } from './views/listings/listings.controller';
import { listingsProjection } from './views/listings/listings.projection';
import { ListingsQuery } from './views/listings/listings.query';
import { ServiceLocationRow } from './views/listings/service-location.row';
import { TaxonomyRow } from './views/listings/taxonomy.row';
import { TaxonomyTermRow } from './views/listings/taxonomy-term.row';
import { NearQuery } from './views/open-referral/near.query';
import { OpenReferralController } from './views/open-referral/open-referral.controller';
import { OpenReferralQuery } from './views/open-referral/open-referral.query';
import { OwnListingRow } from './views/own-listings/own-listing.row';
import { OwnListingsController } from './views/own-listings/own-listings.controller';
import { ownListingsProjection } from './views/own-listings/own-listings.projection';
import { OwnListingsQuery } from './views/own-listings/own-listings.query';
import { AskOfPersonRow } from './views/person-asks/ask-of-person.row';
import { PersonAsksController } from './views/person-asks/person-asks.controller';
import { personAsksProjection } from './views/person-asks/person-asks.projection';
import { PersonAsksQuery } from './views/person-asks/person-asks.query';
import { IssueAskLinkController } from './commands/issue-ask-link/issue-ask-link.controller';
import { IssueAskLinkHandler } from './commands/issue-ask-link/issue-ask-link.handler';
import { AnswerByLinkController } from './commands/answer-by-link/answer-by-link.controller';
import { AnswerByLinkHandler } from './commands/answer-by-link/answer-by-link.handler';
import { AskFurtherQuestionController } from './commands/ask-further-question/ask-further-question.controller';
import { AskFurtherQuestionHandler } from './commands/ask-further-question/ask-further-question.handler';
import { AnswerFurtherQuestionController } from './commands/answer-further-question/answer-further-question.controller';
import { AnswerFurtherQuestionHandler } from './commands/answer-further-question/answer-further-question.handler';
import { NameAskAddressController } from './commands/name-ask-address/name-ask-address.controller';
import { NameAskAddressHandler } from './commands/name-ask-address/name-ask-address.handler';
import { AsksByLink1700000000085 } from './migrations/1700000000085-asks-by-link';
import { BeforeAskingController } from './views/before-asking/before-asking.controller';
import { BeforeAskingQuery } from './views/before-asking/before-asking.query';
import { AskByLinkController } from './views/ask-by-link/ask-by-link.controller';
import { AskByLinkQuery } from './views/ask-by-link/ask-by-link.query';
import { AskedServiceRow } from './views/asked-services/asked-service.row';
import { AskedServicesController } from './views/asked-services/asked-services.controller';
import { askedServicesProjection } from './views/asked-services/asked-services.projection';
import { AskedServicesQuery } from './views/asked-services/asked-services.query';
import { PauseServiceController } from './commands/pause-service/pause-service.controller';
import { PauseServiceHandler } from './commands/pause-service/pause-service.handler';
import { ResumeServiceController } from './commands/resume-service/resume-service.controller';
import { ResumeServiceHandler } from './commands/resume-service/resume-service.handler';
import { DetectOverAskingHandler } from './commands/detect-over-asking/detect-over-asking.handler';
import { PausedServices1700000000086 } from './migrations/1700000000086-paused-services';
import { ListingChecks1700000000140 } from './migrations/1700000000140-listing-checks';
import { whenAskMadeThenDetectOverAsking } from './reactions/when-ask-made-then-detect-over-asking/when-ask-made-then-detect-over-asking.reaction';
import { promptListingChecks } from './reactions/when-check-is-near-then-prompt-listing-check/when-check-is-near-then-prompt-listing-check.deadline';
import { resumePausedServices } from './reactions/when-pause-ends-then-resume-service/when-pause-ends-then-resume-service.deadline';
import { ListingsToCheckController } from './views/listings-to-check/listings-to-check.controller';
import { ListingsToCheckQuery } from './views/listings-to-check/listings-to-check.query';
import { HowAskedQuery } from './views/before-asking/how-asked.query';
import { SayNothingFoundController } from './commands/say-nothing-found/say-nothing-found.controller';
import { SayNothingFoundHandler } from './commands/say-nothing-found/say-nothing-found.handler';
import { TakeBackNothingFoundController } from './commands/take-back-nothing-found/take-back-nothing-found.controller';
import { TakeBackNothingFoundHandler } from './commands/take-back-nothing-found/take-back-nothing-found.handler';
import { UnmetNeed1700000000150 } from './migrations/1700000000150-unmet-need';
import { NothingFoundController } from './views/nothing-found/nothing-found.controller';
import { nothingFoundProjection } from './views/nothing-found/nothing-found.projection';
import { NothingFoundQuery } from './views/nothing-found/nothing-found.query';
import { NothingFoundRow } from './views/nothing-found/nothing-found.row';
import { noRoomProjection } from './views/room-by-need/no-room.projection';
import { RoomByNeedController } from './views/room-by-need/room-by-need.controller';
import { RoomByNeedQuery } from './views/room-by-need/room-by-need.query';

@Module({})
export class ProviderDirectoryModule {
  static forRoot(): DynamicModule {
    return contextModule(ProviderDirectoryModule, ProviderDirectoryContext, {
      name: 'provider-directory',
      policy: providerDirectoryAccess,
      things: providerDirectoryThings,
      viewCategory: 'providerDirectoryView',
      opensInEmergency: true,
      rows: [
        FeedImportRow,
        ListingConflictRow,
        ListingRow,
        ServiceLocationRow,
        TaxonomyRow,
        TaxonomyTermRow,
        OwnListingRow,
        AskInInboxRow,
        AskOfPersonRow,
        AskedServiceRow,
        NothingFoundRow,
      ],
      migrations: [
        ListingsAndAsks1700000000001,
        RowsForTheirReaders1700000000002,
        Reminders1700000000067,
        ListingsOfManySources1700000000080,
        FindingServices1700000000082,
        AsksByLink1700000000085,
        PausedServices1700000000086,
        UnmetNeed1700000000150,
        ListingChecks1700000000140,
      ],
      controllers: [
        PublishListingController,
        AssureListingController,
        DeclareCapacityController,
        MakeAskController,
        AcceptAskController,
        DeclineAskController,
        WithdrawAskController,
        PauseServiceController,
        ResumeServiceController,
        NameAskAddressController,
        AnswerFurtherQuestionController,
        AskFurtherQuestionController,
        AnswerByLinkController,
        IssueAskLinkController,
        ListingsController,
        FindServicesController,
        OwnListingsController,
        ListingsToCheckController,
        FeedImportsController,
        ListingConflictsController,
        OpenReferralController,
        AskInboxController,
        PersonAsksController,
        AskByLinkController,
        BeforeAskingController,
        AskedServicesController,
        SayNothingFoundController,
        TakeBackNothingFoundController,
        NothingFoundController,
        RoomByNeedController,
      ],
      providers: [
        PublishListingHandler,
        AssureListingHandler,
        PromptListingCheckHandler,
        LapseListingHandler,
        DeclareCapacityHandler,
        ExpireCapacityHandler,
        MakeAskHandler,
        AcceptAskHandler,
        DeclineAskHandler,
        WithdrawAskHandler,
        LapseAskHandler,
        PauseServiceHandler,
        ResumeServiceHandler,
        DetectOverAskingHandler,
        NameAskAddressHandler,
        AnswerFurtherQuestionHandler,
        AskFurtherQuestionHandler,
        AnswerByLinkHandler,
        IssueAskLinkHandler,
        ListingsQuery,
        FindServicesQuery,
        OwnListingsQuery,
        ListingsToCheckQuery,
        FeedImportsQuery,
        ListingConflictsQuery,
        NearQuery,
        OpenReferralQuery,
        AskInboxQuery,
        PersonAsksQuery,
        AskByLinkQuery,
        BeforeAskingQuery,
        HowAskedQuery,
        AskedServicesQuery,
        SayNothingFoundHandler,
        TakeBackNothingFoundHandler,
        NothingFoundQuery,
        RoomByNeedQuery,
        ...directoryReminders.handlers,
      ],
      parts: () => ({
        projections: [
          listingsProjection,
          ownListingsProjection,
          feedImportsProjection,
          askInboxProjection,
          personAsksProjection,
          askedServicesProjection,
          nothingFoundProjection,
          noRoomProjection,
          directoryReminders.projection,
        ],
        publishers: [
          providerDirectoryPublisher,
          emergencyPublisher('provider-directory', 'provider-directory.emergency-opened.v1'),
          directoryReminders.publisher,
        ],
        reactions: [...directoryReminders.reactions, whenAskMadeThenDetectOverAsking],
        consumers: [relationshipsConsumer, practitionerRegisteredConsumer],
        deadlines: [
          lapseUnansweredAsks,
          promptListingChecks,
          lapseUnseenListings,
          expireOldCapacity,
          resumePausedServices,
          directoryReminders.deadline,
        ],
      }),
    });
  }
}
