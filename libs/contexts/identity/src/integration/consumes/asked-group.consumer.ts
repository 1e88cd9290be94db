import { randomUUID } from 'node:crypto';
import { PassingTrouble } from '@platform/messaging/port/bus';
import { tracedHeader } from '@platform/observability/spans';
import { consumer } from '@platform/runtime/context-parts';
import type { ToBeTold } from '../../commands/compose-message/compose-message.command';
import { ComposeMessage } from '../../commands/compose-message/compose-message.command';
import type { DirectoryAsks } from '../../commands/send-message/send-message.command';

const STALE_AFTER_DAYS = 7;
const DAY_MS = 24 * 60 * 60_000;

type Told = Pick<ToBeTold, 'audience' | 'template' | 'aboutId' | 'step'>;

/** Whoever answers for a group without an account, by a link to the one ask; and whoever asked, when the group asks back. */
export const askedGroupConsumer = consumer({
  id: 'identity.tell-asked-group.v1',
  types: [
    'provider-directory.ask-made.v1',
    'provider-directory.question-asked.v1',
    'provider-directory.question-answered.v1',
  ],
  async handle({ data }, { execute, context }) {
    const { askId: aboutId, personId } = data;
    const [happenedAt, told] = ((): [string, Told | undefined] => {
      if ('forMemberId' in data) {
        const audience = { of: 'member', memberId: data.forMemberId } as const;
        return [data.questionAskedAt, { audience, template: 'question-waits', aboutId, step: 'asked' }];
      }
      const audience = { of: 'service-contact', serviceId: data.serviceId, personId } as const;
      const group = (template: Told['template'], step: string) =>
        data.withoutAccount ? { audience, template, aboutId, step } : undefined;
      return 'askedAt' in data
        ? [data.askedAt, group('ask-for-your-group', 'owed')]
        : [data.questionAnsweredAt, group('question-was-answered', 'answered')];
    })();
    const uselessAfter = new Date(Date.parse(happenedAt) + STALE_AFTER_DAYS * DAY_MS).toISOString();
    if (!told || uselessAfter < context.now.toISOString()) return;
    await execute(new ComposeMessage({ ...told, isUrgent: false, notBefore: happenedAt, uselessAfter }, context));
  },
});

/** Asks the directory over HTTP with a token of identity's own. Throws PassingTrouble while it does not answer. */
export function askDirectory(directoryUrl: () => string, token: () => string): DirectoryAsks {
  const asked = async <T>(method: 'GET' | 'POST', path: string): Promise<T> => {
    const response = await fetch(`${directoryUrl()}/api/provider-directory/${path}`, {
      ...{ method, signal: AbortSignal.timeout(5000) },
      headers: { authorization: `Service ${token()}`, 'idempotency-key': randomUUID(), ...tracedHeader() },
    }).catch(() => {
      throw new PassingTrouble('The directory does not answer.');
    });
    if (!response.ok) throw new PassingTrouble(`The directory answers ${response.status}.`);
    return (await response.json()) as T;
  };
  return {
    addressFor: async (askId) => (await asked<{ address: string | null }>('GET', `asks/${askId}/contact`)).address,
    hasListingsToCheck: async (agencyId) =>
      (await asked<{ toCheck: number }>('GET', `agencies/${agencyId}/listings-to-check`)).toCheck > 0,
    linkTo: async (askId) => (await asked<{ token: string }>('POST', `asks/${askId}/link`)).token,
  };
}
