import { idFrom } from '@platform/event-store/command-context';
import type { Principal } from '@platform/access-control/principal';
import { Context } from '@platform/runtime/context';
import { holds, licenceStream } from './domain/licence/licence.state';
import { dayHere } from './domain/measure/calendar.rules';
import type { MeasureDefinition } from './domain/measure/definition.rules';
import { embeddedDefinition } from './domain/measure/definitions.rules';
import type { Prompting } from './domain/measure/safety-prompt.rules';
import { isInHours, promptingOf } from './domain/measure/safety-prompt.rules';
import { measurePackStream } from './domain/measure-pack/measure-pack.state';

export const licenceIdOf = (agencyId: string, measure: string): string => idFrom('licence', agencyId, measure);
export const packIdOf = (code: string): string => idFrom('measure-pack', code);

/** What the handlers and queries of outcomes ask for. */
export class OutcomesContext extends Context {
  /** The measure as it is asked now: one of the product, or of a pack, whether it is unlocked or not. */
  async definitionOf(code: string): Promise<MeasureDefinition | undefined> {
    const embedded = embeddedDefinition(code);
    if (embedded) return embedded;
    const { state } = await this.platform.streams.load(measurePackStream, packIdOf(code));
    return state.at(-1);
  }

  /**
   * Whether the questions of a measure may be shown to the caller. What needs a licence needs one of the caller's own agency;
   * a person is asked through the agencies that work with them.
   */
  async isUnlocked({ code, licenceClass }: MeasureDefinition, caller: Pick<Principal, 'agencyId' | 'personId'>) {
    if (licenceClass === 'A') return true;
    const agencies = caller.personId ? await this.agenciesAround(caller.personId) : [caller.agencyId];
    const today = dayHere(this.platform.clock.now());
    const licences = await Promise.all(
      agencies.flatMap((agencyId) =>
        agencyId ? [this.platform.streams.load(licenceStream, licenceIdOf(agencyId, code))] : [],
      ),
    );
    return licences.some(({ state }) => holds(state, today));
  }

  /** Who is asked to talk with the person about staying safe, and how many minutes they have: fewer when nobody is at work. */
  async promptingFor(personId: string, now: Date): Promise<Prompting> {
    const code = isInHours(now, this.platform.nation) ? 'safety-prompt-minutes' : 'safety-prompt-minutes-out-of-hours';
    const may = await this.access.whoMay('safety-prompt.acknowledge', { personId, part: 'progress' }, () => 'none');
    const team = may.map(({ memberId, agencyId, decision }) => ({
      ...{ memberId, agencyId, since: decision.since },
      isKeyWorker: decision.relation === 'key-worker',
    }));
    return promptingOf(team, now, await this.policy(code, now));
  }

  private async agenciesAround(personId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ agency_id: string }>(
      'SELECT DISTINCT agency_id FROM relationship WHERE person_id = $1 AND ended_at IS NULL AND agency_id IS NOT NULL',
      [personId],
    );
    return rows.map(({ agency_id: agencyId }) => agencyId);
  }
}
