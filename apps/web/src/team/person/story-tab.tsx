import { useMemo, useState } from 'react';
import type { PersonIntroduction } from '../../answers/intake';
import { dayName, dayWithDistance } from '../../dates';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useNames, type Names } from '../../people-and-agencies';
import { activeTeam } from '../../plan/use-plan';
import type { About } from '../../device/kept';
import { draftOwner, useMe } from '../../session';
import { AboutSomebodyElse } from '../../plan/about-somebody-else';
import { IntroducedBy } from '../introduced-by';
import { RaiseItem } from '../huddle/raise-item';
import { ConversationPanel } from './conversation/conversation-panel';
import { ConversationsTold } from './conversation/conversations-told';
import { ImmediateNeeds } from './immediate-needs';
import { CorrectDeath, RecordDeath } from './record-death';
import { SafetyConversations } from './safety-conversations';
import { firstName, myPlace, type TabProps } from './tab';

/** How the person came here and what was said at first, so that nobody has to tell it twice. */
export function StoryTab({ personId, name, plan }: TabProps) {
  const me = useMe();
  const names = useNames();
  const introductions = useQuery<PersonIntroduction[]>(`/api/intake/people/${personId}/introductions`, {
    views: ['intake'],
    key: personId,
  });
  const [members, remember] = useState<About['members']>([]);
  const named = plan.data ? activeTeam(plan.data).filter(({ memberId }) => memberId !== personId) : [];
  const now = named.map(({ memberId, role }) => ({
    memberId,
    label: role === 'carer' ? 'The carer' : names.inFull(memberId),
  }));
  if (JSON.stringify(now) !== JSON.stringify(members)) remember(now);
  const keyWorked = plan.data !== undefined && myPlace(plan.data, me)?.isKeyWorker === true;
  return (
    <Page title={`${name}: story`} wide>
      {plan.data !== undefined && myPlace(plan.data, me) !== undefined && (
        <RaiseItem personId={personId} name={firstName(name)} />
      )}
      <Loaded from={introductions} what="the story">
        {(list) =>
          list.length === 0 ? (
            <Empty title="No introduction is written here">
              <p>When somebody introduces themself, their own words stand here and are told once.</p>
            </Empty>
          ) : (
            [...list]
              .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
              .map((one, at) => (
                <OneIntroduction
                  key={one.introductionId}
                  introduction={one}
                  name={firstName(name)}
                  personId={personId}
                  names={names}
                  members={members}
                  mayRecord={keyWorked && at === 0}
                  mayTakeOut={plan.data !== undefined && myPlace(plan.data, me) !== undefined}
                />
              ))
          )
        }
      </Loaded>
      <SafetyConversations
        personId={personId}
        name={firstName(name)}
        names={names}
        members={members}
        mayChange={plan.data !== undefined && myPlace(plan.data, me) !== undefined}
      />
      <ImmediateNeeds
        personId={personId}
        name={firstName(name)}
        names={names}
        members={members}
        mayChange={plan.data !== undefined && myPlace(plan.data, me) !== undefined}
      />
    </Page>
  );
}

type OneIntroductionProps = {
  introduction: PersonIntroduction;
  personId: string;
  name: string;
  names: Names;
  members: About['members'];
  mayRecord: boolean;
  mayTakeOut: boolean;
};

function OneIntroduction({
  introduction,
  personId,
  name,
  names,
  members,
  mayRecord,
  mayTakeOut,
}: OneIntroductionProps) {
  const owner = draftOwner(useMe());
  const { introductionId, conversations, status } = introduction;
  const about = useMemo(() => ({ personId, name, members }), [personId, name, members]);
  return (
    <div className="lw-columns">
      <section className="lw-section" aria-labelledby={`came-${introduction.introductionId}`}>
        <h2 className="nhsuk-heading-m" id={`came-${introduction.introductionId}`}>
          How {name} came here
        </h2>
        <p className="lw-words">{introduction.whatBroughtYou}</p>
        {introduction.whatWouldHelp !== null && introduction.whatWouldHelp !== '' && (
          <>
            <h3 className="nhsuk-heading-s">What would help</h3>
            <p className="lw-words">{introduction.whatWouldHelp}</p>
          </>
        )}
        {introduction.introducer && (
          <IntroducedBy
            introductionId={introduction.introductionId}
            name={name}
            introducer={introduction.introducer}
            awareness={introduction.awareness?.awareness ?? null}
            why={introduction.awareness?.why ?? null}
            mayRecord={mayRecord}
          />
        )}
        {introduction.takenDown && (
          <p className="lw-secondary">
            Said by {introduction.takenDown.saidBy}, written down {dayWithDistance(introduction.takenDown.takenDownAt)}.
          </p>
        )}
        <p className="lw-secondary">
          Received {dayWithDistance(introduction.receivedAt)}.{' '}
          {status === 'waiting' && 'Waits for a key worker at the next huddle.'}
          {status === 'declined-by-person' && `${name} said that they did not want this.`}
          {status === 'welcomed' &&
            `${names.of(introduction.keyWorkerId) === 'You' ? 'You' : names.inFull(introduction.keyWorkerId)} became key worker${
              introduction.nextContactOn === null ? '' : `, to get in touch by ${dayName(introduction.nextContactOn)}`
            }.`}
          {introduction.handedOver &&
            `${names.inFull(introduction.handedOver.receiverId)} took this on, and met or spoke with ${name} ${dayWithDistance(introduction.handedOver.firstContactAt)}.`}
        </p>
        {introduction.death ? (
          <>
            <p>
              <strong>{name} has died.</strong> {introduction.death.saidBy} Recorded by{' '}
              {names.inFull(introduction.death.recordedBy)} {dayWithDistance(introduction.death.recordedAt)}.
            </p>
            {mayRecord && <CorrectDeath introductionId={introduction.introductionId} name={name} />}
          </>
        ) : (
          mayRecord && <RecordDeath introductionId={introduction.introductionId} name={name} />
        )}
      </section>
      <section className="lw-section" aria-labelledby={`talked-${introduction.introductionId}`}>
        <h2 className="nhsuk-heading-m" id={`talked-${introduction.introductionId}`}>
          Initial conversation
        </h2>
        <ConversationsTold
          conversations={conversations}
          introductionId={introduction.introductionId}
          personId={personId}
          name={name}
          names={names}
        />
        {mayTakeOut && conversations.length > 0 && (
          <AboutSomebodyElse
            path={`/api/intake/introductions/${introduction.introductionId}/initial-conversation/about-somebody-else`}
            personId={personId}
            about="Initial conversation"
          />
        )}
        {mayRecord && (
          <p>
            <a href="#safety">Talk about safety, and write down what you agreed</a>
          </p>
        )}
        {mayRecord && status === 'welcomed' ? (
          <ConversationPanel owner={owner} introductionId={introductionId} about={about} recorded={conversations} />
        ) : (
          conversations.length === 0 && (
            <Empty title="Not held yet">
              <p>
                The key worker meets {name} where {name} chooses, asks five plain questions, and writes the answers here
                in {name}’s words.
              </p>
            </Empty>
          )
        )}
      </section>
    </div>
  );
}
