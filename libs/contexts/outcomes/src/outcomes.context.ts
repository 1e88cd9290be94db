import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import type { Decision } from '@platform/decider/decider';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Outcome } from '@platform/event-store/streams';
import { notFound } from '@platform/http/problem';
import { idOfCode } from '@platform/privacy/receipt-code';
import { Context } from '@platform/runtime/context';
import { holds, licenceStream } from './domain/licence/licence.state';
import type { LifeConversationEvent } from './domain/life-conversation/life-conversation.events';
import type { LifeConversations } from './domain/life-conversation/life-conversation.state';
import { lifeConversationStream } from './domain/life-conversation/life-conversation.state';
import { dayHere } from './domain/measure/calendar.rules';
import type { MeasureDefinition } from './domain/measure/definition.rules';
import { embeddedDefinition } from './domain/measure/definitions.rules';
import type { Prompting } from './domain/measure/safety-prompt.rules';
import { isInHours, promptingOf } from './domain/measure/safety-prompt.rules';
import type { MeasureOffered } from './domain/measure/measure.events';
import type { Measure } from './domain/measure/measure.state';
import { measureStream } from './domain/measure/measure.state';
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

  /** The measure that a code opens, as it was typed or came by a link; 404 when it cannot be a code. */
  measureIdOf(code: string): string {
    const measureId = idOfCode(this.platform.keyFor('measure-codes'), code);
    if (measureId === undefined) throw notFound();
    return measureId;
  }

  /** What a code opens, and who its holder is to every decision and record of it; 404 when it was never handed out. */
  async measureOfCode(code: string): Promise<{
    readonly measureId: string;
    readonly offer: MeasureOffered['data'];
    readonly state: Measure;
    readonly holder: Principal;
  }> {
    const measureId = this.measureIdOf(code);
    const { history, state } = await this.platform.streams.load(measureStream, measureId);
    const [first] = history;
    if (first?.event.type !== 'MeasureOffered') throw notFound();
    const offer = first.event.data;
    const memberId = idFrom('holder of the code to a measure', measureId);
    return { measureId, offer, state, holder: { ...ANYONE, role: 'link-holder', memberId, agencyId: offer.agencyId } };
  }

  /** The way of every change to the conversations of a person about how life is; all of them are one stream. */
  async inLifeConversations<Refusal extends string>(
    personId: string,
    context: CommandContext,
    decide: (
      by: { readonly memberId: string; readonly at: string },
      conversations: LifeConversations,
      history: readonly RecordedEvent<LifeConversationEvent>[],
    ) => Decision<LifeConversationEvent, Refusal>,
  ): Promise<Outcome<Refusal>> {
    const { memberId } = context.principal;
    await this.access.assertMay(context.principal, 'life-conversation.hold', { personId, part: 'progress' });
    if (!memberId) throw notFound();
    const by = { memberId, at: context.now.toISOString() };
    return this.platform.streams.decideAndAppend({
      stream: lifeConversationStream,
      id: personId,
      decide: (state, _revision, history) => decide(by, state, history),
      context,
    });
  }

  private async agenciesAround(personId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ agency_id: string }>(
      'SELECT DISTINCT agency_id FROM relationship WHERE person_id = $1 AND ended_at IS NULL AND agency_id IS NOT NULL',
      [personId],
    );
    return rows.map(({ agency_id: agencyId }) => agencyId);
  }
}
