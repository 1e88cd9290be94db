import { useState } from 'react';
import type { AskInboxItem } from '../../answers/provider-directory';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../../forms';
import { useMe } from '../../session';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { PractitionerField, useTeamPractitioners } from '../practitioner-picker';
import { Opened } from '../opened';
import { whereIAm } from '../where-i-am';
import { AskFurther } from './ask-further';
import { DECLINE_WORDS } from './decline-words';
import { MakeLink } from './make-link';

type Saying = 'yes' | 'no' | 'ask' | undefined;

/** Yes, with who will be with them; or no, with a reason the team can use. */
export function AnswerAsk({ ask }: { ask: AskInboxItem }) {
  const [saying, say] = useState<Saying>();
  const stop = (): void => {
    const goBack = whereIAm();
    say(undefined);
    goBack();
  };
  if (saying !== undefined) {
    return (
      <Opened>
        {saying === 'yes' && <Accept ask={ask} onStop={stop} />}
        {saying === 'no' && <Decline ask={ask} onStop={stop} />}
        {saying === 'ask' && <AskFurther ask={ask} onStop={stop} />}
      </Opened>
    );
  }
  return (
    <div className="lw-no-print lw-presses">
      <button type="button" className="nhsuk-button nhsuk-button--small" onClick={() => say('yes')}>
        Accept<span className="nhsuk-u-visually-hidden">: {ask.serviceName}</span>
      </button>
      <button
        type="button"
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        onClick={() => say('no')}
      >
        Decline<span className="nhsuk-u-visually-hidden">: {ask.serviceName}</span>
      </button>
      {ask.question === null && (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          onClick={() => say('ask')}
        >
          Ask one thing first<span className="nhsuk-u-visually-hidden">: {ask.serviceName}</span>
        </button>
      )}
      {ask.mayHaveLink && <MakeLink ask={ask} />}
    </div>
  );
}

type AnswerProps = { ask: AskInboxItem; onStop: () => void };

function Accept({ ask, onStop }: AnswerProps) {
  const me = useMe();
  const practitioners = useTeamPractitioners();
  const [memberId, keep, drop] = useDraft<string>(`ask:${ask.askId}:accept`, '');
  const accept = useCommand<{ memberId: string; role: string }>(
    `/api/provider-directory/asks/${ask.askId}/accept`,
    `Accepted: ${ask.serviceName}`,
  );
  const picked = practitioners.find((one) => one.practitionerId === memberId);
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    if (!picked) {
      accept.refuse([{ field: 'memberId', problem: 'Choose who will be with them' }]);
    } else if (await accept.run({ memberId, role: picked.role })) {
      drop();
      goBack();
    }
  };
  return (
    <Form problem={accept.problem} onSubmit={() => void submit()} label={`Accept: ${ask.serviceName}`}>
      <PractitionerField
        name="memberId"
        label="Who will be with them?"
        hint="They join the team around the person at once, and learn who it is."
        agencyId={me.practitioner?.agencyId ?? ''}
        memberId={memberId}
        onChange={keep}
      />
      <SaveButton small busy={accept.busy} about={ask.serviceName}>
        Accept
      </SaveButton>
      <button type="button" className="lw-link-button" onClick={onStop}>
        Go back
      </button>
    </Form>
  );
}

type Declining = { reason: string; suggestion: string };

function Decline({ ask, onStop }: AnswerProps) {
  const [draft, keep, drop] = useDraft<Declining>(`ask:${ask.askId}:decline`, { reason: '', suggestion: '' });
  const decline = useCommand<{ reason: string; suggestion?: string }>(
    `/api/provider-directory/asks/${ask.askId}/decline`,
    `Declined: ${ask.serviceName}`,
  );
  const submit = async (): Promise<void> => {
    const { reason, suggestion } = draft;
    const goBack = whereIAm();
    if (reason === '') {
      decline.refuse([{ field: 'reason', problem: 'Choose a reason' }]);
    } else if (await decline.run(suggestion.trim() === '' ? { reason } : { reason, suggestion })) {
      drop();
      goBack();
    }
  };
  return (
    <Form problem={decline.problem} onSubmit={() => void submit()} label={`Decline: ${ask.serviceName}`}>
      <ChoiceField
        name="reason"
        label="Why can we not?"
        value={draft.reason}
        onChange={(reason) => keep({ ...draft, reason })}
        choices={Object.entries(DECLINE_WORDS).map(([value, words]) => ({
          value,
          label: words.charAt(0).toUpperCase() + words.slice(1),
        }))}
      />
      <TextAreaField
        name="suggestion"
        label="What might help instead? (you can leave this out)"
        rows={2}
        value={draft.suggestion}
        onChange={(suggestion) => keep({ ...draft, suggestion })}
      />
      <SaveButton small secondary busy={decline.busy} about={ask.serviceName}>
        Decline
      </SaveButton>
      <button type="button" className="lw-link-button" onClick={onStop}>
        Go back
      </button>
    </Form>
  );
}
