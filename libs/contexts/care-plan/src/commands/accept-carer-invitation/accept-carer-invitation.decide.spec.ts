import { given } from '@platform/decider/given-when-then';
import { accepted, AT, EXPIRES, invited } from '../../domain/carer-invitation/carer-invitation.fixtures';
import { carerInvitationStream } from '../../domain/carer-invitation/carer-invitation.state';
import { acceptCarerInvitation } from './accept-carer-invitation.decide';

const accept =
  (memberId = 'ruth', at = AT) =>
  (state: typeof carerInvitationStream.initial) =>
    acceptCarerInvitation(memberId, at, state);

describe('taking the place at the side of somebody one cares for', () => {
  it('is for whoever has the link, once', () => {
    given(carerInvitationStream, [invited()]).when(accept()).then([accepted()]);
    given(carerInvitationStream, [invited(), accepted()]).when(accept()).thenNothing();
    given(carerInvitationStream, [invited(), accepted()]).when(accept('ida')).thenRefused('carer-invitation-used');
  });

  it('is refused when the link is old, of nothing, or one’s own', () => {
    given(carerInvitationStream, [invited()]).when(accept('ruth', EXPIRES)).thenRefused('carer-invitation-expired');
    given(carerInvitationStream, []).when(accept()).thenRefused('carer-invitation-unknown');
    given(carerInvitationStream, [invited()]).when(accept('person-1')).thenRefused('carer-invitation-to-oneself');
  });
});
