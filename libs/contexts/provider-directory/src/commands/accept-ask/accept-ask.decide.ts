import type { Decision } from '@platform/decider/decider';
import type { AskAccepted, HelpingRole } from '../../domain/ask/ask.events';
import type { AnswerRefusal } from '../../domain/ask/ask.rules';
import { waitingAsk } from '../../domain/ask/ask.rules';
import type { Ask } from '../../domain/ask/ask.state';

export type AcceptAskRefusal = AnswerRefusal | 'member-not-of-this-agency';

export interface Accepting {
  /** Who will be with the person, as this context knows them; null when it does not. */
  readonly member: { readonly memberId: string; readonly agencyId: string | null; readonly role: string } | null;
  /** The role the agency named; null when it named none. */
  readonly roleNamed: string | null;
  readonly acceptedBy: string;
  readonly at: string;
}

const HELPING_ROLES: readonly string[] = [
  'peer-supporter',
  'community-worker',
  'link-worker',
  'gp',
  'clinician',
  'hub-coordinator',
  'service-manager',
] satisfies HelpingRole[];
const isHelpingRole = (role: string): role is HelpingRole => HELPING_ROLES.includes(role);

/** The first answer counts. Whoever is named comes onto the person's team, so it must be one of the asked agency. */
export function acceptAsk(
  { member, roleNamed, acceptedBy, at }: Accepting,
  current: Ask,
): Decision<AskAccepted, AcceptAskRefusal> {
  const ask = waitingAsk(current);
  if (typeof ask === 'string') return { refused: ask };
  if (member?.agencyId !== ask.agencyId || !isHelpingRole(member.role) || (roleNamed ?? member.role) !== member.role)
    return { refused: 'member-not-of-this-agency' };
  const { askId, personId, serviceId, agencyId } = ask;
  const { memberId, role } = member;
  return [
    {
      type: 'AskAccepted',
      data: { askId, personId, serviceId, agencyId, memberId, role, acceptedBy, acceptedAt: at },
    },
  ];
}
