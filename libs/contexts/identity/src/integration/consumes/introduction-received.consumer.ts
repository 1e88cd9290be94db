import { PassingTrouble } from '@platform/messaging/port/bus';
import { tracedHeader } from '@platform/observability/spans';
import type { CommandContext } from '@platform/event-store/command-context';
import { QUIET_UNLESS_SAID } from '@platform/notifications/quiet-hours';
import { consumer } from '@platform/runtime/context-parts';
import type { Execute, MessageConsumer } from '@platform/runtime/context-parts';
import { ComposeMessage } from '../../commands/compose-message/compose-message.command';
import { IndexContact } from '../../commands/index-contact/index-contact.command';
import { RegisterPerson } from '../../commands/register-person/register-person.command';
import { SetMessagePreference } from '../../commands/set-message-preference/set-message-preference.command';
import type { Contact } from '../../domain/match-keys/contact.rules';
import { normaliseContact } from '../../domain/match-keys/contact.rules';
import { isAddressOf, plainAddress } from '../../domain/message-preference/message-preference.rules';

/** What the introduction says of who it is about; asked of its owner, for the bus carries no names. */
export interface NameGiven {
  readonly name: string;
  readonly communicationNeeds: string | null;
  readonly reachMe?: Contact;
}
export type AskNameGiven = (introductionId: string) => Promise<NameGiven>;
/** Where whoever introduced somebody wants to hear of it; null when nowhere. */
export type AskIntroducersReach = (introductionId: string) => Promise<{ readonly reachMe: Contact | null }>;

/** `contactDigest` answers the keyed digest of a way to reach somebody, so that it is kept nowhere here. */
export function introductionReceivedConsumer(
  askNameGiven: AskNameGiven,
  contactDigest: (contact: string) => string,
): MessageConsumer {
  return consumer({
    id: 'identity.register-person-when-introduction-received.v1',
    types: ['intake.introduction-received.v1'],
    handle: async ({ data: { introductionId, personId, via, receivedAt } }, { execute, context }) => {
      const { name, communicationNeeds, reachMe } = await askNameGiven(introductionId);
      await execute(
        new RegisterPerson(
          { personId, introductionId, name, communicationNeeds, introducedVia: via, registeredAt: receivedAt },
          context,
        ),
      );
      const contact = reachMe ? normaliseContact(reachMe) : null;
      if (contact !== null) await execute(new IndexContact({ personId, digests: [contactDigest(contact)] }, context));
      // Only who introduced themself said how they want to be reached, and only they are told that it arrived.
      if (via !== 'self') return;
      if (reachMe) await tellAsAsked(execute, personId, reachMe, context);
      const receipt = { template: 'introduction-landed', aboutId: introductionId, step: 'received' } as const;
      const uselessAfter = new Date(Date.parse(receivedAt) + RECEIPT_OF_USE_MS).toISOString();
      const when = { isUrgent: false, notBefore: receivedAt, uselessAfter };
      if (uselessAfter < context.now.toISOString()) return;
      await execute(new ComposeMessage({ audience: { of: 'person', personId }, ...receipt, ...when }, context));
    },
  });
}

const RECEIPT_OF_USE_MS = 3 * 24 * 60 * 60_000;

/** Whoever introduced the person hears, where they said so, that there is news: by e-mail or text message alone. */
export function introducerUpdatedConsumer(askReach: AskIntroducersReach): MessageConsumer {
  return consumer({
    id: 'identity.tell-introducer.v1',
    types: ['intake.introducer-updated.v1'],
    handle: async ({ data: { introductionId, introducerId, personId, news, updatedAt } }, { execute, context }) => {
      const uselessAfter = new Date(Date.parse(updatedAt) + RECEIPT_OF_USE_MS).toISOString();
      if (uselessAfter < context.now.toISOString()) return;
      const { reachMe } = await askReach(introductionId);
      if (!reachMe || !(await tellAsAsked(execute, introducerId, reachMe, context))) return;
      const told = { template: 'news-for-introducer', aboutId: introductionId, step: news } as const;
      const when = { isUrgent: false, notBefore: updatedAt, uselessAfter };
      await execute(
        new ComposeMessage({ audience: { of: 'introducer', introducerId, personId }, ...told, ...when }, context),
      );
    },
  });
}

/** By e-mail or text message when that is how they can be reached, until they say otherwise themself; else nothing is kept. */
async function tellAsAsked(
  execute: Execute,
  recipientId: string,
  { how, at }: Contact,
  context: CommandContext,
): Promise<boolean> {
  if (how !== 'email' && how !== 'text') return false;
  const address = plainAddress(how, at);
  if (!isAddressOf(how, address)) return false;
  const quiet = { quietFrom: QUIET_UNLESS_SAID.from, quietUntil: QUIET_UNLESS_SAID.until };
  const channel: 'email' | 'text' = how;
  const preference = { recipientId, channel, address, ...quiet };
  await execute(new SetMessagePreference({ ...preference, said: 'at-the-door' }, context));
  return true;
}

/** Asks intake over HTTP with a token of identity's own. Throws PassingTrouble while intake does not answer. */
export function askIntake(intakeUrl: () => string, token: () => string): AskNameGiven {
  return (introductionId) => ask(intakeUrl(), token(), `introductions/${introductionId}/name-given`);
}

export function askIntakeForReach(intakeUrl: () => string, token: () => string): AskIntroducersReach {
  return (introductionId) => ask(intakeUrl(), token(), `introductions/${introductionId}/introducers-reach`);
}

async function ask<T>(intakeUrl: string, token: string, what: string): Promise<T> {
  const response = await fetch(`${intakeUrl}/api/intake/${what}`, {
    headers: { authorization: `Service ${token}`, ...tracedHeader() },
    signal: AbortSignal.timeout(5000),
  }).catch(() => {
    throw new PassingTrouble('Intake does not answer.');
  });
  if (!response.ok) throw new PassingTrouble(`Intake answers ${response.status}.`);
  return (await response.json()) as T;
}
