import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import { idFrom } from '@platform/event-store/command-context';
import { unlessErased } from '@platform/runtime/unless-erased';
import { COORDINATE, LIST_SERVICES, NOT_IN_CARE } from '../../domain/message/audience.rules';
import type { MessageComposed } from '../../domain/message/message.events';
import { messageStream } from '../../domain/message/message.state';
import { IdentityContext } from '../../identity.context';
import type { Audience } from './compose-message.command';
import { ComposeMessage } from './compose-message.command';
import { composeMessage } from './compose-message.decide';

/** One message for each of them, with an id of its own that is the same whenever this is heard again. */
@CommandHandler(ComposeMessage)
export class ComposeMessageHandler implements ICommandHandler<ComposeMessage> {
  constructor(private readonly identity: IdentityContext) {}

  async execute({ told, context }: ComposeMessage): Promise<void> {
    await this.identity.access.assertMay(context.principal, 'message.keep');
    const { audience, template, aboutId, step, isUrgent, notBefore, uselessAfter, counts } = told;
    const { recipientKind, ...ofWhom } = kindOf(audience);
    for (const recipientId of await this.recipientsOf(audience)) {
      const messageId = idFrom('message', template, aboutId, step, recipientId);
      const composed = {
        ...{ messageId, recipientId, recipientKind, ...ofWhom },
        ...{ template, aboutId, isUrgent, notBefore, uselessAfter },
        composedAt: context.now.toISOString(),
        ...(counts && { counts }),
      };
      const each = { ...context, commandId: idFrom(context.commandId, messageId) };
      const { streams } = this.identity.platform;
      await unlessErased(
        streams.decideAndAppend({
          ...{ stream: messageStream, id: messageId, context: each },
          decide: (state) => composeMessage(composed, state),
        }),
      );
    }
  }

  private async recipientsOf(audience: Audience): Promise<readonly string[]> {
    switch (audience.of) {
      case 'person':
        return [audience.personId];
      case 'carer':
        return [audience.memberId];
      case 'introducer':
        return [audience.introducerId];
      case 'service-contact':
        return [audience.serviceId];
      case 'member':
        return this.practitioners('practitioner_id = $1', [audience.memberId]);
      case 'key-worker':
        return this.practitioners(
          `practitioner_id IN (SELECT member_id FROM relationship WHERE person_id = $1 AND is_key_worker AND ended_at IS NULL)`,
          [audience.personId],
        );
      case 'agency': {
        const coordinating = await this.practitioners('agency_id = $1 AND role = ANY($2)', [audience.agencyId, COORDINATE]); // prettier-ignore
        if (coordinating.length > 0) return coordinating;
        return this.practitioners('agency_id = $1 AND role <> ALL($2)', [audience.agencyId, NOT_IN_CARE]);
      }
      case 'listing-keepers':
        return this.practitioners('agency_id = $1 AND role = ANY($2)', [audience.agencyId, LIST_SERVICES]);
      case 'privacy-officers': {
        const own = await this.practitioners(`agency_id = $1 AND role = 'privacy-officer'`, [audience.agencyId]);
        // Where an agency has nobody who answers for privacy, the guardian does.
        return own.length > 0 ? own : this.practitioners(`role = 'caldicott-guardian'`, []);
      }
    }
  }

  private async practitioners(where: string, values: readonly unknown[]): Promise<readonly string[]> {
    const rows = await this.identity.database.query<{ practitioner_id: string }>(
      `SELECT practitioner_id FROM practitioner WHERE ended_at IS NULL AND ${where} ORDER BY practitioner_id LIMIT 50`,
      values,
    );
    return rows.map(({ practitioner_id: id }) => id);
  }
}

function kindOf(audience: Audience): Pick<MessageComposed['data'], 'recipientKind' | 'personId'> {
  switch (audience.of) {
    case 'person':
      return { recipientKind: 'person' };
    case 'carer':
    case 'introducer':
    case 'service-contact':
      return { recipientKind: audience.of, personId: audience.personId };
    case 'member':
    case 'key-worker':
    case 'agency':
    case 'listing-keepers':
    case 'privacy-officers':
      return { recipientKind: 'staff' };
  }
}
