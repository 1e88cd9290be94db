import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { NotTaken } from '../port/carrier';
import type { Carrier } from '../port/carrier';

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string;
  /** Whether the message is given up when the server offers no TLS. False for a server on the same machine alone. */
  readonly requireTls: boolean;
  /** Certificates that are trusted beside those of the system, PEM; for a server of one's own. */
  readonly ca?: string;
  /** What is shown as the sender, and the address that answers go to. */
  readonly from: { readonly name: string; readonly address: string };
}

const PATIENCE_MS = 10_000;
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
}

/** E-mail over SMTP: one connection for each message, closed whatever happens. */
export class SmtpCarrier implements Carrier {
  readonly id = 'smtp';
  readonly channels = ['email'] as const;
  readonly needsAddress = true;

  constructor(private readonly options: SmtpOptions) {}

  async send({ messageId, to, subject, text }: Parameters<Carrier['send']>[0]): Promise<{ reference: string }> {
    const { url, requireTls, ca, from } = this.options;
    const { hostname, port, protocol, username, password } = new URL(url);
    const secure = protocol === 'smtps:';
    const transport = createTransport({
      ...{ host: hostname, port: port === '' ? (secure ? 465 : 587) : Number(port), secure, requireTLS: requireTls },
      ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
      ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
      ...{ logger: false, disableFileAccess: true, disableUrlAccess: true },
    });
    // The same for every attempt, so that a mailbox or a person can see that it is a repeat.
    const reference = `<${messageId}@${from.address.split('@')[1] ?? 'localhost'}>`;
    let isHandedOver = false;
    const content = function* () {
      isHandedOver = true;
      yield text;
    };
    try {
      await transport.sendMail({
        ...{ from, to, subject, messageId: reference },
        // Read once the server has said that it takes the message: before that, nothing can have been sent.
        text: Readable.from(content(), { objectMode: false }),
        headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
      });
      return { reference };
    } catch (error) {
      throw (
        notTaken(error as SmtpError, isHandedOver) ?? new Error('The mail server was lost while it took a message.')
      );
    } finally {
      transport.close();
    }
  }
}

/** Undefined when the message may have been taken. The words of the server are left behind: they can hold the address. */
function notTaken({ code = '', responseCode }: SmtpError, isHandedOver: boolean): NotTaken | undefined {
  if (code === 'ETLS') return new NotTaken('no-tls', true);
  if (code === 'EAUTH') return new NotTaken('not-allowed', true);
  if (responseCode === undefined || responseCode < 400) {
    return isHandedOver ? undefined : new NotTaken('no-answer', true);
  }
  const isForGood = responseCode >= 500;
  if (code === 'EENVELOPE') return new NotTaken(isForGood ? 'address-refused' : 'address-not-taken-now', !isForGood);
  return new NotTaken(isForGood ? 'refused' : 'not-taken-now', !isForGood);
}
