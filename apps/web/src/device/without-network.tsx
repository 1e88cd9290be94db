import { useEffect, useState } from 'react';
import { Page, ProblemNotice } from '../page';
import type { Problem } from '../problem';
import { ConversationPanel } from '../team/person/conversation/conversation-panel';
import { lastHere } from './device-box';
import { KeptSafetyPlanPart } from '../safety/kept-safety-plan-part';
import { readKeptSafetyPlan, type KeptSafetyPlan } from './kept-safety-plan';
import { isUnsent, type KeptConversation } from './kept-conversation';
import { allKept } from './kept-conversations';

const TRIED_AGAIN_EVERY_MS = 10_000;

/** Opened without a network: what whoever was signed in last keeps on this device, to go on with. */
export function WithoutNetwork({ problem, retry }: { problem: Problem; retry: () => void }) {
  const [found, setFound] = useState<{ owner: string; all: KeptConversation[]; safety: KeptSafetyPlan | undefined }>();
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const owner = await lastHere();
      const all = owner === undefined ? [] : (await allKept(owner)).filter(isUnsent);
      const safety = owner === undefined ? undefined : await readKeptSafetyPlan(owner);
      if (!gone && owner !== undefined) setFound({ owner, all, safety });
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
  if (!found || (found.all.length === 0 && !found.safety)) return <ProblemNotice problem={problem} retry={retry} />;
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
      {found.all.map((kept) => (
        <section key={kept.introductionId} className="lw-section" aria-label={`Initial conversation with ${kept.name}`}>
          <h2 className="nhsuk-heading-m">Initial conversation with {kept.name}</h2>
          <ConversationPanel owner={found.owner} about={kept} recorded={undefined} />
        </section>
      ))}
    </Page>
  );
}
