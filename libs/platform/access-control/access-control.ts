import type { Clock } from '../event-store/command-context';
import { notFound, signInNeeded, stepUpNeeded } from '../http/problem';
import type { AccessDecision, AccessPolicy, AccessRequest, Relation } from './decide-access';
import { decideAccess } from './decide-access';
import { stepUpFor } from './step-up';
import type { Principal } from './principal';
import type { Sql } from './relationship-facts';

/** What an action is about; facts that are not given do not count in the caller's favour. */
export interface Resource {
  readonly personId?: string | null;
  /** The agency that holds the thing: its own members stand in relation `own-agency`. */
  readonly agencyIds?: readonly (string | null)[];
  /** Members who are on the team by the stream itself, for a context that knows better than its table. */
  readonly team?: readonly { readonly memberId: string; readonly isKeyWorker: boolean }[];
}

/** Reads the facts at the moment of asking, and decides. */
export class AccessControl {
  constructor(
    private readonly policy: AccessPolicy,
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** Throws 401 when not signed in, 403 when only a fresher or stronger sign-in is missing, else 404: what is not yours looks like what is not there. */
  async assertMay(principal: Principal, action: string, resource: Resource = {}): Promise<void> {
    const request = await this.requestOf(principal, action, resource);
    if (decideAccess(this.policy, request).allowed) return;
    const stepUp = stepUpFor(this.policy, request);
    if (stepUp) throw stepUpNeeded(stepUp);
    throw principal.role === 'anyone' ? signInNeeded() : notFound();
  }

  async may(principal: Principal, action: string, resource: Resource = {}): Promise<boolean> {
    return (await this.decide(principal, action, resource)).allowed;
  }

  async decide(principal: Principal, action: string, resource: Resource = {}): Promise<AccessDecision> {
    return decideAccess(this.policy, await this.requestOf(principal, action, resource));
  }

  private async requestOf(principal: Principal, action: string, resource: Resource): Promise<AccessRequest> {
    const { authenticatedAt } = principal;
    return {
      subject: principal,
      action,
      relations: await this.relations(principal, resource),
      preference: 'not-stated',
      sensitivity: 'ordinary',
      signedInFor: authenticatedAt ? (this.clock.now().getTime() - Date.parse(authenticatedAt)) / 1000 : null,
    };
  }

  /** The people whose record the caller may open now: themself, and those on whose team they are. */
  async peopleOf(principal: Pick<Principal, 'personId' | 'memberId'>): Promise<readonly string[]> {
    const own = principal.personId ? [principal.personId] : [];
    if (!principal.memberId) return own;
    const rows = await this.sql.query<{ person_id: string }>(
      'SELECT DISTINCT person_id FROM relationship WHERE member_id = $1 AND ended_at IS NULL',
      [principal.memberId],
    );
    return [...new Set([...own, ...rows.map((row) => row.person_id)])];
  }

  private async relations(principal: Principal, { personId, agencyIds = [], team }: Resource): Promise<Relation[]> {
    const relations: Relation[] = [];
    if (personId && principal.personId === personId) relations.push('self');
    if (principal.agencyId && agencyIds.includes(principal.agencyId)) relations.push('own-agency');
    const { memberId } = principal;
    if (personId && memberId && memberId !== personId) {
      const memberships = team
        ? team.filter((member) => member.memberId === memberId)
        : (
            await this.sql.query<{ is_key_worker: boolean }>(
              'SELECT is_key_worker FROM relationship WHERE member_id = $1 AND person_id = $2 AND ended_at IS NULL',
              [memberId, personId],
            )
          ).map((row) => ({ isKeyWorker: row.is_key_worker }));
      if (memberships.length > 0) relations.push('team');
      if (memberships.some(({ isKeyWorker }) => isKeyWorker)) relations.push('key-worker');
    }
    return relations.length > 0 ? relations : ['none'];
  }
}
