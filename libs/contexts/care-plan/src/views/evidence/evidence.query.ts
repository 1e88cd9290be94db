import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Loaded } from '@platform/event-store/streams';
import { notFound, signInNeeded } from '@platform/http/problem';
import { CarePlanContext } from '../../care-plan.context';
import type { OwnReason } from '../../domain/joint-decision/evidence-basis.rules';
import { withheldOf } from '../../domain/joint-decision/evidence-pack.rules';
import type { JointDecisionEvent } from '../../domain/joint-decision/joint-decision.events';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import { jointDecisionStream } from '../../domain/joint-decision/joint-decision.state';
import { planStream } from '../../domain/plan/plan.state';
import { PlanThenQuery } from '../plan/plan-then.query';

interface Entry {
  readonly eventId: string;
  readonly of: 'decision' | 'plan';
  readonly recorded: RecordedEvent;
  readonly withheld: OwnReason | null;
}

interface Evidence {
  readonly planId: string;
  readonly personId: string;
  readonly loaded: Loaded<JointDecision, JointDecisionEvent>;
  /** In the order of the log. */
  readonly entries: readonly Entry[];
}

/** Every entry of one decision, and of the plan until it was taken, with what the record itself says must not be shown. */
@Injectable()
export class EvidenceQuery {
  constructor(
    private readonly carePlan: CarePlanContext,
    private readonly plans: PlanThenQuery,
  ) {}

  /** With the words, for whoever has to read them before they leave; of what is withheld, that it is there and why. */
  async read(caller: Principal, decisionId: string) {
    const { entries, personId, loaded } = await this.of(caller, decisionId);
    await this.carePlan.views.record(caller, personId, 'evidence-pack');
    return {
      ...{ decisionId, personId },
      entries: entries.map(({ eventId, of, recorded, withheld }) =>
        withheld === null
          ? {
              ...{ eventId, of, withheld, type: recorded.event.type, at: recorded.metadata.recordedAt },
              ...{ by: recorded.metadata.actor, role: recorded.metadata.role, said: wordsIn(recorded) },
            }
          : { eventId: null, of, withheld, type: null, at: null, by: null, role: null, said: [] },
      ),
      packs: loaded.history.flatMap(({ event }) => {
        if (event.type !== 'EvidencePackProduced') return [];
        const { packId, asker, basis, producedBy, producedAt } = event.data;
        return [{ packId, asker, basis, producedBy, producedAt }];
      }),
    };
  }

  /** Throws 401, 403 `step-up-needed` or 404. */
  async of(caller: Principal, decisionId: string): Promise<Evidence> {
    if (caller.role === 'anyone') throw signInNeeded();
    await this.carePlan.access.assertMay(caller, 'evidence-pack.produce');
    const { streams } = this.carePlan.platform;
    const loaded = await streams.load(jointDecisionStream, decisionId);
    if (loaded.state.status === 'not-proposed') throw notFound();
    const { planId, personId } = loaded.state.proposal;
    const plan = await streams.load(planStream, planId);
    const withheld = withheldOf(plan.history, (await this.plans.for(caller, plan)).inForce);
    const taken = loaded.history.find(
      ({ event: { type } }) => type === 'JointDecisionTaken' || type === 'DecisionTakenInEmergency',
    );
    const until = (taken ?? loaded.history.at(-1))?.position ?? 0n;
    const ofDecision = loaded.history
      .filter(({ event }) => event.type !== 'EvidencePackProduced')
      .map((recorded): Entry => ({ eventId: recorded.id, of: 'decision', recorded, withheld: null }));
    const ofPlan = plan.history
      .filter(({ position }) => position <= until)
      .map((recorded): Entry => ({
        ...{ eventId: recorded.id, of: 'plan', recorded },
        withheld: withheld.get(recorded.revision) ?? null,
      }));
    const entries = [...ofDecision, ...ofPlan].toSorted((one, other) =>
      one.recorded.position < other.recorded.position ? -1 : 1,
    );
    return { planId, personId, loaded, entries };
  }
}

/** Every text of an event that is neither an id nor a hash nor a moment, with the name of its field. */
function wordsIn({ event }: RecordedEvent): readonly { readonly field: string; readonly words: string }[] {
  return Object.entries(event.data).flatMap(([field, value]) => textsIn(value).map((words) => ({ field, words })));
}

const NO_WORDS = /^([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|\d{4}-\d\d-\d\d(T[\d:.]+Z)?|\d+)$/;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' || NO_WORDS.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
