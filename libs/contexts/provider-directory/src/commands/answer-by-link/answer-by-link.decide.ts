import type { Decision } from '@platform/decider/decider';
import type {
  AskAcceptedByLink,
  AskDeclined,
  DeclineReason,
  FurtherQuestionAsked,
  SaidToBe,
} from '../../domain/ask/ask.events';
import { hasLapsed, waitingAsk } from '../../domain/ask/ask.rules';
import type { Ask } from '../../domain/ask/ask.state';
import type { FurtherQuestionRefusal } from '../../domain/ask/further-question.rules';
import { askFurther } from '../../domain/ask/further-question.rules';

export type AnswerByLinkRefusal = FurtherQuestionRefusal;

export type LinkAnswer =
  | { readonly say: 'yes' }
  | { readonly say: 'no'; readonly reason: DeclineReason; readonly suggestion: string | null }
  | { readonly say: 'ask'; readonly question: string };

export interface AnsweringByLink {
  readonly answer: LinkAnswer;
  readonly saidToBe: SaidToBe;
  readonly linkId: string;
  readonly at: string;
}

/** As a member of the agency would; a link ends with its ask, also before anybody has noticed that it lapsed. */
export function answerByLink(
  { answer, saidToBe, linkId, at }: AnsweringByLink,
  current: Ask,
): Decision<AskAcceptedByLink | AskDeclined | FurtherQuestionAsked, AnswerByLinkRefusal> {
  const ask = waitingAsk(current);
  if (typeof ask === 'string') return { refused: ask };
  if (hasLapsed(ask.answerDueAt, at)) return { refused: 'already-lapsed' };
  const { askId, personId, serviceId, agencyId } = ask;
  switch (answer.say) {
    case 'yes':
      return [
        { type: 'AskAcceptedByLink', data: { askId, personId, serviceId, agencyId, ...saidToBe, acceptedAt: at } },
      ];
    case 'no': {
      const { reason, suggestion } = answer;
      const said = { reason, suggestion, declinedBy: linkId, ...saidToBe, declinedAt: at };
      return [{ type: 'AskDeclined', data: { askId, personId, ...said } }];
    }
    case 'ask':
      return askFurther({ question: answer.question, questionBy: linkId, saidToBe, at }, ask);
  }
}
