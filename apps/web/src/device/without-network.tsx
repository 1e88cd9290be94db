import { useEffect, useState } from 'react';
import { Page, ProblemNotice } from '../page';
import type { Problem } from '../problem';
import { ConversationPanel } from '../team/person/conversation/conversation-panel';
import { SafetyOnDevice } from '../team/person/conversation/safety-panel';
import { lastHere } from './device-box';
import { KeptSafetyPlanPart } from '../safety/kept-safety-plan-part';
import { readKeptSafetyPlan, type KeptSafetyPlan } from './kept-safety-plan';
import { isUnsent, type Kept } from './kept';
import { allKept } from './kept-boxes';
import { INITIAL, type KeptConversation } from './kept-conversation';
import { SAFETY, type KeptSafetyConversation } from './kept-safety-conversation';

const TRIED_AGAIN_EVERY_MS = 10_000;

type Found = {
  owner: string;
  initial: { id: string; kept: KeptConversation }[];
  aboutSafety: { id: string; kept: KeptSafetyConversation }[];
  safety: KeptSafetyPlan | undefined;
};
const isStillHere = ({ kept }: { kept: Kept<unknown> }): boolean => isUnsent(kept);

/** Opened without a network: what whoever was signed in last keeps on this device, to go on with. */
export function WithoutNetwork({ problem, retry }: { problem: Problem; retry: () => void }) {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const owner = await lastHere();
      if (owner === undefined) return;
      const initial = (await allKept(owner, INITIAL)).filter(isStillHere);
      const aboutSafety = (await allKept(owner, SAFETY)).filter(isStillHere);
      const safety = await readKeptSafetyPlan(owner);
      if (!gone) setFound({ owner, initial, aboutSafety, safety });
    };
    look().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  useEffect(() => {
    // A network that a device knows of may still lead nowhere for a while.
    const timer = setInterval(retry, TRIED_AGAIN_EVERY_MS);
    window.addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', retry);
    };
  }, [retry]);
  if (!found || (found.initial.length + found.aboutSafety.length === 0 && !found.safety)) {
    return <ProblemNotice problem={problem} retry={retry} />;
  }
  return (
    <Page
      title="There is no network here"
      lede="You can go on with what is kept on this device. Everything else needs a network; nothing is lost."
    >
      <p>
        <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={retry}>
          Look again
        </button>
      </p>
      {found.safety && <KeptSafetyPlanPart kept={found.safety} />}
      {found.aboutSafety.map(({ id, kept }) => (
        <section key={id} className="lw-section" aria-label={`Talking about safety with ${kept.name}`}>
          <h2 className="nhsuk-heading-m">Talking about safety with {kept.name}</h2>
          <SafetyOnDevice owner={found.owner} about={kept} recorded={undefined} />
        </section>
      ))}
      {found.initial.map(({ id, kept }) => (
        <section key={id} className="lw-section" aria-label={`Initial conversation with ${kept.name}`}>
          <h2 className="nhsuk-heading-m">Initial conversation with {kept.name}</h2>
          <ConversationPanel owner={found.owner} introductionId={id} about={kept} recorded={undefined} />
        </section>
      ))}
    </Page>
  );
}
