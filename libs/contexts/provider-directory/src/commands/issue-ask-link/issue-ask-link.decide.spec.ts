import { given } from '@platform/decider/given-when-then';
import { linkIssued, made, withdrawn } from '../../domain/ask/ask.fixtures';
import { askStream } from '../../domain/ask/ask.state';
import { issueAskLink, MOST_LINKS } from './issue-ask-link.decide';

const issuing = { tokenHash: 'hash', at: '2026-03-02T09:00:00.000Z' };
const forLink = made({ forWhoAccepts: 'Sam. Text before you ring.' });

describe('making a link to an ask', () => {
  it('keeps the hash of its token', () =>
    given(askStream, [forLink])
      .when((state) => issueAskLink(issuing, state))
      .then([linkIssued()]));

  it('is refused once the ask has its end, and when whoever accepts would learn nothing', () => {
    given(askStream, [forLink, withdrawn()])
      .when((state) => issueAskLink(issuing, state))
      .thenRefused('already-withdrawn');
    given(askStream, [made()])
      .when((state) => issueAskLink(issuing, state))
      .thenRefused('nothing-to-hand-out');
  });

  it('is refused when very many were made', () =>
    given(askStream, [forLink, ...Array.from({ length: MOST_LINKS }, (_, i) => linkIssued(`hash ${i}`))])
      .when((state) => issueAskLink(issuing, state))
      .thenRefused('too-many-links'));
});
