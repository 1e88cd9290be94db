import { Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { foldEvents } from '@platform/decider/decider';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import type { Loaded } from '@platform/event-store/streams';
import { CarePlanContext } from '../../care-plan.context';
import type { Marking, PassageEvent } from '../../domain/passage/passage.events';
import type { MarkedPassage } from '../../domain/passage/passage.rules';
import { passagesOf } from '../../domain/passage/passage.rules';
import { passagesStreams } from '../../domain/passage/passage.state';
import { readToday } from '../../domain/passage/passages-then.rules';
import type { InForceToday } from '../../domain/plan/as-of.rules';
import { planThen, recordedAt, recordedBy, sectionWrittenBy } from '../../domain/plan/as-of.rules';
import type { PlanEvent, Section } from '../../domain/plan/plan.events';
import { isPerson } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

type Today = Loaded<Plan, PlanEvent>;
type Kept = RecordedEvent<PassageEvent>;

/** A plan of before as one reader may read it today. */
export interface Then {
  readonly loaded: Today;
  readonly passages: readonly MarkedPassage[];
  readonly putRight: readonly Section[];
}
/** How this reader reads what was written before; one for all moments of a plan. */
interface ReadingOfBefore {
  readonly inForce: InForceToday;
  at(revision: bigint, instant?: string): Then;
}

/**
 * What stood before, folded from the streams, with today's authority: who left reads nothing, and what was taken out, put right,
 * kept apart or erased since stays so.
 */
@Injectable()
export class PlanThenQuery {
  constructor(private readonly carePlan: CarePlanContext) {}

  async for(reader: Principal, today: Today): Promise<ReadingOfBefore> {
    const { streams } = this.carePlan.platform;
    const [sensitive, sealed, standing] = await Promise.all([
      streams.load(passagesStreams.sensitive, today.state.planId),
      streams.load(passagesStreams.sealed, today.state.planId),
      this.carePlan.standingOn(today.state, reader),
    ]);
    const kept: Readonly<Record<Marking, readonly Kept[]>> = { sensitive: sensitive.history, sealed: sealed.history };
    const mayRead = ({ section: part, sensitivity, named }: MarkedPassage) =>
      standing.may('passage.read', { part, sensitivity, named });
    const now = passagesOf({ sensitive: sensitive.state, sealed: sealed.state });
    const inForce = inForceToday(
      today,
      kept,
      now.filter((one) => !mayRead(one)),
      isPerson(today.state, reader),
    );
    return {
      inForce,
      at: (revision, instant = recordedAt(today.history, revision)) => {
        const { plan, putRight } = planThen(today.history, revision, inForce);
        const history = today.history.filter((one) => one.revision <= revision);
        const passages = passagesThen(kept, instant).filter((one) => mayRead(one) && isOpenToday(one, now, mayRead));
        return { loaded: { state: plan, revision, history }, passages, putRight };
      },
    };
  }
}

/** The last revision that was recorded by an instant; -1 when there was none. */
export const revisionBy = ({ history }: Today, instant: string): bigint =>
  recordedBy(history, instant).at(-1)?.revision ?? -1n;

function passagesThen(kept: Readonly<Record<Marking, readonly Kept[]>>, instant: string): readonly MarkedPassage[] {
  const under = (marking: Marking) => {
    const seen = new Set(readToday(kept[marking]).seen);
    const events = recordedBy(kept[marking], instant).filter((one) => seen.has(one));
    const { evolve, initial } = passagesStreams[marking];
    return foldEvents(
      evolve,
      initial,
      events.map(({ event }) => event),
    );
  };
  return passagesOf({ sensitive: under('sensitive'), sealed: under('sealed') });
}

/** Whom the person lets read a passage today goes for what it said before; nothing comes out by looking back. */
function isOpenToday(
  { section, sensitivity }: MarkedPassage,
  now: readonly MarkedPassage[],
  mayRead: (one: MarkedPassage) => boolean,
): boolean {
  const here = now.filter((one) => one.section === section);
  const same = here.filter((one) => one.sensitivity === sensitivity);
  return (same.length > 0 ? same : here).every(mayRead);
}

function inForceToday(
  { history }: Today,
  kept: Readonly<Record<Marking, readonly Kept[]>>,
  closed: readonly MarkedPassage[],
  isTheirs: boolean,
): InForceToday {
  const read = { sensitive: readToday(kept.sensitive), sealed: readToday(kept.sealed) };
  const writesBy = (commands: ReadonlySet<string>) =>
    history.filter(({ event, metadata }) => sectionWrittenBy(event) && commands.has(metadata.commandId));
  const apart = closed.flatMap(({ section, sensitivity }) => {
    const moves = writesBy(new Set(read[sensitivity].keptApartBy.get(section)));
    const last = moves.findLast(({ event }) => sectionWrittenBy(event) === section);
    return last ? [[section, last.revision] as const] : [];
  });
  const mistaken = [...writesBy(read.sensitive.mistaken), ...writesBy(read.sealed.mistaken)];
  return {
    isTheirs,
    apart: new Map(apart.toSorted(([, one], [, other]) => (one < other ? -1 : 1))),
    movedByMistake: new Set(mistaken.map(({ revision }) => revision)),
  };
}
