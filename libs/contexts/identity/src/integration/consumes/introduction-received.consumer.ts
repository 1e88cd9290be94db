import { PassingTrouble } from '@platform/messaging/port/bus';
import { consumer } from '@platform/runtime/context-parts';
import type { MessageConsumer } from '@platform/runtime/context-parts';
import { IndexContact } from '../../commands/index-contact/index-contact.command';
import { RegisterPerson } from '../../commands/register-person/register-person.command';
import type { Contact } from '../../domain/match-keys/contact.rules';
import { normaliseContact } from '../../domain/match-keys/contact.rules';

/** What the introduction says of who it is about; asked of its owner, for the bus carries no names. */
export interface NameGiven {
  readonly name: string;
  readonly communicationNeeds: string | null;
  readonly reachMe?: Contact;
}
export type AskNameGiven = (introductionId: string) => Promise<NameGiven>;

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
    },
  });
}

/** Asks intake over HTTP with a token of identity's own. Throws PassingTrouble while intake does not answer. */
export function askIntake(intakeUrl: () => string, token: () => string): AskNameGiven {
  return async (introductionId) => {
    const response = await fetch(`${intakeUrl()}/api/intake/introductions/${introductionId}/name-given`, {
      headers: { authorization: `Service ${token()}` },
      signal: AbortSignal.timeout(5000),
    }).catch(() => {
      throw new PassingTrouble('Intake does not answer.');
    });
    if (!response.ok) throw new PassingTrouble(`Intake answers ${response.status}.`);
    return (await response.json()) as NameGiven;
  };
}
