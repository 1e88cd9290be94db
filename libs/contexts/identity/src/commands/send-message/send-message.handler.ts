import { Inject } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { ICommandHandler } from '@nestjs/cqrs';
import type { CommandContext } from '@platform/event-store/command-context';
import { idFrom } from '@platform/event-store/command-context';
import { carrierOf, NotTaken } from '@platform/notifications/port/carrier';
import type { Carrier } from '@platform/notifications/port/carrier';
import { MESSAGES_OPTIONS } from '@platform/notifications/port/messages-options';
import type { MessagesOptions } from '@platform/notifications/port/messages-options';
import { QUIET_UNLESS_SAID, quietEnds } from '@platform/notifications/quiet-hours';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { messagePreferenceStream } from '../../domain/message-preference/message-preference.state';
import type { MessagePreference } from '../../domain/message-preference/message-preference.state';
import type { OwedMessage } from '../../domain/message/message.state';
import { messageStream } from '../../domain/message/message.state';
import type { Ways } from '../../domain/message/sending.rules';
import { readsNoScreen } from '../../domain/message/sending.rules';
import { firstNameOf, opensByItself, PAGE_OF, writeMessage } from '../../domain/message/template.rules';
import { IdentityContext } from '../../identity.context';
import type { DirectoryAsks, MeasureCodeFor } from './send-message.command';
import { DIRECTORY_ASKS, MEASURE_CODE_FOR, SendMessage } from './send-message.command';
import type { CameOfIt } from './send-message.decide';
import { endAttempt, sendMessage } from './send-message.decide';

interface Recipient {
  readonly isThere: boolean;
  readonly name: string;
  readonly preference: Pick<
    NonNullable<MessagePreference>,
    'channel' | 'address' | 'quietFrom' | 'quietUntil' | 'digest'
  > | null;
}

/** A group said where it is asked, and reads it when it does. */
const BY_EMAIL = {
  channel: 'email',
  quietFrom: QUIET_UNLESS_SAID.from,
  quietUntil: QUIET_UNLESS_SAID.until,
} as const;

/** Pinned: the number of the locks of messages. */
const SENDING = 7236067;

const ALIVE = 'NOT EXISTS (SELECT FROM person_who_died d WHERE d.person_id';
/** Nobody where they have left or have died, or where it would tell of somebody who has. */
const WHO_IS_THERE: Readonly<Record<OwedMessage['composed']['recipientKind'], string>> = {
  person: `SELECT name FROM person p WHERE person_id = $1 AND ${ALIVE} = p.person_id)`,
  staff: 'SELECT name FROM practitioner WHERE practitioner_id = $1 AND ended_at IS NULL',
  carer: `SELECT (SELECT name FROM person p WHERE p.person_id = r.member_id) AS name FROM relationship r
    WHERE member_id = $1 AND person_id = $2 AND role = 'carer' AND ended_at IS NULL
      AND ${ALIVE} IN (r.person_id, r.member_id)) LIMIT 1`,
  'service-contact': `SELECT NULL AS name WHERE $1::uuid IS NOT NULL AND ${ALIVE} = $2)`,
  introducer: `SELECT NULL AS name WHERE $1::uuid IS NOT NULL AND ${ALIVE} = $2)`,
};

/**
 * One at a time for each message, whichever process looks: a lock of the database, and no transaction, is held from before an
 * attempt is written down until what came of it is. Whoever holds it and finds an attempt without an end knows that nobody makes it any more.
 */
@CommandHandler(SendMessage)
export class SendMessageHandler implements ICommandHandler<SendMessage> {
  constructor(
    private readonly identity: IdentityContext,
    @Inject(MESSAGES_OPTIONS) private readonly options: MessagesOptions,
    @Inject(DIRECTORY_ASKS) private readonly asks: DirectoryAsks,
    @Inject(MEASURE_CODE_FOR) private readonly measureCodeFor: MeasureCodeFor,
  ) {}

  async execute({ messageId, context }: SendMessage): Promise<void> {
    await this.identity.access.assertMay(context.principal, 'message.keep');
    await this.identity.database.aloneWith(SENDING, messageId, () => this.alone(messageId, context));
  }

  private async alone(messageId: string, context: CommandContext): Promise<void> {
    const { state: before } = await this.identity.platform.streams.load(messageStream, messageId);
    if (before.status === 'not-composed') return;
    if (before.status === 'attempting') return this.end(messageId, await this.askWhatCameOf(before), context);
    const recipient = await this.recipientOf(before);
    const ways = await this.waysTo(before, recipient, context);
    await this.identity.platform.streams.decideAndAppend({
      ...{ stream: messageStream, id: messageId, context },
      decide: (message) => sendMessage(ways, message),
    });
    const { state: message } = await this.identity.platform.streams.load(messageStream, messageId);
    if (message.status === 'attempting') await this.end(messageId, await this.handOver(message, recipient), context);
  }

  private async handOver(message: OwedMessage, { name, preference }: Recipient): Promise<CameOfIt> {
    const { messageId, template, counts } = message.composed;
    const channel = preference?.channel === 'text' ? 'text' : 'email';
    const carrier = carrierOf(this.options.carriers, channel);
    if (!carrier) return { notTaken: { code: 'no-carrier', mayTryAgain: false } };
    const { senderName: sender, publicUrl } = this.options;
    try {
      const link = `${publicUrl()}${await this.linkIn(message)}`;
      const written = writeMessage(template, { firstName: firstNameOf(name), link, sender, counts });
      const { reference } = await carrier.send({ messageId, channel, to: preference?.address ?? '', ...written });
      return { taken: reference };
    } catch (error) {
      if (error instanceof NotTaken) return { notTaken: { code: error.code, mayTryAgain: error.mayTryAgain } };
      return this.orAsk(carrier, messageId);
    }
  }

  /** What opens something by itself is made now, and is nowhere but in the message. */
  private async linkIn({ composed: { messageId, template, aboutId } }: OwedMessage): Promise<string> {
    const opens = opensByItself(template);
    if (!opens) return `/m/${this.identity.messageToken(messageId)}`;
    const made = opens === 'ask' ? this.asks.linkTo(aboutId) : this.measureCodeFor(aboutId);
    const secret = await made.catch(() => {
      throw new NotTaken('no-link', true);
    });
    return `${PAGE_OF[opens]}#${secret}`;
  }

  /** Nobody knows whether it was taken: where the carrier can say, it is asked. */
  private async askWhatCameOf({ carrier: id, composed: { messageId } }: OwedMessage): Promise<CameOfIt> {
    const carrier = this.options.carriers.find((one) => one.id === id);
    return carrier ? this.orAsk(carrier, messageId) : 'nobody-knows';
  }

  private async orAsk(carrier: Carrier, messageId: string): Promise<CameOfIt> {
    if (!carrier.find) return 'nobody-knows';
    const found = await carrier.find(messageId).catch(() => undefined);
    if (found === undefined) return 'nobody-knows';
    return found === null ? { notTaken: { code: 'lost', mayTryAgain: true } } : { taken: found.reference };
  }

  private async end(messageId: string, cameOfIt: CameOfIt, context: CommandContext): Promise<void> {
    await this.identity.platform.streams.decideAndAppend({
      ...{ stream: messageStream, id: messageId },
      context: { ...context, commandId: idFrom(context.commandId, 'end of the attempt') },
      decide: (message) => endAttempt(cameOfIt, context.now, message),
    });
  }

  private async recipientOf({ composed }: OwedMessage): Promise<Recipient> {
    const { recipientId, recipientKind, personId } = composed;
    const [row] = await this.identity.database.query<{ name: string | null }>(
      WHO_IS_THERE[recipientKind],
      recipientKind === 'person' || recipientKind === 'staff' ? [recipientId] : [recipientId, personId],
    );
    if (recipientKind === 'service-contact') {
      const address = await this.asks.addressFor(composed.aboutId);
      const preference = { ...BY_EMAIL, address };
      return { isThere: row !== undefined && address !== null, name: '', preference };
    }
    const { state: preference } = await this.identity.platform.streams.load(messagePreferenceStream, recipientId);
    return { isThere: row !== undefined, name: row?.name ?? '', preference };
  }

  private async waysTo(
    { composed }: OwedMessage,
    { isThere, preference }: Recipient,
    { now }: CommandContext,
  ): Promise<Ways> {
    const { streams } = this.identity.platform;
    const { state } = await streams.load(communicationNeedsStream, composed.recipientId);
    const quiet = preference ? { from: preference.quietFrom, until: preference.quietUntil } : QUIET_UNLESS_SAID;
    return {
      ...{ isThere, preference, now: now.toISOString() },
      isDone: composed.template === 'check-what-you-offer' && !(await this.asks.hasListingsToCheck(composed.aboutId)),
      quietUntil: quietEnds(now, quiet)?.toISOString() ?? null,
      heldUntil: composed.template === 'record-was-opened' ? await this.heldUntil(composed.aboutId) : null,
      needsAnotherForm: state.needs.some(({ code }) => readsNoScreen(code)),
      carrierOf: (channel) => carrierOf(this.options.carriers, channel) ?? null,
    };
  }

  private async heldUntil(emergencyId: string): Promise<string | null> {
    const { state } = await this.identity.platform.streams.load(breakGlassStream, emergencyId);
    return state.status === 'unknown' ? null : state.toldAfter;
  }
}
