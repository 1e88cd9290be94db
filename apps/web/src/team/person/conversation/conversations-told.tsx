import type { Conversation } from '../../../answers/intake';
import { dayName, momentWithDistance } from '../../../dates';
import type { Names } from '../../../people-and-agencies';
import { WhoCanSeeLink } from '../../../sharing/who-can-see-page';
import { forWhom } from '../../../story/audience';
import { PROMPTS } from '../prompts';

type ToldProps = {
  conversations: readonly Conversation[];
  introductionId: string;
  personId: string;
  name: string;
  names: Names;
};

/** What was said at first, with each passage that this reader may read. Of the others there is no trace. */
export function ConversationsTold({ conversations, introductionId, personId, name, names }: ToldProps) {
  return conversations.map(({ conversationId, heldBy, heldOn, place, passages }) => (
    <div key={conversationId} className="lw-conversation">
      <p className="lw-secondary">
        {names.of(heldBy)} talked with {name} on {dayName(heldOn)}. Place: {place}.
      </p>
      <dl className="nhsuk-body">
        {PROMPTS.map(({ field, asks }) => {
          const passage = passages.find(({ prompt }) => prompt === field);
          return (
            <div key={field}>
              <dt>
                <strong>{asks}</strong>
              </dt>
              <dd className="lw-words lw-said-words">{passage?.text ?? 'Nothing to read here'}</dd>
              {passage && (
                <dd className="nhsuk-body-s lw-secondary">
                  {forWhom(passage.audience, names, false)} {names.of(passage.writtenBy)} wrote it down
                  {passage.correctedAt !== null && `; ${name} put it right ${momentWithDistance(passage.correctedAt)}`}.
                  <WhoCanSeeLink
                    personId={personId}
                    context="intake"
                    what={`passage.${introductionId}.${conversationId}.${field}`}
                  />
                </dd>
              )}
            </div>
          );
        })}
      </dl>
    </div>
  ));
}
