import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@platform/access-control/principal';
import { notFound } from '@platform/http/problem';
import { carrierOf } from '@platform/notifications/port/carrier';
import type { MessagesOptions } from '@platform/notifications/port/messages-options';
import { MESSAGES_OPTIONS } from '@platform/notifications/port/messages-options';
import { QUIET_UNLESS_SAID } from '@platform/notifications/quiet-hours';
import { In } from 'typeorm';
import { messagePreferenceStream } from '../../domain/message-preference/message-preference.state';
import { firstNameOf, opensByItself, PAGE_OF, TEMPLATES, writeMessage } from '../../domain/message/template.rules';
import { IdentityContext } from '../../identity.context';
import { PersonRow } from '../people/person.row';
import { PractitionerRow } from '../staff/practitioner.row';
import { MessageRow } from './message.row';
import { messagesProjection } from './messages.projection';

const MOST = 50;

@Injectable()
export class MessagesQuery {
  constructor(
    private readonly identity: IdentityContext,
    @Inject(MESSAGES_OPTIONS) private readonly options: MessagesOptions,
  ) {}

  /** How the caller wants to be told, read from the stream alone, and what this installation can carry. */
  async preference(caller: Principal) {
    const recipientId = await this.recipient(caller, 'message-preference.set');
    const { state } = await this.identity.platform.streams.load(messagePreferenceStream, recipientId);
    const { channel, address, quietFrom, quietUntil, said } = state ?? {
      ...{ channel: null, address: null, quietFrom: QUIET_UNLESS_SAID.from, quietUntil: QUIET_UNLESS_SAID.until },
      said: null,
    };
    return { channel, address, quietFrom, quietUntil, said, digest: state?.digest ?? true, carries: this.carries() };
  }

  /** What the caller was told, the newest first. */
  async own(caller: Principal, position: bigint) {
    const recipientId = await this.recipient(caller, 'messages.read-own');
    await this.identity.runtime.reached(messagesProjection.id, position);
    return this.linesOf(caller, recipientId);
  }

  /** Whether the person was reached, for their team. */
  async ofPerson(caller: Principal, personId: string, position: bigint) {
    await this.identity.access.assertMay(caller, 'messages.read', { personId });
    await this.identity.runtime.reached(messagesProjection.id, position);
    await this.identity.views.record(caller, personId, 'messages');
    return this.linesOf(caller, personId);
  }

  /** What did not go out, or of which nobody knows whether it did: codes and moments, and nobody's address or name. */
  async failed(caller: Principal, position: bigint) {
    await this.identity.access.assertMay(caller, 'failed-messages.read');
    await this.identity.runtime.reached(messagesProjection.id, position);
    const rows = await this.identity.database.reading({ ...caller, scope: 'alliance' }, (manager) =>
      manager.find(MessageRow, {
        where: { status: In(['failed', 'may-have-been-sent']) },
        order: { changedAt: 'DESC', messageId: 'ASC' },
        take: MOST,
      }),
    );
    return rows.map(({ messageId, status, channel, carrier, because, attempts, changedAt, readAt }) => ({
      ...{ messageId, status, channel, carrier, because, attempts, changedAt, read: readAt !== null },
    }));
  }

  /** In the demonstration alone: what would have been sent, as it would have read. 404 wherever messages really go out. */
  async mailbox(caller: Principal, position: bigint) {
    await this.identity.access.assertMay(caller, 'staff.read');
    if (!this.carries().demonstration) throw notFound();
    await this.identity.runtime.reached(messagesProjection.id, position);
    const [rows, people, staff] = await this.identity.database.reading(
      { ...caller, scope: 'alliance' },
      async (all) => {
        const found = await all.find(MessageRow, {
          where: { carrier: 'demonstration' },
          order: { changedAt: 'DESC', messageId: 'ASC' },
          take: MOST,
        });
        const ids = In(found.map(({ recipientId }) => recipientId));
        const named = await all.find(PersonRow, { where: { personId: ids } });
        return [found, named, await all.find(PractitionerRow, { where: { practitionerId: ids } })] as const;
      },
    );
    const names = new Map([
      ...people.map(({ personId, name }) => [personId, name] as const),
      ...staff.map(({ practitionerId, name }) => [practitionerId, name] as const),
    ]);
    return rows.map(({ messageId, recipientId, personId, template, channel, sentAt, readAt, dueToday, late }) => {
      const firstName = firstNameOf(names.get(recipientId) ?? '');
      // What opens something by itself was in the message alone.
      const opens = opensByItself(template);
      const link = opens ? PAGE_OF[opens] : `/m/${this.identity.messageToken(messageId)}`;
      const counts = dueToday === null || late === null ? null : { dueToday, late };
      const written = writeMessage(template, { firstName, link, sender: this.options.senderName, counts });
      const to = { firstName, isPerson: personId !== null, channel };
      return { messageId, to, ...written, link, sentAt, read: readAt !== null };
    });
  }

  private async linesOf(caller: Principal, recipientId: string) {
    const rows = await this.identity.database.reading(caller, (manager) =>
      manager.find(MessageRow, { where: { recipientId }, order: { composedAt: 'DESC', messageId: 'ASC' }, take: MOST }),
    );
    return rows.map(
      ({ messageId, template, status, channel, because, nextAt, composedAt, sentAt, delivered, readAt }) => ({
        ...{ messageId, template, subject: TEMPLATES[template].subject, status, channel, because, nextAt, composedAt },
        ...{ sentAt, delivered, readAt },
      }),
    );
  }

  private async recipient(caller: Principal, action: string): Promise<string> {
    await this.identity.access.assertMay(caller, action);
    return this.identity.recipientIs(caller);
  }

  private carries() {
    const { carriers } = this.options;
    return {
      email: carrierOf(carriers, 'email') !== undefined,
      text: carrierOf(carriers, 'text') !== undefined,
      demonstration: carriers.some(({ id }) => id === 'demonstration'),
    };
  }
}
