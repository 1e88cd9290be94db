import type { Principal } from '@platform/access-control/principal';
import { Context } from '@platform/runtime/context';

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
}
