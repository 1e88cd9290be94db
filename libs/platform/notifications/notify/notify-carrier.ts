import { SignJWT } from 'jose';
import { NotTaken } from '../port/carrier';
import type { Carried, Carrier, Delivery, Outgoing } from '../port/carrier';

export interface NotifyOptions {
  /** `https://api.notifications.service.gov.uk` unless a test or another place says otherwise. */
  readonly url: string;
  /** As GOV.UK Notify gives it: a name, the id of the service and its secret, both uuids, with hyphens between. */
  readonly apiKey: string;
  /** Ids of one template for each channel, with the places `((subject))` (e-mail) and `((message))`. */
  readonly templates: Readonly<Partial<Record<Carried, string>>>;
  readonly now: () => Date;
}

const PATIENCE_MS = 10_000;
const UUID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const API_KEY = new RegExp(`^(?:.+-)?(${UUID})-(${UUID})$`, 'i');
const ENDPOINT: Readonly<Record<Carried, string>> = { email: 'email', text: 'sms' };
const TO: Readonly<Record<Carried, string>> = { email: 'email_address', text: 'phone_number' };

/** Whether this is a key of GOV.UK Notify. */
export const isNotifyKey = (apiKey: string): boolean => API_KEY.test(apiKey);

/** E-mail and text messages by GOV.UK Notify. `reference` there is the id of the message, so that a repeat is recognised. */
export class NotifyCarrier implements Carrier {
  readonly id = 'notify';
  readonly needsAddress = true;
  readonly channels: readonly Carried[];

  constructor(private readonly options: NotifyOptions) {
    this.channels = (['email', 'text'] as const).filter((channel) => options.templates[channel] !== undefined);
  }

  async send({ messageId, channel, to, subject, text }: Outgoing): Promise<{ reference: string }> {
    const answer = await this.ask('POST', `/v2/notifications/${ENDPOINT[channel]}`, {
      [TO[channel]]: to,
      template_id: this.options.templates[channel],
      personalisation: { ...(channel === 'email' && { subject }), message: text },
      reference: messageId,
    }).catch((error: unknown) => {
      // Nothing was sent before there was a connection.
      const { code } = ((error as { cause?: unknown }).cause ?? {}) as { code?: string };
      if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(code ?? '')) throw new NotTaken('no-answer', true);
      throw new Error('Notify was lost while it took a message.');
    });
    if (answer.status === 201) return { reference: idOf(await answer.json()) };
    if (answer.status === 429) throw new NotTaken('too-many', true);
    if (answer.status >= 400 && answer.status < 500) {
      throw new NotTaken(answer.status === 400 ? 'refused' : 'not-allowed', answer.status !== 400);
    }
    throw new Error('Notify did not say whether it took a message.');
  }

  async find(messageId: string): Promise<{ reference: string } | null> {
    const answer = await this.ask('GET', `/v2/notifications?reference=${encodeURIComponent(messageId)}`);
    if (!answer.ok) throw new Error('Notify does not say whether it took a message.');
    const { notifications } = (await answer.json()) as { notifications: readonly unknown[] };
    return notifications.length === 0 ? null : { reference: idOf(notifications[0]) };
  }

  async deliveryOf(reference: string): Promise<Delivery> {
    const answer = await this.ask('GET', `/v2/notifications/${encodeURIComponent(reference)}`);
    if (!answer.ok) throw new Error('Notify does not say what became of a message.');
    const { status } = (await answer.json()) as { status: string };
    if (status === 'delivered') return 'delivered';
    return status.endsWith('-failure') ? 'not-delivered' : 'on-its-way';
  }

  private async ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    return fetch(`${this.options.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.token()}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  }

  /** HS256, by the secret of the service, of now; what Notify takes for half a minute. */
  private async token(): Promise<string> {
    const [, serviceId = '', secret = ''] = API_KEY.exec(this.options.apiKey) ?? [];
    return new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(serviceId)
      .setIssuedAt(this.options.now())
      .sign(new TextEncoder().encode(secret));
  }
}

function idOf(answer: unknown): string {
  const { id } = answer as { id?: unknown };
  if (typeof id !== 'string') throw new Error('Notify answered without an id.');
  return id;
}
