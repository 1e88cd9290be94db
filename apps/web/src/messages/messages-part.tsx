import { useState } from 'react';
import type { MessageChannel, MessagePreference } from '../answers/messages';
import { ChoiceField, Form, SaveButton, SelectField, TextField, type Choice } from '../forms';
import { useQuery } from '../live';
import { Loaded } from '../page';
import { useCommand } from '../use-command';
import { MessageList } from './message-list';

const HOURS: Choice[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: hour === 0 ? 'midnight' : hour === 12 ? 'midday' : hour < 12 ? `${hour}am` : `${hour - 12}pm`,
}));

/** How I want to hear that something waits for me, and what I was sent. */
export function MessagesPart({ recipientId, isStaff }: { recipientId: string; isStaff: boolean }) {
  const preference = useQuery<MessagePreference>('/api/identity/message-preference', {
    views: ['identity.messages'],
    key: recipientId,
  });
  return (
    <section className="lw-section lw-no-print" aria-labelledby="messages">
      <h2 className="nhsuk-heading-m" id="messages">
        Messages to me
      </h2>
      <p>
        A message says that something waits for you and never what or about whom. You read it here, when you have signed
        in.
      </p>
      <Loaded from={preference} what="how you want to be told">
        {(loaded) => (
          <PreferenceForm key={`${loaded.channel ?? ''} ${loaded.address ?? ''}`} said={loaded} isStaff={isStaff} />
        )}
      </Loaded>
      <h3 className="nhsuk-heading-s">What you were sent</h3>
      <MessageList at="/api/identity/messages" recipientId={recipientId} />
    </section>
  );
}

type Wanted = {
  channel: string;
  address?: string | null;
  quietFrom: number;
  quietUntil: number;
  digest?: boolean;
};

function PreferenceForm({ said, isStaff }: { said: MessagePreference; isStaff: boolean }) {
  const [channel, choose] = useState<string>(said.channel ?? '');
  const [address, type] = useState(said.address ?? '');
  const [from, beginQuiet] = useState(String(said.quietFrom));
  const [until, endQuiet] = useState(String(said.quietUntil));
  const [digest, chooseDigest] = useState(said.digest ? 'yes' : 'no');
  const save = useCommand<Wanted>('/api/identity/message-preference', 'How you want to be told is saved');
  const needsAddress = channel === 'email' || channel === 'text';
  const submit = (): void => {
    if (channel === '') save.refuse([{ field: 'channel', problem: 'Choose how you want to be told' }]);
    else if (needsAddress && address.trim() === '') save.refuse([{ field: 'address', problem: ASK_FOR[channel] }]);
    else {
      const hours = { quietFrom: Number(from), quietUntil: Number(until) };
      const morning = isStaff ? { digest: digest === 'yes' } : {};
      void save.run({ channel, ...(needsAddress && { address: address.trim() }), ...hours, ...morning });
    }
  };
  const addressField =
    channel === 'email' ? (
      <TextField name="address" label="Your e-mail address" type="email" value={address} onChange={type} />
    ) : (
      <TextField name="address" label="Your mobile number" type="tel" value={address} onChange={type} />
    );
  return (
    <Form problem={save.problem} onSubmit={submit} label="How you want to be told">
      {said.said === 'at-the-door' && (
        <p>You said at the front door how we can reach you, so messages go there until you say otherwise.</p>
      )}
      {said.carries.demonstration && (
        <p>
          This is a demonstration: nothing leaves it. What would be sent is in the{' '}
          <a href="/demonstration-mailbox">mailbox of the demonstration</a>.
        </p>
      )}
      <ChoiceField
        name="channel"
        label="How do you want to be told?"
        value={channel}
        onChange={choose}
        choices={choicesOf(said, isStaff).map((choice) => ({
          ...choice,
          then: choice.value === 'email' || choice.value === 'text' ? addressField : undefined,
        }))}
      />
      {isStaff && (
        <ChoiceField
          name="digest"
          label="One message on each working morning, when something you promised is due or late?"
          value={digest}
          onChange={chooseDigest}
          choices={[
            { value: 'yes', label: 'Yes', hint: 'It says how many, and never what or to whom' },
            { value: 'no', label: 'No' },
          ]}
        />
      )}
      <div className="lw-columns">
        <SelectField
          name="quietFrom"
          label="Nothing from"
          hint={isStaff ? 'An emergency that you answer for is told at any hour.' : 'In the evening'}
          value={from}
          onChange={beginQuiet}
          choices={HOURS}
        />
        <SelectField
          name="quietUntil"
          label="until"
          hint="The same hour twice: at any time"
          value={until}
          onChange={endQuiet}
          choices={HOURS}
        />
      </div>
      <SaveButton small busy={save.busy} done={save.answer && 'Saved'}>
        Save how you want to be told
      </SaveButton>
    </Form>
  );
}

const ASK_FOR: Record<'email' | 'text', string> = {
  email: 'Write your e-mail address',
  text: 'Write your mobile number',
};

function choicesOf({ carries }: MessagePreference, isStaff: boolean): (Choice & { value: MessageChannel })[] {
  return [
    ...(carries.email ? [{ value: 'email' as const, label: 'By e-mail' }] : []),
    ...(carries.text ? [{ value: 'text' as const, label: 'By text message' }] : []),
    ...(isStaff
      ? []
      : [
          { value: 'letter' as const, label: 'By letter', hint: 'Your team prints and posts it, in the way you need.' },
        ]),
    { value: 'none', label: 'Not at all', hint: 'Everything is here when you sign in.' },
  ];
}
