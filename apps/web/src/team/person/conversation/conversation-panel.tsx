import { useState } from 'react';
import type { Conversation } from '../../../answers/intake';
import { momentWithDistance, timeOfDay } from '../../../dates';
import { begun, type About, type KeptConversation } from '../../../device/kept-conversation';
import { KEPT_FOR_MS } from '../../../device/device-box';
import { useKeptConversation, type OnDevice } from '../../../device/use-kept-conversation';
import { SaveButton } from '../../../forms';
import { PROMPTS } from '../prompts';
import { ConversationForm } from './conversation-form';

type PanelProps = {
  owner: string;
  about: About;
  /** What is recorded already; undefined where it cannot be known just now. */
  recorded: readonly Conversation[] | undefined;
};

const hasWords = ({ draft }: KeptConversation): boolean =>
  Object.values(draft.words).some((said) => said.trim() !== '');

/** What is being written down on this device, what became of it, and what to do when somebody else was quicker. */
export function ConversationPanel({ owner, about, recorded }: PanelProps) {
  const device = useKeptConversation(owner, about);
  const { kept, looked } = device;
  const others = recorded ?? [];
  if (!looked) return null;
  if (kept?.stage === 'sent') return <Sent kept={kept} device={device} />;
  const met =
    kept !== undefined && hasWords(kept) && (others.length > 0 || kept.stopped?.code === 'conversation-already-held');
  if (others.length > 0 && !met) return null;
  return (
    <>
      {met && <SomebodyWasQuicker name={about.name} device={device} others={others} isKnown={recorded !== undefined} />}
      {kept?.stage === 'to-send' ? (
        <ToBeSent kept={kept} device={device} />
      ) : (
        <>
          {kept === undefined && <TakeAlong device={device} />}
          <ConversationForm
            kept={kept ?? begun(about, new Date())}
            device={device}
            onSend={met ? null : () => device.send()}
          />
        </>
      )}
      <KeptState device={device} />
    </>
  );
}

function TakeAlong({ device }: { device: OnDevice }) {
  return (
    <p>
      <button type="button" className="lw-link-button" onClick={device.takeAlong}>
        Keep these questions on this device, for a visit without a network
      </button>
    </p>
  );
}

function Sent({ kept, device }: { kept: KeptConversation; device: OnDevice }) {
  return (
    <div className="lw-kept" role="status">
      <p>
        <strong>Sent at {timeOfDay(kept.sentAt ?? kept.changedAt)}.</strong> The words are no longer kept on this
        device.
      </p>
      <button type="button" className="lw-link-button" onClick={() => void device.drop()}>
        Close this note
      </button>
    </div>
  );
}

const until = ({ changedAt }: KeptConversation): string =>
  momentWithDistance(new Date(Date.parse(changedAt) + KEPT_FOR_MS).toISOString());

/** Only what is true: nothing is said to be kept before it is stored, or sent before it was answered. */
function KeptState({ device: { kept, stored, cannotKeep, sending } }: { device: OnDevice }) {
  return (
    <div className="lw-kept" role="status">
      {cannotKeep ? (
        <p>
          <strong>This browser cannot keep what you type.</strong> Stay on this page until it is sent.
        </p>
      ) : sending ? (
        <p>Sending…</p>
      ) : kept !== undefined && !stored ? (
        <p>Keeping it on this device…</p>
      ) : kept !== undefined ? (
        <p>
          <strong>Kept on this device at {timeOfDay(kept.changedAt)}, not sent.</strong> It is encrypted, and is deleted
          when you sign out, or on {until(kept)}. Lock this device when you put it down.
        </p>
      ) : null}
    </div>
  );
}

function ToBeSent({ kept, device }: { kept: KeptConversation; device: OnDevice }) {
  const { draft, name } = kept;
  return (
    <section aria-label="Waits to be sent" className="lw-card">
      <p>
        <strong>Waits to be sent.</strong> It goes by itself as soon as there is a network and you are signed in, also
        when you come back to Living Well on this device later.
      </p>
      <dl className="nhsuk-body">
        {PROMPTS.filter(({ field }) => draft.words[field].trim() !== '').map(({ field, asks }) => (
          <div key={field}>
            <dt>
              <strong>{asks}</strong>
            </dt>
            <dd className="lw-words lw-said-words">{draft.words[field]}</dd>
          </div>
        ))}
      </dl>
      <SaveButton small busy={device.sending} onClick={() => void device.send()}>
        Try to send it now
      </SaveButton>
      <SaveButton small secondary busy={device.sending} onClick={() => void device.takeBack()}>
        Change it first
      </SaveButton>
      <p className="nhsuk-body-s lw-secondary">
        {name} sees it once it is sent. If an answer was lost on the way, it is kept once all the same.
      </p>
    </section>
  );
}

type MetProps = { name: string; device: OnDevice; others: readonly Conversation[]; isKnown: boolean };

/** Two conversations for one introduction: neither goes over the other. */
function SomebodyWasQuicker({ name, device, others, isKnown }: MetProps) {
  const [dropping, setDropping] = useState(false);
  return (
    <section className="lw-problem" aria-label="Another conversation is recorded">
      <h3 className="nhsuk-heading-s">A conversation with {name} was recorded meanwhile</h3>
      <p>
        {isKnown
          ? 'It stands above. What you wrote is still on this device, whole, and nobody else has it. You decide:'
          : 'What you wrote is still on this device, whole. With a network you can see what was recorded, and decide.'}
      </p>
      {isKnown && (
        <>
          <SaveButton
            small
            busy={device.sending}
            onClick={() => void device.send(others.map(({ conversationId }) => conversationId))}
          >
            Keep mine beside it
          </SaveButton>
          {dropping ? (
            <>
              <SaveButton small secondary busy={device.sending} onClick={() => void device.drop()}>
                Yes, delete what I wrote
              </SaveButton>
              <button type="button" className="lw-link-button" onClick={() => setDropping(false)}>
                Go back
              </button>
            </>
          ) : (
            <SaveButton small secondary busy={device.sending} onClick={() => setDropping(true)}>
              Leave mine out
            </SaveButton>
          )}
        </>
      )}
    </section>
  );
}
