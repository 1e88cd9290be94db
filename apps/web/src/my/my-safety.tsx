import { useState } from 'react';
import type { SafetyConversation, SafetyTopic } from '../answers/intake';
import { SaveButton } from '../forms';
import { useQuery } from '../live';
import type { Names } from '../people-and-agencies';
import { forWhom } from '../story/audience';
import type { Member } from '../story/audience-field';
import { SafetyLines, safetyTopics } from '../story/safety-lines';
import { ChangeReaders } from './change-readers';
import { PutRight } from './put-right';

type MySafetyProps = { personId: string; names: Names; members: readonly Member[] };

/** What the person said about safety, who reads it, and who responds by when. */
export function MySafety({ personId, names, members }: MySafetyProps) {
  const conversations = useQuery<SafetyConversation[]>(`/api/intake/people/${personId}/safety-conversations`, {
    views: ['intake'],
    key: personId,
  }).data;
  if (conversations === undefined || conversations.length === 0) return null;
  return (
    <section className="lw-section" aria-labelledby="my-safety">
      <h2 className="nhsuk-heading-m" id="my-safety">
        What we said about safety
      </h2>
      <p>Whoever responds to you can read what you agreed. For the rest you choose who reads it.</p>
      <ul className="lw-cards">
        {conversations.map((one) => (
          <li key={one.conversationId} className="lw-card">
            <SafetyLines conversation={one} name={undefined} names={names}>
              {(topic) => <Readers conversation={one} topic={topic} names={names} members={members} />}
            </SafetyLines>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ReadersProps = Omit<MySafetyProps, 'personId'> & { conversation: SafetyConversation; topic: SafetyTopic };

function Readers({ conversation: { conversationId, passages, responderId }, topic, names, members }: ReadersProps) {
  const [doing, setDoing] = useState<'audience' | 'words'>();
  const passage = passages.find((one) => one.topic === topic);
  const asks = safetyTopics(undefined).find((one) => one.topic === topic)?.asks ?? '';
  if (!passage) return null;
  const { text, audience } = passage;
  const path = `/api/intake/safety-conversations/${conversationId}/passages/${topic}`;
  const onDone = (): void => setDoing(undefined);
  if (doing === 'audience') {
    return <ChangeReaders path={`${path}/audience`} {...{ asks, members, readers: audience, onDone }} />;
  }
  if (doing === 'words') return <PutRight path={`${path}/correction`} {...{ asks, words: text, onDone }} />;
  return (
    <>
      <p>
        <strong>{forWhom(audience, names, true)}</strong>
        {topic === 'whatWeAgreed' && audience.who !== 'team' && ` ${names.inFull(responderId)} reads it to respond.`}
      </p>
      <SaveButton small secondary busy={false} about={asks} onClick={() => setDoing('audience')}>
        Change who may read it
      </SaveButton>
      <SaveButton small secondary busy={false} about={asks} onClick={() => setDoing('words')}>
        Put it right
      </SaveButton>
    </>
  );
}
