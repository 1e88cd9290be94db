import type { Role } from './identity';

export type SharingChoice = 'not-stated' | 'shared' | 'withheld';

export type Preference = {
  audience: 'agency' | 'member';
  audienceId: string;
  part: string;
  choice: SharingChoice;
  setBy: string;
  setAt: string;
  override: { ground: string; reason: string; overriddenAt: string; until: string } | null;
};

export type Sharing = { personId: string; lawfulBasis: { words: string }; preferences: Preference[] };

export type WhoCanSee = {
  what: string;
  members: {
    memberId: string;
    role: Role;
    agencyId: string | null;
    relation: string | null;
    since: string | null;
    why: string;
  }[];
  onBoards: { roles: Role[]; why: string }[];
};
