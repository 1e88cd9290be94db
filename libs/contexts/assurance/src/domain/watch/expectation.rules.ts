import type { WatchRule } from './watch.events';

const DAY_MS = 24 * 60 * 60_000;

/** The alliance's own rule: whoever introduces themself has a key worker within three days. */
export const DAYS_TO_OWNER = 3;

/** Conversation, plan, help and first measure within four weeks; a week before that somebody looks at what is missing. */
export const DAYS_TO_NEAR_LIMIT = 21;
/** The alliance's own rule: what changed in a signed plan is answered by the person within two weeks. */
export const DAYS_TO_SIGN = 14;

/** What other contexts tell that the watch goes by. */
export type Fact =
  | { readonly type: 'introduction-received'; readonly introductionId: string; readonly personId: string; readonly receivedAt: string }
  | { readonly type: 'key-worker-named'; readonly introductionId: string; readonly personId: string; readonly namedAt: string }
  | { readonly type: 'introduction-declined'; readonly introductionId: string; readonly personId: string; readonly declinedAt: string }
  | { readonly type: 'person-reintroduced'; readonly introductionId: string; readonly personId: string; readonly reintroducedAt: string }
  | { readonly type: 'immediate-need-identified'; readonly needId: string; readonly personId: string; readonly dueAt: string }
  | { readonly type: 'immediate-need-met'; readonly needId: string; readonly personId: string; readonly metAt: string }
  | { readonly type: 'safety-conversation-held'; readonly conversationId: string; readonly personId: string; readonly dueAt: string }
  | { readonly type: 'safety-promise-kept'; readonly conversationId: string; readonly personId: string; readonly keptAt: string }
  | { readonly type: 'safety-conversation-prompted'; readonly measureId: string; readonly personId: string; readonly acknowledgeBy?: string }
  | { readonly type: 'prompt-acknowledged'; readonly measureId: string; readonly personId: string; readonly acknowledgedAt: string }
  | { readonly type: 'safety-conversation-taken-out'; readonly conversationId: string; readonly personId: string; readonly foundAt: string }
  | { readonly type: 'ask-made'; readonly askId: string; readonly personId: string; readonly answerDueAt: string }
  | { readonly type: 'ask-accepted'; readonly askId: string; readonly personId: string; readonly acceptedAt: string }
  | { readonly type: 'ask-closed'; readonly askId: string; readonly personId: string; readonly closedAt: string; readonly how: 'declined' | 'withdrawn' | 'lapsed' }
  | { readonly type: 'hand-over-proposed'; readonly handOverId: string; readonly personId: string; readonly contactDueAt: string }
  | { readonly type: 'hand-over-completed'; readonly handOverId: string; readonly personId: string; readonly firstContactAt: string }
  | { readonly type: 'key-worker-left'; readonly relationshipId: string; readonly personId: string; readonly leftAt: string }
  | { readonly type: 'carer-concern-raised'; readonly concernId: string; readonly personId: string; readonly answerDueAt: string }
  | { readonly type: 'carer-concern-answered'; readonly concernId: string; readonly personId: string; readonly answeredAt: string }
  | { readonly type: 'word-left'; readonly wordId: string; readonly personId: null; readonly dueAt: string }
  | { readonly type: 'left-word-dealt-with'; readonly wordId: string; readonly personId: null; readonly dealtWithAt: string }
  | { readonly type: 'clock-started'; readonly introductionId: string; readonly personId: string; readonly runsSince: string }
  | { readonly type: 'plan-signature-lapsed'; readonly signatureId: string; readonly personId: string; readonly lapsedAt: string }
  | { readonly type: 'stepped-up'; readonly stepUpId: string; readonly personId: string; readonly contactDueAt: string }
  | { readonly type: 'step-up-contact-made'; readonly stepUpId: string; readonly personId: string; readonly contactedAt: string }
  | { readonly type: 'hand-over-withdrawn'; readonly handOverId: string; readonly personId: string; readonly withdrawnAt: string }; // prettier-ignore

/** What one fact says about something that should happen: by when, or that it has. Facts may be heard in any order. */
export interface Heard {
  readonly rule: WatchRule;
  readonly subjectId: string;
  /** null while nobody has said whom it concerns. */
  readonly personId: string | null;
  readonly dueAt: string | null;
  readonly metAt: string | null;
}

/** What something that was told does to what is expected. */
export type Effect =
  | { readonly does: 'hear'; readonly heard: Heard }
  /** All that is open of one rule for one person; with `dueUpTo` only what was due by then. */
  | {
      readonly does: 'meet-all';
      readonly rule: WatchRule;
      readonly personId: string;
      readonly metAt: string;
      readonly dueUpTo?: string;
    }
  | { readonly does: 'expect-nothing'; readonly personId: string; readonly metAt: string }
  | { readonly does: 'expect-again'; readonly personId: string };

/** An ask that lapsed was never answered, so a lapse meets nothing. */
export function heard(fact: Fact): Heard | undefined {
  const { personId } = fact;
  switch (fact.type) {
    case 'introduction-received': {
      const dueAt = new Date(Date.parse(fact.receivedAt) + DAYS_TO_OWNER * DAY_MS).toISOString();
      return { rule: 'no-owner', subjectId: fact.introductionId, personId, dueAt, metAt: null };
    }
    case 'key-worker-named':
      return { rule: 'no-owner', subjectId: fact.introductionId, personId, dueAt: null, metAt: fact.namedAt };
    case 'introduction-declined':
      return { rule: 'no-owner', subjectId: fact.introductionId, personId, dueAt: null, metAt: fact.declinedAt };
    case 'person-reintroduced':
      return { rule: 'no-owner', subjectId: fact.introductionId, personId, dueAt: null, metAt: fact.reintroducedAt };
    case 'immediate-need-identified':
      return { rule: 'immediate-need-unmet', subjectId: fact.needId, personId, dueAt: fact.dueAt, metAt: null };
    case 'immediate-need-met':
      return { rule: 'immediate-need-unmet', subjectId: fact.needId, personId, dueAt: null, metAt: fact.metAt };
    case 'safety-conversation-held':
      return safetyPromise(fact, { dueAt: fact.dueAt, metAt: null });
    case 'safety-promise-kept':
      return safetyPromise(fact, { dueAt: null, metAt: fact.keptAt });
    // What was prompted before there was a time is not expected by one.
    case 'safety-conversation-prompted':
      return fact.acknowledgeBy === undefined
        ? undefined
        : { ...ACKNOWLEDGED, subjectId: fact.measureId, personId, dueAt: fact.acknowledgeBy, metAt: null };
    case 'prompt-acknowledged':
      return { ...ACKNOWLEDGED, subjectId: fact.measureId, personId, dueAt: null, metAt: fact.acknowledgedAt };
    // Nothing was agreed with this person.
    case 'safety-conversation-taken-out':
      return safetyPromise(fact, { dueAt: null, metAt: fact.foundAt });
    case 'ask-made':
      return { rule: 'ask-unanswered', subjectId: fact.askId, personId, dueAt: fact.answerDueAt, metAt: null };
    case 'ask-accepted':
      return { rule: 'ask-unanswered', subjectId: fact.askId, personId, dueAt: null, metAt: fact.acceptedAt };
    case 'ask-closed':
      if (fact.how === 'lapsed') return undefined;
      return { rule: 'ask-unanswered', subjectId: fact.askId, personId, dueAt: null, metAt: fact.closedAt };
    case 'carer-concern-raised':
      return { rule: 'carer-unanswered', subjectId: fact.concernId, personId, dueAt: fact.answerDueAt, metAt: null };
    case 'carer-concern-answered':
      return { rule: 'carer-unanswered', subjectId: fact.concernId, personId, dueAt: null, metAt: fact.answeredAt };
    case 'word-left':
      return { rule: 'left-word-waits', subjectId: fact.wordId, personId, dueAt: fact.dueAt, metAt: null };
    case 'left-word-dealt-with':
      return { rule: 'left-word-waits', subjectId: fact.wordId, personId, dueAt: null, metAt: fact.dealtWithAt };
    case 'clock-started': {
      const dueAt = endOfDay(fact.runsSince, DAYS_TO_NEAR_LIMIT);
      return { rule: 'clock-near-its-limit', subjectId: fact.introductionId, personId, dueAt, metAt: null };
    }
    case 'plan-signature-lapsed': {
      const dueAt = new Date(Date.parse(fact.lapsedAt) + DAYS_TO_SIGN * DAY_MS).toISOString();
      return { rule: 'plan-unsigned', subjectId: fact.signatureId, personId, dueAt, metAt: null };
    }
    case 'stepped-up':
      return {
        rule: 'step-up-without-contact',
        subjectId: fact.stepUpId,
        personId,
        dueAt: fact.contactDueAt,
        metAt: null,
      };
    case 'step-up-contact-made':
      return {
        rule: 'step-up-without-contact',
        subjectId: fact.stepUpId,
        personId,
        dueAt: null,
        metAt: fact.contactedAt,
      };
    // Missed from the first moment.
    case 'key-worker-left':
      return { rule: fact.type, subjectId: fact.relationshipId, personId, dueAt: fact.leftAt, metAt: null };
    case 'hand-over-proposed':
      return handOver(fact, { dueAt: fact.contactDueAt, metAt: null });
    case 'hand-over-completed':
      return handOver(fact, { dueAt: null, metAt: fact.firstContactAt });
    case 'hand-over-withdrawn':
      return handOver(fact, { dueAt: null, metAt: fact.withdrawnAt });
  }
}

export type Expectation = Pick<Heard, 'rule' | 'subjectId' | 'personId' | 'dueAt' | 'metAt'>;

/** True when it should have happened before now and has not happened at all. */
export function isOverdue({ dueAt, metAt }: Pick<Expectation, 'dueAt' | 'metAt'>, now: Date): boolean {
  return dueAt !== null && metAt === null && Date.parse(dueAt) < now.getTime();
}

function handOver(
  { handOverId, personId }: { readonly handOverId: string; readonly personId: string },
  times: Pick<Heard, 'dueAt' | 'metAt'>,
): Heard {
  return { rule: 'hand-over-unconfirmed', subjectId: handOverId, personId, ...times };
}

const endOfDay = (day: string, daysLater: number): string =>
  new Date(Date.parse(`${day}T23:59:59.999Z`) + daysLater * DAY_MS).toISOString();

const ACKNOWLEDGED = { rule: 'safety-prompt-unacknowledged' } as const;

function safetyPromise(
  { conversationId, personId }: { readonly conversationId: string; readonly personId: string },
  times: Pick<Heard, 'dueAt' | 'metAt'>,
): Heard {
  return { rule: 'safety-promise-unkept', subjectId: conversationId, personId, ...times };
}
