import type { PolicyCode } from '@platform/decider/policies';
import { idFrom } from '@platform/event-store/command-context';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Principal } from '@platform/access-control/principal';
import { notFound, signInNeeded } from '@platform/http/problem';
import { Context } from '@platform/runtime/context';
import type { PractitionerRole } from './domain/practitioner/practitioner.rules';
import type { SupervisorFound } from './domain/practitioner/standing.rules';
import { seesBeyondTheAgency } from './domain/practitioner/standing.rules';

export const policyIdOf = (code: PolicyCode): string => idFrom('alliance policy', code);

/** What identity's handlers and queries ask for. */
export class IdentityContext extends Context {
  /**
   * Needs are a person's, or those of a carer, who is known to the teams of the people they care for.
   * Throws 401 or 404 like every access decision.
   */
  async assertMayAboutNeeds(caller: Principal, action: 'needs.read' | 'needs.record', whoseId: string): Promise<void> {
    // A carer's own id is that of their place on the team.
    const asked = caller.memberId === whoseId ? { ...caller, personId: whoseId } : caller;
    if (await this.access.may(asked, action, { personId: whoseId })) return;
    const caredFor = await this.database.query<{ person_id: string }>(
      `SELECT person_id FROM relationship WHERE member_id = $1 AND role = 'carer' AND ended_at IS NULL`,
      [whoseId],
    );
    for (const { person_id: personId } of caredFor) {
      if (await this.access.may(caller, `carer-${action}`, { personId })) return;
    }
    await this.access.assertMay(caller, action);
  }

  /** Throws 401 or 404 unless they may give this role in this agency, or take it away. */
  assertMayGive(principal: Principal, role: PractitionerRole, agencyId: string | null): Promise<void> {
    const action = seesBeyondTheAgency(role)
      ? 'staff.give-role-beyond-agency'
      : role === 'agency-administrator'
        ? 'staff.give-administration'
        : 'staff.give-role';
    return this.access.assertMay(principal, action, { agencyIds: [agencyId] });
  }

  async supervisorFound(supervisorId: string | null): Promise<SupervisorFound> {
    if (supervisorId === null) return 'unknown';
    const [row] = await this.database.query<{ tier: string }>(
      'SELECT tier FROM practitioner WHERE practitioner_id = $1 AND ended_at IS NULL',
      [supervisorId],
    );
    if (row === undefined) return 'unknown';
    return row.tier === 'regulated' ? 'regulated' : 'not-regulated';
  }

  /** Empty for who is not there. */
  async accountOf(practitionerId: string): Promise<string> {
    const [row] = await this.database.query<{ account_id: string }>(
      'SELECT account_id FROM practitioner WHERE practitioner_id = $1',
      [practitionerId],
    );
    return row?.account_id ?? '';
  }

  get invitationKey(): Buffer {
    return this.platform.keyFor('staff-invitations');
  }

  /** What stands at the end of the link of a message: which message, and a proof that it was sent. It opens nothing. */
  messageToken(messageId: string): string {
    return `${Buffer.from(messageId.replaceAll('-', ''), 'hex').toString('base64url')}${this.messageProof(messageId)}`;
  }

  /** Null unless it was made here. */
  messageOf(token: string): string | null {
    const hex = Buffer.from(token.slice(0, 22), 'base64url').toString('hex');
    const messageId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const [given, expected] = [token, this.messageToken(messageId)].map((text) => Buffer.from(text));
    return given && expected && given.length === expected.length && timingSafeEqual(given, expected) ? messageId : null;
  }

  /** To whom messages go when this account is told something; throws 401 or 404 for who gets none. */
  recipientIs(principal: Principal): string {
    // A carer's own id is that of their place on the team.
    const carerId = principal.role === 'carer' ? principal.memberId : null;
    const recipientId = principal.practitionerId ?? principal.personId ?? carerId;
    if (principal.role === 'anyone') throw signInNeeded();
    if (recipientId === null) throw notFound();
    return recipientId;
  }

  private messageProof(messageId: string): string {
    return this.proof('message-links', messageId).slice(0, 16);
  }

  clientSecret(clientId: string): string {
    return this.proof('api-client-secrets', clientId);
  }

  private proof(use: string, id: string): string {
    return createHmac('sha256', this.platform.keyFor(use)).update(id).digest('base64url');
  }
}
