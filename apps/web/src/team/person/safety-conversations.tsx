import { useState } from 'react';
import type { Audience, SafetyConversation, SafetyTopic } from '../../answers/intake';
import { DateField } from '../../date-field';
import { addDays, dayName, londonInstant, today } from '../../dates';
import type { About } from '../../device/kept-conversation';
import { Form, SaveButton, SelectField, TextAreaField, TextField } from '../../forms';
import { useQuery } from '../../live';
import { ProblemNotice } from '../../page';
import type { Names } from '../../people-and-agencies';
import { AboutSomebodyElse } from '../../plan/about-somebody-else';
import { forWhom } from '../../story/audience';
import { AudienceField } from '../../story/audience-field';
import { SafetyLines, safetyTopics } from '../../story/safety-lines';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { useHashTarget } from '../use-hash-target';

type SafetyProps = { personId: string; name: string; names: Names; members: About['members']; mayChange: boolean };

/** What keeps the person safe, what worries them, and what was agreed: in words, with somebody who responds by a time. */
export function SafetyConversations({ personId, name, names, members, mayChange }: SafetyProps) {
  const safety = useQuery<SafetyConversation[]>(`/api/intake/people/${personId}/safety-conversations`, {
    views: ['intake'],
    key: personId,
  });
  useHashTarget(safety.data !== undefined);
  if (safety.data === undefined) {
    return safety.problem ? <ProblemNotice problem={safety.problem} retry={safety.reload} /> : null;
  }
  return (
    <section className="lw-section" id="safety" aria-labelledby="safety-title">
      <h2 className="nhsuk-heading-m" id="safety-title">
        Talking about safety
      </h2>
      {safety.data.length === 0 && (
        <p className="lw-secondary">
          Nothing is written down yet. Talk with {name} about what keeps them safe and what worries them, and agree who
          responds by when.
        </p>
      )}
      <ul className="lw-cards">
        {safety.data.map((one) => (
          <li key={one.conversationId} className="lw-card">
            <SafetyLines conversation={one} name={name} names={names}>
              {(topic) => <Readers conversation={one} topic={topic} names={names} />}
            </SafetyLines>
            {mayChange && one.status === 'open' && <Responded conversation={one} />}
            {mayChange && (
              <AboutSomebodyElse
                path={`/api/intake/safety-conversations/${one.conversationId}/about-somebody-else`}
                personId={personId}
                about={`Conversation about safety on ${dayName(one.heldOn)}`}
              />
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Write down a conversation about safety</span>
          </summary>
          <div className="nhsuk-details__text">
            <WriteDown personId={personId} name={name} members={members} />
          </div>
        </details>
      )}
    </section>
  );
}

type ReadersProps = { conversation: SafetyConversation; topic: SafetyTopic; names: Names };

function Readers({ conversation: { passages, responderId }, topic, names }: ReadersProps) {
  const audience = passages.find((one) => one.topic === topic)?.audience;
  if (!audience) return null;
  return (
    <span className="nhsuk-body-s lw-secondary">
      {forWhom(audience, names, false)}
      {topic === 'whatWeAgreed' && audience.who !== 'team' && ` Also for ${names.inFull(responderId)}, who responds.`}
    </span>
  );
}

type Words = Record<SafetyTopic, string>;
type Draft = {
  heldOn: string;
  words: Words;
  audiences: Partial<Record<SafetyTopic, Audience>>;
  responderId: string;
  day: string;
  time: string;
};
type Body = Pick<Draft, 'heldOn' | 'words' | 'audiences' | 'responderId'> & { dueAt: string };
const EMPTY: Draft = {
  ...{ heldOn: '', words: { whatKeepsSafe: '', whatWorries: '', whatWeAgreed: '' }, audiences: {} },
  ...{ responderId: '', day: '', time: '' },
};

const missingIn = ({ heldOn, words, responderId, day, time }: Draft) => [
  ...(heldOn === '' ? [{ field: 'heldOn', problem: 'Say on which day you talked' }] : []),
  ...(words.whatWeAgreed.trim() === ''
    ? [{ field: 'words.whatWeAgreed', problem: 'Say what you agreed for now' }]
    : []),
  ...(responderId === '' ? [{ field: 'responderId', problem: 'Choose who responds' }] : []),
  ...(day === '' ? [{ field: 'day', problem: 'Say by which day' }] : []),
  ...(/^\d{2}:\d{2}$/.test(time) ? [] : [{ field: 'time', problem: 'Say by what time, such as 17:00' }]),
];

function WriteDown({ personId, name, members }: Pick<SafetyProps, 'personId' | 'name' | 'members'>) {
  const [draft, keep, drop] = useDraft<Draft>(`person:${personId}:safety-conversation`, EMPTY);
  const save = useCommand<Body>(`/api/intake/people/${personId}/safety-conversations`, 'It is written down');
  const send = async (): Promise<void> => {
    const missing = missingIn(draft);
    if (missing.length > 0) return save.refuse(missing);
    const { heldOn, words, audiences, responderId, day, time } = draft;
    if (await save.run({ heldOn, words, audiences, responderId, dueAt: londonInstant(day, time) })) drop();
  };
  return (
    <Form problem={save.problem} onSubmit={() => void send()} label="A conversation about safety">
      <p>
        Write in {name}’s words, with {name} beside you if you can; {name} reads this too. There is nothing to grade
        here: what counts is what was said, and what happens next. If somebody is in danger now, act first and write
        later.
      </p>
      <DateField
        name="heldOn"
        label="When did you talk?"
        value={draft.heldOn}
        onChange={(heldOn) => keep({ ...draft, heldOn })}
        offers={[
          { label: 'Today', day: today() },
          { label: 'Yesterday', day: addDays(today(), -1) },
        ]}
      />
      {safetyTopics(name).map(({ topic, asks }) => (
        <div key={topic} className="lw-prompt">
          <TextAreaField
            name={`words.${topic}`}
            label={asks}
            rows={3}
            limit={10_000}
            value={draft.words[topic]}
            onChange={(said) => keep({ ...draft, words: { ...draft.words, [topic]: said } })}
          />
          {draft.words[topic].trim() !== '' && (
            <AudienceField
              name={`audiences.${topic}`}
              label={`Who may read “${asks}”`}
              person={name}
              members={members}
              value={draft.audiences[topic] ?? { who: 'team', named: [] }}
              onChange={(audience) => keep({ ...draft, audiences: { ...draft.audiences, [topic]: audience } })}
            />
          )}
        </div>
      ))}
      <SelectField
        name="responderId"
        label="Who responds?"
        hint="They read what was agreed, and it is on their list until they say what they did."
        value={draft.responderId}
        onChange={(responderId) => keep({ ...draft, responderId })}
        choices={members
          .filter(({ label }) => label !== 'The carer')
          .map(({ memberId, label }) => ({ value: memberId, label }))}
      />
      <DateField
        name="day"
        label="By when?"
        value={draft.day}
        onChange={(day) => keep({ ...draft, day })}
        offers={[
          { label: 'By today', day: today() },
          { label: 'By tomorrow', day: addDays(today(), 1) },
        ]}
      />
      <TextField
        name="time"
        type="time"
        label="By what time?"
        value={draft.time}
        onChange={(time) => keep({ ...draft, time })}
      />
      <SaveButton busy={save.busy} done={save.answer && 'It is written down'}>
        Write down the conversation
      </SaveButton>
    </Form>
  );
}

function Responded({ conversation }: { conversation: SafetyConversation }) {
  const { conversationId, heldOn } = conversation;
  const [open, setOpen] = useState(false);
  const [whatWasDone, setDone, drop] = useDraft<string>(`safety-promise:${conversationId}`, '');
  const save = useCommand<{ whatWasDone: string }>(
    `/api/intake/safety-conversations/${conversationId}/kept`,
    'It is written down',
  );
  const send = async (): Promise<void> => {
    if (whatWasDone.trim() === '') return save.refuse([{ field: 'whatWasDone', problem: 'Say what was done' }]);
    if (await save.run({ whatWasDone })) drop();
  };
  const about = `the conversation on ${dayName(heldOn)}`;
  if (!open && whatWasDone === '') {
    return (
      <SaveButton small secondary busy={false} about={about} onClick={() => setOpen(true)}>
        Say what was done about it
      </SaveButton>
    );
  }
  return (
    <Form problem={save.problem} onSubmit={() => void send()} label={`What was done about ${about}`}>
      <TextAreaField
        name="whatWasDone"
        label="What was done?"
        rows={2}
        limit={2000}
        value={whatWasDone}
        onChange={setDone}
      />
      <SaveButton busy={save.busy}>Say what was done</SaveButton>
    </Form>
  );
}
