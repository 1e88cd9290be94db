import { boardViewedMessage, defineViewStream, viewedMessage } from '@platform/access-control/view-recorder';
import type { Publisher } from '@platform/runtime/context-parts';
import type { AskEvent } from '../../domain/ask/ask.events';
import { askStream } from '../../domain/ask/ask.state';
import type { ServiceListingEvent } from '../../domain/service-listing/service-listing.events';
import { serviceListingStream } from '../../domain/service-listing/service-listing.state';

/** What the directory tells others: who was asked and what became of it, never what was needed or why not. */
export const providerDirectoryPublisher: Publisher = {
  id: 'provider-directory.publisher.v1',
  streams: [serviceListingStream, askStream, defineViewStream('providerDirectoryView')],
  translate(recorded) {
    const board = boardViewedMessage(recorded);
    if (board)
      return { type: 'provider-directory.board-viewed.v1', data: { ...board, personIds: [...board.personIds] } };
    const viewed = viewedMessage(recorded);
    if (viewed) return { type: 'provider-directory.record-viewed.v1', data: viewed };
    const event = recorded.event as ServiceListingEvent | AskEvent;
    switch (event.type) {
      case 'ServiceListed': {
        const { serviceId, agencyId, listedAt } = event.data;
        return { type: 'provider-directory.service-listed.v1', data: { serviceId, agencyId, listedAt } };
      }
      case 'ListingCheckPrompted': {
        const { serviceId, agencyId, checkBy, promptedAt } = event.data;
        return {
          type: 'provider-directory.listing-check-prompted.v1',
          data: { serviceId, agencyId, checkBy, promptedAt },
        };
      }
      case 'ListingRevised':
      case 'ListingAssured':
      case 'ListingLapsed':
      case 'CapacityDeclared':
      case 'CapacityExpired':
      case 'AskAddressNamed':
      case 'ServicePaused':
      case 'ServiceResumed':
      case 'OverAskingDetected':
      case 'ListingImported':
      case 'ListingDropped':
      case 'ListingConflictFound':
      case 'ListingConflictSettled':
        return undefined;
      case 'AskMade': {
        const { askId, personId, serviceId, agencyId, askedAt, answerDueAt, goesByLink } = event.data;
        const data = {
          askId,
          personId,
          serviceId,
          agencyId,
          askedAt,
          answerDueAt,
          ...(goesByLink && { withoutAccount: goesByLink }),
        };
        return { type: 'provider-directory.ask-made.v1', data };
      }
      case 'AskAccepted': {
        const { askId, personId, serviceId, agencyId, memberId, role, acceptedAt } = event.data;
        const data = { askId, personId, serviceId, agencyId, memberId, role, acceptedAt };
        return { type: 'provider-directory.ask-accepted.v1', data };
      }
      case 'AskAcceptedByLink': {
        const { askId, personId, serviceId, agencyId, acceptedAt } = event.data;
        const data = { askId, personId, serviceId, agencyId, acceptedAt };
        return { type: 'provider-directory.ask-accepted-by-link.v1', data };
      }
      case 'FurtherQuestionAsked': {
        const { askId, personId, forMemberId, questionAskedAt } = event.data;
        return {
          type: 'provider-directory.question-asked.v1',
          data: { askId, personId, forMemberId, questionAskedAt },
        };
      }
      case 'FurtherQuestionAnswered': {
        const { askId, personId, serviceId, agencyId, questionAnsweredAt, goesByLink } = event.data;
        const data = {
          askId,
          personId,
          serviceId,
          agencyId,
          questionAnsweredAt,
          ...(goesByLink && { withoutAccount: goesByLink }),
        };
        return { type: 'provider-directory.question-answered.v1', data };
      }
      case 'AskLinkIssued':
        return undefined;
      case 'AskDeclined': {
        const { askId, personId, reason, declinedAt } = event.data;
        const data = { askId, personId, how: 'declined' as const, closedAt: declinedAt, because: reason };
        return { type: 'provider-directory.ask-closed.v1', data };
      }
      case 'AskWithdrawn':
        return closed(event.data, 'withdrawn', event.data.withdrawnAt);
      case 'AskLapsed':
        return closed(event.data, 'lapsed', event.data.lapsedAt);
    }
  },
};

function closed(
  { askId, personId }: { readonly askId: string; readonly personId: string },
  how: 'withdrawn' | 'lapsed',
  closedAt: string,
) {
  return { type: 'provider-directory.ask-closed.v1' as const, data: { askId, personId, how, closedAt } };
}
