import { idFrom } from '@platform/event-store/command-context';
import { escalateAlert } from '../../commands/escalate-alert/escalate-alert.decide';
import { raiseAlert } from '../../commands/raise-alert/raise-alert.decide';
import { settleAlert } from '../../commands/settle-alert/settle-alert.decide';
import { DueMoments } from '../../domain/watch/due-moments.rules';
import type { Effect, Expectation } from '../../domain/watch/expectation.rules';
import type { PersonAtRiskOfBeingLost, WatchEvent } from '../../domain/watch/watch.events';
import type { Watch } from '../../domain/watch/watch.state';
import { watchStream } from '../../domain/watch/watch.state';
import { effectsOf, HEEDED } from '../../integration/consumes/watch.consumer';

export { HEEDED };

/** One alert, and what became of it; null for what did not. */
export type ReplayedAlert = PersonAtRiskOfBeingLost['data'] & {
  readonly escalatedAt: string | null;
  readonly resolvedAt: string | null;
};

interface Kept extends Expectation {
  readonly metByDeath: boolean;
}

/** The watch by its own rules over what was told, at every moment at which something falls due. It reads and writes nothing. */
export class WatchReplay {
  private readonly expectations = new Map<string, Kept>();
  private readonly ofPerson = new Map<string, Set<string>>();
  private readonly watches = new Map<string, Watch>();
  private readonly raised = new Map<string, ReplayedAlert>();
  private readonly due = new DueMoments<{ readonly what: 'raise' | 'escalate'; readonly key: string }>();
  private now = 0;

  /** What was told when; earlier than what was heard before, it is heard now. */
  hear(type: string, data: object, at: Date): void {
    this.passUntil(at);
    if (!HEEDED.some((one) => one === type)) return;
    for (const effect of effectsOf(type as never, data as never)) this.take(effect);
  }

  passUntil(at: Date): void {
    for (let next = this.due.next(at.getTime()); next; next = this.due.next(at.getTime())) {
      this.now = Math.max(this.now, next.at);
      const { what, key } = next.what;
      if (what === 'raise') this.raise(key);
      else this.decide(key, (watch) => escalateAlert(watch, new Date(this.now)));
    }
    this.now = Math.max(this.now, at.getTime());
  }

  /** In the order in which they were raised. */
  alerts(): readonly ReplayedAlert[] {
    return [...this.raised.values()];
  }

  private take(effect: Effect): void {
    if (effect.does === 'hear') {
      const { rule, subjectId, personId, dueAt, metAt } = effect.heard;
      const key = `${rule} ${subjectId}`;
      const before = this.expectations.get(key);
      const after = { rule, subjectId, personId, dueAt: dueAt ?? before?.dueAt ?? null, metAt: before?.metAt ?? metAt };
      if (personId) this.ofPerson.set(personId, (this.ofPerson.get(personId) ?? new Set()).add(key));
      this.put(key, { ...after, metByDeath: (before?.metByDeath ?? false) && metAt === null });
      return;
    }
    for (const key of this.ofPerson.get(effect.personId) ?? []) {
      const kept = this.expectations.get(key);
      if (kept) this.takeOf(effect, key, kept);
    }
  }

  private takeOf(effect: Exclude<Effect, { readonly does: 'hear' }>, key: string, kept: Kept): void {
    if (effect.does === 'expect-again') {
      if (kept.metByDeath) this.put(key, { ...kept, metAt: null, metByDeath: false });
      return;
    }
    const { metAt } = effect;
    if (kept.metAt !== null) return;
    if (effect.does === 'expect-nothing') return this.put(key, { ...kept, metAt, metByDeath: true });
    const { rule, dueUpTo } = effect;
    const isDue = dueUpTo === undefined || (kept.dueAt !== null && Date.parse(kept.dueAt) <= Date.parse(dueUpTo));
    if (kept.rule === rule && isDue) this.put(key, { ...kept, metAt });
  }

  private put(key: string, kept: Kept): void {
    this.expectations.set(key, kept);
    if (kept.metAt !== null) {
      if (!kept.metByDeath) this.decide(key, (watch) => settleAlert(watch, new Date(this.now)));
      return;
    }
    // Overdue from the moment after.
    if (kept.dueAt !== null) this.due.keep(Math.max(Date.parse(kept.dueAt) + 1, this.now), { what: 'raise', key });
  }

  private raise(key: string): void {
    const expectation = this.expectations.get(key);
    if (!expectation) return;
    const alertId = idFrom('watch', expectation.rule, expectation.subjectId);
    this.decide(key, (watch) => raiseAlert(alertId, expectation, watch, new Date(this.now)));
  }

  private decide(key: string, decide: (watch: Watch) => readonly WatchEvent[] | { readonly refused: never }): void {
    const watch = this.watches.get(key) ?? watchStream.initial;
    const events = decide(watch);
    if ('refused' in events) return;
    this.watches.set(key, events.reduce(watchStream.evolve, watch));
    for (const event of events) this.note(key, event);
  }

  private note(key: string, event: WatchEvent): void {
    const alert = this.raised.get(key);
    if (event.type === 'PersonAtRiskOfBeingLost') {
      this.raised.set(key, { ...event.data, escalatedAt: null, resolvedAt: null });
      this.due.keep(Date.parse(event.data.expiresAt), { what: 'escalate', key });
    } else if (alert && event.type === 'WatchEscalated') {
      this.raised.set(key, { ...alert, owner: event.data.to, escalatedAt: event.data.escalatedAt });
    } else if (alert && event.type === 'WatchResolved') {
      this.raised.set(key, { ...alert, resolvedAt: event.data.resolvedAt });
    }
  }
}
