import { useState } from 'react';
import type { Conversation } from '../../../answers/intake';
import { begun, type About } from '../../../device/kept';
import { INITIAL, type ConversationDraft, type KeptConversation } from '../../../device/kept-conversation';
import { useKept, type OnDevice } from '../../../device/use-kept';
import { SaveButton } from '../../../forms';
import { PROMPTS } from '../prompts';
import { ConversationForm } from './conversation-form';
import { KeptState, Sent, TakeAlong, ToBeSent } from './kept-parts';

type PanelProps = {
  owner: string;
  introductionId: string;
  about: About;
  /** What is recorded already; undefined where it cannot be known just now. */
  recorded: readonly Conversation[] | undefined;
};

const hasWords = ({ draft }: KeptConversation): boolean =>
  Object.values(draft.words).some((said) => said.trim() !== '');

/** What is being written down on this device, what became of it, and what to do when somebody else was quicker. */
export function ConversationPanel({ owner, introductionId, about, recorded }: PanelProps) {
  const device = useKept(owner, INITIAL, introductionId, about);
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
        <ToBeSent
          kept={kept}
          device={device}
          said={PROMPTS.map(({ field, asks }) => ({ asks, text: kept.draft.words[field] }))}
        />
      ) : (
        <>
          {kept === undefined && <TakeAlong onTake={device.takeAlong} />}
          <ConversationForm
            kept={kept ?? begun(INITIAL, about, new Date())}
            device={device}
            onSend={met ? null : () => device.send()}
          />
        </>
      )}
      <KeptState device={device} />
    </>
  );
}

type MetProps = {
  name: string;
  device: OnDevice<ConversationDraft>;
  others: readonly Conversation[];
  isKnown: boolean;
};

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
