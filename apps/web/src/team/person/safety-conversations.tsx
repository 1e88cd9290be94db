import { useState } from 'react';
import type { SafetyConversation, SafetyTopic } from '../../answers/intake';
import { dayName } from '../../dates';
import type { About } from '../../device/kept';
import { Form, SaveButton, TextAreaField } from '../../forms';
import { useQuery } from '../../live';
import { ProblemNotice } from '../../page';
import type { Names } from '../../people-and-agencies';
import { AboutSomebodyElse } from '../../plan/about-somebody-else';
import { forWhom } from '../../story/audience';
import { SafetyLines } from '../../story/safety-lines';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { useHashTarget } from '../use-hash-target';
import { SafetyPanel } from './conversation/safety-panel';

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
      {mayChange && <SafetyPanel personId={personId} name={name} members={members} recorded={safety.data} />}
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
