import { useMemo } from 'react';
import type { SafetyConversation } from '../../../answers/intake';
import { begun, type About } from '../../../device/kept';
import { recordedMeanwhile, SAFETY, saysSomething, type SafetyDraft } from '../../../device/kept-safety-conversation';
import { useKept } from '../../../device/use-kept';
import { draftOwner, useMe } from '../../../session';
import { safetyTopics } from '../../../story/safety-lines';
import { KeptState, Sent, TakeAlong, ToBeSent } from './kept-parts';
import { SafetyForm } from './safety-form';

type PanelProps = {
  owner: string;
  about: About;
  /** What is recorded already; undefined where it cannot be known just now. */
  recorded: readonly SafetyConversation[] | undefined;
};

/** A conversation about safety as it is written down on this device, and what became of it. */
export function SafetyOnDevice({ owner, about, recorded }: PanelProps) {
  const device = useKept(owner, SAFETY, about.personId, about);
  const { kept, looked } = device;
  if (!looked) return null;
  const ids = recorded?.map(({ conversationId }) => conversationId);
  const change = (draft: SafetyDraft): void => device.change({ ...draft, seen: draft.seen ?? ids ?? null });
  if (kept?.stage === 'sent') return <Sent kept={kept} device={device} />;
  const met = kept !== undefined && saysSomething(kept.draft) && recordedMeanwhile(kept.draft, ids ?? []).length > 0;
  const now = kept ?? begun(SAFETY, about, new Date());
  return (
    <>
      {met && (
        <p className="lw-outcome" role="status">
          Another conversation about safety with {about.name} was written down meanwhile, and stands above. Yours is
          kept beside it: neither goes over the other. Read it before you send yours, so that {about.name} hears one
          thing from you all.
        </p>
      )}
      {kept?.stage === 'to-send' ? (
        <ToBeSent
          kept={kept}
          device={device}
          said={safetyTopics(about.name).map(({ topic, asks }) => ({ asks, text: kept.draft.words[topic] }))}
        />
      ) : (
        <>
          {kept === undefined && <TakeAlong onTake={() => change(now.draft)} />}
          <SafetyForm kept={now} isSending={device.sending} onChange={change} onSend={() => device.send()} />
        </>
      )}
      <KeptState device={device} />
    </>
  );
}

type SafetyPanelProps = Pick<About, 'personId' | 'name' | 'members'> & { recorded: readonly SafetyConversation[] };

/** Closed until somebody opens it; what is begun on this device is said by the note on every page. */
export function SafetyPanel({ personId, name, members, recorded }: SafetyPanelProps) {
  const owner = draftOwner(useMe());
  const about = useMemo(() => ({ personId, name, members }), [personId, name, members]);
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Write down a conversation about safety</span>
      </summary>
      <div className="nhsuk-details__text">
        <SafetyOnDevice owner={owner} about={about} recorded={recorded} />
      </div>
    </details>
  );
}
