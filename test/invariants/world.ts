import { idFrom } from '@platform/event-store/command-context';
import { civilDay } from '@platform/event-store/civil-day';
import type { HandOverWarmly } from '../../libs/contexts/intake/src/commands/hand-over-warmly/hand-over-warmly.command';
import type { HearOfDeath } from '../../libs/contexts/intake/src/commands/hear-of-death/hear-of-death.command';
import type { NoteFarewell } from '../../libs/contexts/intake/src/commands/note-farewell/note-farewell.command';
import type { NoteReceiver } from '../../libs/contexts/intake/src/commands/note-receiver/note-receiver.command';
import type { JoinTeam } from '../../libs/contexts/care-plan/src/commands/join-team/join-team.command';
import type { NoteDeath } from '../../libs/contexts/care-plan/src/commands/note-death/note-death.command';
import type { OpenPlan } from '../../libs/contexts/care-plan/src/commands/open-plan/open-plan.command';
import type { StepBackFromTeam } from '../../libs/contexts/care-plan/src/commands/step-back-from-team/step-back-from-team.command';
import type { RestPlan } from '../../libs/contexts/care-plan/src/commands/rest-plan/rest-plan.command';
import type { RevivePlan } from '../../libs/contexts/care-plan/src/commands/revive-plan/revive-plan.command';
import type { Answer, Cause, Entry } from './log';
import { Log } from './log';
import { PEOPLE, WORKERS } from './people';
import type { Fate } from './post';
import { Post } from './post';
import type { Rules } from './rules';
import type { Earlier } from './streams';
import {
  accountableFor,
  askStream,
  carerConcernStream,
  endOf,
  handOverIdOf,
  handOverStream,
  actionsLeft,
  introductionStream,
  isOpenOn,
  isUnderWay,
  jointDecisionStream,
  planIdOf,
  planStream,
  safetyConversationStream,
  stepsDue,
  timingOf,
  waitingStepUp,
  wayBack,
  wayBackStream,
} from './streams';

const HOUR_MS = 60 * 60_000;

/** The contexts as one history knows them: the log, what is on its way, who works where, and the time. */
export class World {
  now = new Date('2026-03-02T09:00:00.000Z');
  readonly employed = new Set(WORKERS.map(({ memberId }) => memberId));
  readonly log: Log;
  readonly post = new Post();
  private commands = 0;

  constructor(
    readonly rules: Rules,
    onEntry: (entry: Entry) => void,
  ) {
    this.log = new Log((entry) => {
      onEntry(entry);
      this.post.take(entry);
    });
  }

  get at(): string {
    return this.now.toISOString();
  }
  get today(): string {
    return civilDay(this.now);
  }
  day(inDays: number): string {
    return civilDay(new Date(this.now.getTime() + inDays * 24 * HOUR_MS));
  }
  newCommandId(): string {
    this.commands += 1;
    return idFrom('command', String(this.commands));
  }

  introductionsOf(personId: string): string[] {
    return this.log.ids('introduction').filter((id) => {
      const state = this.log.state(introductionStream, id);
      return state.status !== 'not-received' && state.personId === personId;
    });
  }

  /** In the order in which they were proposed. */
  handOversOf(personId: string): string[] {
    const planId = planIdOf(personId);
    const numbers = this.log.ids('handOver').map((_id, number) => handOverIdOf(planId, number));
    return numbers.filter((id) => this.log.history('handOver', id).length > 0);
  }

  /** The agency, by the product's own rule. */
  accountableFor(personId: string): string | null {
    return this.whoIsAccountable(personId)?.agencyId ?? null;
  }

  whoIsAccountable(personId: string) {
    const planId = planIdOf(personId);
    const course = {
      plan: this.log.state(planStream, planId),
      planHistory: this.log.history('carePlan', planId),
      handOvers: this.handOversOf(personId).map((id) => this.log.history('handOver', id)),
      wayBack: this.log.history('wayBack', personId),
    };
    return accountableFor(course as never);
  }

  hasDied(personId: string): boolean {
    return this.introductionsOf(personId).some((id) => this.log.state(introductionStream, id).status === 'died');
  }

  wayBackOf(personId: string): Earlier | undefined {
    const ended = this.introductionsOf(personId).flatMap((introductionId) => {
      const endedAt = endOf(this.log.state(introductionStream, introductionId));
      return endedAt === undefined ? [] : [{ introductionId, endedAt }];
    });
    return wayBack(ended, this.now);
  }

  /** What stands in the way of a farewell, told anew from what happened. */
  leftOver(personId: string): Parameters<Rules['holdFarewell']>[2] {
    const plan = this.log.state(planStream, planIdOf(personId));
    const asks = this.log.ids('ask').map((id) => this.log.state(askStream, id));
    const questions = this.log.ids('jointDecision').map((id) => this.log.state(jointDecisionStream, id));
    const wayBackNow = this.log.state(wayBackStream, personId);
    return {
      actionIds: actionsLeft(plan).map(({ actionId }) => actionId),
      asks: asks.filter((ask) => ask.status === 'waiting' && ask.personId === personId).length,
      needs: this.log
        .ids('safetyConversation')
        .map((id) => this.log.state(safetyConversationStream, id))
        .filter((one) => one.status === 'open' && one.held.personId === personId).length,
      decisions: questions.filter((one) => isOwed(one, personId)).length,
      questions: questions.filter((one) => one.status === 'open' && one.proposal.personId === personId).length,
      concerns: this.log.state(carerConcernStream, personId).filter(({ answered }) => answered === null).length,
      isBeingHandedOver: this.handOversOf(personId).some((id) => isUnderWay(this.log.state(handOverStream, id))),
      waitsForContact: waitingStepUp(wayBackNow) !== undefined,
      wayBackIsOpen: isOpenOn(wayBackNow, this.today),
    };
  }

  async deliver(name: string, fate: Fate): Promise<{ readonly what: string; readonly cameThrough: boolean }> {
    return this.post.deliver(name, fate, this.now, (command) => Promise.resolve(this.execute(command)));
  }

  /** Until nothing waits that can come through. */
  async deliverAll(): Promise<void> {
    for (let moved = true; moved;) {
      moved = false;
      for (const name of this.post.names) moved = (await this.deliver(name, 'arrives')).cameThrough || moved;
    }
  }

  /** What falls due by itself: lateness of hand-overs and of answers is told, asks lapse. */
  passDeadlines(): void {
    for (const personId of PEOPLE) {
      for (const { concernId } of this.log.state(carerConcernStream, personId)) {
        const by = { commandId: idFrom('overdue', concernId, this.today), now: this.now, cause: 'time' as const };
        this.log.decideAndAppend(carerConcernStream, personId, by, (state) =>
          this.rules.tellOfOverdueConcern({ concernId, personId, toldAt: this.at }, state),
        );
      }
    }
    const cause: Cause = 'time';
    for (const id of this.log.ids('handOver')) {
      const handOver = this.log.state(handOverStream, id);
      if (handOver.status === 'not-proposed') continue;
      for (const step of stepsDue(timingOf(handOver), this.now)) {
        const commandId = idFrom('tell', id, step.overdue, step.tell);
        this.log.decideAndAppend(handOverStream, id, { commandId, now: this.now, cause }, (state) =>
          this.rules.tellOfLateness(step, this.now, state),
        );
      }
    }
    for (const id of this.log.ids('ask')) {
      const commandId = idFrom('lapse', id);
      this.log.decideAndAppend(askStream, id, { commandId, now: this.now, cause }, (state) =>
        this.rules.lapseAsk(this.at, state),
      );
    }
  }

  /** As the handlers of the product do, with the same facts. */
  private execute(command: object): Answer | undefined {
    switch (command.constructor.name) {
      case 'OpenPlan': {
        const opened = command as OpenPlan;
        return this.onPlan(opened, (plan) => this.rules.openPlan(opened, this.at, plan));
      }
      case 'RestPlan': {
        const rested = command as RestPlan;
        return this.onPlan(rested, (plan) => this.rules.restPlan(rested, this.at, plan));
      }
      case 'RevivePlan': {
        const isStillThere = ({ memberId }: { readonly memberId: string }) => this.employed.has(memberId);
        const revived = command as RevivePlan;
        return this.onPlan(revived, (plan) => this.rules.revivePlan({ ...revived, isStillThere }, this.at, plan));
      }
      case 'NoteDeath': {
        const noted = command as NoteDeath;
        return this.onPlan(noted, (plan) => this.rules.noteDeath(noted.told, plan));
      }
      case 'StepBackFromTeam': {
        const left = command as StepBackFromTeam;
        return this.onPlan(left, (plan) => {
          const isAccountable = this.whoIsAccountable(plan.personId)?.memberId === left.memberId;
          return this.rules.stepBackFromTeam({ ...left, isAccountable }, this.at, plan);
        });
      }
      case 'JoinTeam': {
        const joined = command as JoinTeam;
        return this.onPlan(joined, (plan) => this.rules.joinTeam(joined.member, this.at, plan, joined.isWayBack));
      }
      case 'HearOfDeath': {
        const { personId, hasDied, context } = command as HearOfDeath;
        for (const id of this.log.ids('safetyConversation')) {
          const state = this.log.state(safetyConversationStream, id);
          if (state.status === 'not-held' || state.held.personId !== personId) continue;
          const by = { commandId: idFrom(context.commandId, id), now: this.now, cause: 'message' as const };
          this.log.decideAndAppend(safetyConversationStream, id, by, (conversation) =>
            this.rules.setPromiseAside({ hasDied, heardAt: this.at }, conversation),
          );
        }
        return undefined;
      }
      case 'NoteReceiver': {
        const { data, context } = command as NoteReceiver;
        return this.onIntroductions(data.personId, context.commandId, (introductionId, state) =>
          this.rules.noteReceiver({ ...data, introductionId }, state),
        );
      }
      case 'NoteFarewell': {
        const { data, context } = command as NoteFarewell;
        return this.onIntroductions(data.personId, context.commandId, (introductionId, state) =>
          data.introductionIds.includes(introductionId)
            ? this.rules.noteFarewell({ ...data, introductionId }, state)
            : [],
        );
      }
      case 'HandOverWarmly': {
        const { data, context } = command as HandOverWarmly;
        return this.onIntroductions(data.personId, context.commandId, (introductionId, state) =>
          this.rules.handOverWarmly({ ...data, introductionId }, state),
        );
      }
      default:
        throw new Error(`No history knows what ${command.constructor.name} does.`);
    }
  }

  private onPlan(
    { planId, context }: { readonly planId: string; readonly context: { readonly commandId: string } },
    decide: Parameters<typeof this.log.decideAndAppend<PlanState, PlanHappened>>[3],
  ): Answer {
    const by = { commandId: context.commandId, now: this.now, cause: 'message' as const };
    return this.log.decideAndAppend(planStream, planId, by, decide);
  }

  private onIntroductions(
    personId: string,
    commandId: string,
    decide: (
      introductionId: string,
      state: IntroductionState,
    ) => ReturnType<Rules['handOverWarmly'] | Rules['noteReceiver'] | Rules['noteFarewell']>,
  ): undefined {
    for (const id of this.introductionsOf(personId)) {
      const by = { commandId: idFrom(commandId, id), now: this.now, cause: 'message' as const };
      this.log.decideAndAppend(introductionStream, id, by, (state) => decide(id, state));
    }
  }
}

const isOwed = (one: typeof jointDecisionStream.initial, personId: string): boolean =>
  one.status === 'taken' &&
  one.proposal.personId === personId &&
  one.proposal.kind !== 'farewell' &&
  one.taken?.implementBy !== undefined &&
  one.carriedOut.length === 0 &&
  !one.superseded;

type PlanState = typeof planStream.initial;
type PlanHappened = Parameters<typeof planStream.evolve>[1];
type IntroductionState = typeof introductionStream.initial;
