import type { Decision } from '@platform/decider/decider';
import type {
  AreaTalkedThrough,
  LifeConversationEvent,
  StepField,
} from '../../domain/life-conversation/life-conversation.events';
import { STEP_FIELDS } from '../../domain/life-conversation/life-conversation.events';
import type { LifeConversations } from '../../domain/life-conversation/life-conversation.state';
import { openOf } from '../../domain/life-conversation/life-conversation.state';

export type TalkThroughAreaRefusal =
  'life-conversation-not-open' | 'area-not-chosen' | 'words-are-the-persons' | 'said-otherwise-meanwhile';

type Said = AreaTalkedThrough['data'];

/**
 * Adds to what was said of an area. Different fields by different people both hold; of one field, whoever has not seen what
 * somebody else wrote is told. What the person wrote themself nobody else changes. `since` is what the caller has not seen.
 */
export function talkThroughArea(
  said: Said,
  conversations: LifeConversations,
  since: readonly LifeConversationEvent[],
): Decision<AreaTalkedThrough, TalkThroughAreaRefusal> {
  const open = openOf(conversations);
  if (open?.conversationId !== said.conversationId) return { refused: 'life-conversation-not-open' };
  const talk = open.talks.find(({ area }) => area === said.area);
  if (!talk) return { refused: 'area-not-chosen' };
  const changed = STEP_FIELDS.filter((field) => {
    const text = said.words[field];
    return text !== undefined && text !== (talk.words[field]?.text ?? '');
  });
  const isThePersons = (field: StepField): boolean => {
    const before = talk.words[field];
    return before?.by === said.personId && before.text !== '' && said.saidBy !== said.personId;
  };
  if (changed.some((field) => since.some((event) => isOtherwise(event, said, field))))
    return { refused: 'said-otherwise-meanwhile' };
  if (changed.some(isThePersons)) return { refused: 'words-are-the-persons' };
  const actionIds = said.actionIds.filter((id) => !talk.actionIds.includes(id));
  if (changed.length === 0 && actionIds.length === 0) return [];
  const words = Object.fromEntries(changed.map((field) => [field, said.words[field]]));
  return [{ type: 'AreaTalkedThrough', data: { ...said, words, actionIds } }];
}

const isOtherwise = (event: LifeConversationEvent, { conversationId, area }: Said, field: StepField): boolean =>
  event.type === 'AreaTalkedThrough' &&
  event.data.conversationId === conversationId &&
  event.data.area === area &&
  event.data.words[field] !== undefined;
