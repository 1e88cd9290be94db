import { useState } from 'react';
import type { Conversation, ImmediateNeed, PersonIntroduction, StoryPassage } from '../answers/intake';
import { dayName, momentWithDistance } from '../dates';
import { SaveButton } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useNames, type Names } from '../people-and-agencies';
import { activeTeam, usePlan } from '../plan/use-plan';
import { WhoCanSeeLink } from '../sharing/who-can-see-page';
import { forWhom } from '../story/audience';
import type { Member } from '../story/audience-field';
import { NeedLines } from '../story/need-lines';
import { PROMPTS } from '../team/person/prompts';
import { ChangeReaders } from './change-readers';
import { PutRight } from './put-right';
import { MySafety } from './my-safety';

type Told = { introductionId: string; personId: string; conversation: Conversation; names: Names; members: Member[] };

/** What the person said in their own words: who wrote it down, who may read it, and both to change. */
export function MyStoryPage({ personId }: { personId: string }) {
  const names = useNames();
  const plan = usePlan(personId);
  const introductions = useQuery<PersonIntroduction[]>(`/api/intake/people/${personId}/introductions`, {
    views: ['intake'],
    key: personId,
  });
  const members = plan.data
    ? activeTeam(plan.data)
        .filter(({ memberId, role }) => memberId !== personId && role !== 'carer')
        .map(({ memberId }) => ({ memberId, label: names.inFull(memberId) }))
    : [];
  return (
    <Page
      title="My story"
      lede="What you said when we first talked, in your own words. You decide for each part who may read it, and you can put it right."
    >
      <Loaded from={introductions} what="your story">
        {(list) => {
          const told = list.flatMap(({ introductionId, conversations }) =>
            conversations.map((conversation) => ({ introductionId, conversation })),
          );
          return told.length === 0 ? (
            <Empty title="We have not talked yet">
              <p>When you talk with your key worker, what you say stands here, and you choose who may read it.</p>
            </Empty>
          ) : (
            told.map(({ introductionId, conversation }) => (
              <OneConversation
                key={conversation.conversationId}
                {...{ introductionId, personId, conversation, names, members }}
              />
            ))
          );
        }}
      </Loaded>
      <MySafety personId={personId} names={names} members={members} />
      <NeedsNow personId={personId} names={names} />
    </Page>
  );
}

function OneConversation(told: Told) {
  const { conversation, names } = told;
  const { passages } = conversation;
  return (
    <section className="lw-section" aria-label={`On ${dayName(conversation.heldOn)}`}>
      <h2 className="nhsuk-heading-m">
        With {names.of(conversation.heldBy)} on {dayName(conversation.heldOn)}
      </h2>
      <ul className="lw-cards">
        {PROMPTS.flatMap(({ field, asks }) => {
          const passage = passages.find(({ prompt }) => prompt === field);
          return passage ? [<PassageCard key={field} {...told} passage={passage} asks={asks} />] : [];
        })}
      </ul>
    </section>
  );
}

type CardProps = Told & { passage: StoryPassage; asks: string };

function PassageCard({ passage, asks, ...told }: CardProps) {
  const [doing, setDoing] = useState<'audience' | 'words'>();
  const { introductionId, personId, conversation, names, members } = told;
  const { conversationId } = conversation;
  const address = `/api/intake/introductions/${introductionId}/conversations/${conversationId}/passages/${passage.prompt}`;
  const done = (): void => setDoing(undefined);
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{asks}</h3>
      <p className="lw-words">{passage.text}</p>
      <p>
        <strong>{forWhom(passage.audience, names, true)}</strong>
      </p>
      <p className="nhsuk-body-s lw-secondary">
        {names.of(passage.writtenBy)} wrote this down for you {momentWithDistance(passage.writtenAt)}.
        {passage.correctedAt !== null && ` You put it right ${momentWithDistance(passage.correctedAt)}.`}
      </p>
      <WhoCanSeeLink
        personId={personId}
        context="intake"
        what={`passage.${introductionId}.${conversationId}.${passage.prompt}`}
      />
      {doing === 'audience' && (
        <ChangeReaders path={`${address}/audience`} {...{ asks, members, readers: passage.audience, onDone: done }} />
      )}
      {doing === 'words' && <PutRight path={`${address}/correction`} asks={asks} words={passage.text} onDone={done} />}
      {doing === undefined && (
        <>
          <SaveButton small secondary busy={false} about={asks} onClick={() => setDoing('audience')}>
            Change who may read it
          </SaveButton>
          <SaveButton small secondary busy={false} about={asks} onClick={() => setDoing('words')}>
            Put it right
          </SaveButton>
        </>
      )}
    </li>
  );
}

function NeedsNow({ personId, names }: { personId: string; names: Names }) {
  const needs = useQuery<ImmediateNeed[]>(`/api/intake/people/${personId}/immediate-needs`, {
    views: ['intake'],
    key: personId,
  }).data;
  if (needs === undefined || needs.length === 0) return null;
  return (
    <section className="lw-section" aria-labelledby="needed-now">
      <h2 className="nhsuk-heading-m" id="needed-now">
        What I need now
      </h2>
      <ul className="lw-cards">
        {needs.map((need) => (
          <li key={need.needId} className="lw-card">
            <NeedLines need={need} names={names} />
          </li>
        ))}
      </ul>
    </section>
  );
}
