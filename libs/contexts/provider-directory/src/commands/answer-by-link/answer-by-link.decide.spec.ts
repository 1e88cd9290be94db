import { given } from '@platform/decider/given-when-then';
import {
  accepted,
  acceptedByLink,
  ASK_ID,
  ASKER_ID,
  declined,
  furtherAsked,
  made,
  PERSON_ID,
  SAID_TO_BE,
  withdrawn,
} from '../../domain/ask/ask.fixtures';
import { askStream, STATUS_AFTER } from '../../domain/ask/ask.state';
import type { LinkAnswer } from './answer-by-link.decide';
import { answerByLink } from './answer-by-link.decide';

const AT = '2026-03-03T09:00:00.000Z';
const answering = (answer: LinkAnswer, at = AT) => ({ answer, saidToBe: SAID_TO_BE, linkId: 'the link', at });

describe('answering an ask by its link', () => {
  it('says yes, by whoever they say they are, and names nobody for the team', () =>
    given(askStream, [made()])
      .when((state) => answerByLink(answering({ say: 'yes' }), state))
      .then([acceptedByLink()]));

  it('says no with a reason that can be counted', () => {
    const reason = 'cannot-meet-access-needs' as const;
    given(askStream, [made()])
      .when((state) => answerByLink(answering({ say: 'no', reason, suggestion: null }), state))
      .then([declined({ reason, declinedBy: 'the link', ...SAID_TO_BE })]);
  });

  it('asks one thing before deciding, of whoever asked, and no second', () => {
    const question = 'Are stairs a trouble?';
    given(askStream, [made()])
      .when((state) => answerByLink(answering({ say: 'ask', question }), state))
      .then([
        {
          type: 'FurtherQuestionAsked',
          data: {
            ...{ askId: ASK_ID, personId: PERSON_ID, question, questionBy: 'the link', ...SAID_TO_BE },
            ...{ forMemberId: ASKER_ID, questionAskedAt: AT },
          },
        },
      ]);
    given(askStream, [made(), furtherAsked()])
      .when((state) => answerByLink(answering({ say: 'ask', question }), state))
      .thenRefused('question-asked-already');
  });

  it.each([accepted(), acceptedByLink(), declined(), withdrawn()])('is told when another was quicker: $type', (end) =>
    given(askStream, [made(), end])
      .when((state) => answerByLink(answering({ say: 'yes' }), state))
      .thenRefused(`already-${STATUS_AFTER[end.type]}`),
  );

  it('is over in the moment when the ask lapses, whether or not that was noticed', () =>
    given(askStream, [made()])
      .when((state) => answerByLink(answering({ say: 'yes' }, '2026-03-18T09:00:00.000Z'), state))
      .thenRefused('already-lapsed'));
});
