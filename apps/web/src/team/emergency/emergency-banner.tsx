import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { timeOfDay } from '../../dates';
import { useQuery } from '../../live';
import { ProblemNotice } from '../../page';
import type { Problem } from '../../problem';
import { useNow } from '../use-now';
import { endEverywhere } from './emergency-door';

export type OpenEmergency = { open: { emergencyId: string; openedAt: string; expiresAt: string } | null };

export const useOpenEmergency = (personId: string) =>
  useQuery<OpenEmergency>(`/api/care-plan/people/${personId}/emergency`).data?.open ?? null;

const MINUTE_MS = 60_000;

/** On every page of somebody whose record is open because of an emergency alone. */
export function EmergencyBanner({ personId }: { personId: string }) {
  const open = useOpenEmergency(personId);
  const now = useNow();
  const navigate = useNavigate();
  const { unreached = [] } = (useLocation().state ?? {}) as { unreached?: readonly string[] };
  const [state, setState] = useState<{ busy: boolean; problem?: Problem }>({ busy: false });
  if (open === null) return null;
  const minutes = Math.max(0, Math.ceil((Date.parse(open.expiresAt) - now.getTime()) / MINUTE_MS));
  const end = async (): Promise<void> => {
    setState({ busy: true });
    const became = await endEverywhere(personId);
    if ('problem' in became) setState({ busy: false, problem: became.problem });
    else await navigate('/team', { replace: true });
  };
  return (
    <section className="lw-emergency" aria-label="Open in an emergency">
      <p>
        <strong>You opened this record in an emergency.</strong> You can read it
        {minutes === 0 ? ' no longer' : ` for ${minutes} more minute${minutes === 1 ? '' : 's'}`}, until{' '}
        {timeOfDay(open.expiresAt)}. Every page that you open is recorded, and somebody else reviews it. You can change
        nothing in it, so its forms are left out.
      </p>
      {unreached.length > 0 && <p>Could not be opened just now: {unreached.join(', ')}.</p>}
      <button
        type="button"
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        aria-disabled={state.busy}
        onClick={() => {
          if (!state.busy) void end();
        }}
      >
        {state.busy ? 'Working…' : 'End now'}
      </button>
      {state.problem && <ProblemNotice problem={state.problem} />}
    </section>
  );
}
