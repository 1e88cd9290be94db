import { createContext, useContext, useEffect, type ReactNode } from 'react';
import type { Me, Role } from './answers/identity';
import { signOut } from './api';
import { emptyDevice, noteWhoIsHere } from './device/device-box';
import { dropDrafts } from './drafts';
import { startLive, useQuery, type Loadable } from './live';

const NOBODY: Me = {
  signedIn: false,
  demonstration: false,
  role: 'anyone',
  name: null,
  personId: null,
  practitioner: null,
  memberId: null,
};

const Session = createContext<Loadable<Me>>({
  data: undefined,
  problem: undefined,
  loading: true,
  reload: () => undefined,
});

export function SessionProvider({ children }: { children: ReactNode }) {
  const session = useQuery<Me>('/api/identity/me');
  const signedIn = session.data?.signedIn === true;
  const owner = session.data ? draftOwner(session.data) : undefined;
  // Opened again when the account becomes a person: what one may hear of is settled when the stream opens.
  useEffect(() => (signedIn && owner !== undefined ? startLive() : undefined), [signedIn, owner]);
  useEffect(() => {
    if (owner !== undefined && owner !== ANYONE) dropDrafts([owner, ANYONE]);
  }, [owner]);
  // What is kept on this device opens without a network for whoever is signed in, until they are not.
  useEffect(() => {
    if (owner !== undefined) noteWhoIsHere(signedIn ? owner : undefined).catch(() => undefined);
  }, [owner, signedIn]);
  return <Session value={session}>{children}</Session>;
}

/** What was typed before signing in, such as a receipt code, is still there after it. */
export const ANYONE = 'anyone';

/** Whose drafts these are: nobody reads what another account typed in the same tab. */
export const draftOwner = (me: Me): string => me.memberId ?? ANYONE;

export const useSession = (): Loadable<Me> => useContext(Session);

/** Who is here; somebody not signed in until we know. */
export const useMe = (): Me => useContext(Session).data ?? NOBODY;

/** Forgets everything typed here, ends the session and goes to the front door. */
export async function leave(): Promise<void> {
  await signOut();
  dropDrafts();
  await emptyDevice().catch(() => undefined);
  window.location.assign('/');
}

export type Room = 'my' | 'team' | 'assurance' | 'agencies' | 'privacy';

const ROOMS: Record<Role, Room[]> = {
  person: ['my'],
  carer: ['my'],
  'peer-supporter': ['team'],
  'community-worker': ['team'],
  'link-worker': ['team'],
  gp: ['team'],
  clinician: ['team'],
  'hub-coordinator': ['team', 'assurance'],
  'service-manager': ['team', 'assurance'],
  commissioner: ['assurance'],
  'caldicott-guardian': ['assurance', 'privacy', 'agencies'],
  'privacy-officer': ['privacy'],
  'platform-operator': ['assurance'],
  'agency-administrator': ['agencies'],
  'alliance-administrator': ['agencies', 'assurance'],
};

export const roomsOf = (role: Me['role']): Room[] => (role === 'anyone' ? [] : ROOMS[role]);
