import { randomUUID } from 'node:crypto';
import { PassingTrouble } from '@platform/messaging/port/bus';
import { tracedHeader } from '@platform/observability/spans';
import { consumer } from '@platform/runtime/context-parts';
import { ComposeMessage } from '../../commands/compose-message/compose-message.command';
import type { MeasureCodeFor } from '../../commands/send-message/send-message.command';

const STALE_AFTER_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

/** The person, that somebody has questions for them; which, the message does not say. */
export const measureLinkAskedConsumer = consumer({
  id: 'identity.tell-of-questions.v1',
  types: ['outcomes.measure-link-asked.v1'],
  async handle({ data: { sendingId: aboutId, personId, sendingAskedAt: notBefore } }, { execute, context }) {
    const uselessAfter = new Date(Date.parse(notBefore) + STALE_AFTER_DAYS * DAY_MS).toISOString();
    if (uselessAfter < context.now.toISOString()) return;
    const told = {
      audience: { of: 'person', personId },
      template: 'questions-for-you',
      aboutId,
      step: 'asked',
    } as const;
    await execute(new ComposeMessage({ ...told, isUrgent: false, notBefore, uselessAfter }, context));
  },
});

/** Asks outcomes over HTTP with a token of identity's own. Throws PassingTrouble while it does not answer. */
export function askOutcomes(outcomesUrl: () => string, token: () => string): MeasureCodeFor {
  return async (sendingId) => {
    const response = await fetch(`${outcomesUrl()}/api/outcomes/measure-sendings/${sendingId}/link`, {
      ...{ method: 'POST', signal: AbortSignal.timeout(5000) },
      headers: { authorization: `Service ${token()}`, 'idempotency-key': randomUUID(), ...tracedHeader() },
    }).catch(() => {
      throw new PassingTrouble('Outcomes does not answer.');
    });
    if (!response.ok) throw new PassingTrouble(`Outcomes answers ${response.status}.`);
    return ((await response.json()) as { readonly code: string }).code;
  };
}
