import type { ConversationWords, PersonIntroduction } from '../../answers/intake';
import { dayName, dayWithDistance } from '../../dates';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useNames, type Names } from '../../people-and-agencies';
import { useMe } from '../../session';
import { InitialConversationForm } from './initial-conversation-form';
import { AboutSomebodyElse } from '../../plan/about-somebody-else';
import { PROMPTS } from './prompts';
import { firstName, myPlace, type TabProps } from './tab';

/** How the person came here and what was said at first, so that nobody has to tell it twice. */
export function StoryTab({ personId, name, plan }: TabProps) {
  const me = useMe();
  const names = useNames();
  const introductions = useQuery<PersonIntroduction[]>(`/api/intake/people/${personId}/introductions`, {
    views: ['intake'],
    key: personId,
  });
  const keyWorked = plan.data !== undefined && myPlace(plan.data, me)?.isKeyWorker === true;
  return (
    <Page title={`${name}: story`} wide>
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
                  names={names}
                  mayRecord={keyWorked && at === 0}
                  personId={personId}
                  mayTakeOut={plan.data !== undefined && myPlace(plan.data, me) !== undefined}
                />
              ))
          )
        }
      </Loaded>
    </Page>
  );
}

type OneIntroductionProps = {
  personId: string;
  introduction: PersonIntroduction;
  name: string;
  names: Names;
  mayRecord: boolean;
  mayTakeOut: boolean;
};

function OneIntroduction({ personId, introduction, name, names, mayRecord, mayTakeOut }: OneIntroductionProps) {
  const { initialConversation: conversation, status } = introduction;
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
        <p className="lw-secondary">
          Received {dayWithDistance(introduction.receivedAt)}.{' '}
          {status === 'waiting' && 'Waits for a key worker at the next huddle.'}
          {status === 'declined-by-person' && `${name} said that they did not want this.`}
          {status === 'welcomed' &&
            `${names.of(introduction.keyWorkerId) === 'You' ? 'You' : names.inFull(introduction.keyWorkerId)} became key worker${
              introduction.nextContactOn === null ? '' : `, to get in touch by ${dayName(introduction.nextContactOn)}`
            }.`}
        </p>
      </section>
      <section className="lw-section" aria-labelledby={`talked-${introduction.introductionId}`}>
        <h2 className="nhsuk-heading-m" id={`talked-${introduction.introductionId}`}>
          Initial conversation
        </h2>
        {conversation ? (
          <>
            <p className="lw-secondary">
              {names.of(conversation.heldBy)} talked with {name} on {dayName(conversation.heldOn)}. Place:{' '}
              {conversation.place}.
            </p>
            <Words words={conversation.words} />
            {mayTakeOut && (
              <AboutSomebodyElse
                path={`/api/intake/introductions/${introduction.introductionId}/initial-conversation/about-somebody-else`}
                personId={personId}
                about="Initial conversation"
              />
            )}
          </>
        ) : mayRecord && status === 'welcomed' ? (
          <InitialConversationForm introductionId={introduction.introductionId} name={name} />
        ) : (
          <Empty title="Not held yet">
            <p>
              The key worker meets {name} where {name} chooses, asks five plain questions, and writes the answers here
              in {name}’s words.
            </p>
          </Empty>
        )}
      </section>
    </div>
  );
}

function Words({ words }: { words: ConversationWords }) {
  return (
    <dl className="nhsuk-body">
      {PROMPTS.map(({ field, asks }) => (
        <div key={field}>
          <dt>
            <strong>{asks}</strong>
          </dt>
          <dd className="lw-words lw-said-words">{words[field] === '' ? 'Not talked about' : words[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
