import { readFileSync } from 'node:fs';
import { isNotifyKey, NotifyCarrier } from '../notifications/notify/notify-carrier';
import type { Carriers } from '../notifications/port/carrier';
import { SmtpCarrier } from '../notifications/smtp/smtp-carrier';
import { ConfigurationError } from './configuration-error';
import type { Environment } from './configuration-error';
import { readUrl } from './settings';

/** How messages go out; `carriers` is absent where nothing is configured. */
export interface MessageSettings {
  readonly carriers?: Carriers;
  readonly senderName?: string;
}

const NOTIFY = 'https://api.notifications.service.gov.uk';
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+$/;

/** SMTP_* for e-mail, NOTIFY_* for e-mail and text messages; e-mail goes by SMTP where both are there. Throws ConfigurationError. */
export function readMessageSettings(env: Environment, now: () => Date): MessageSettings {
  const senderName = readSenderName(env['MESSAGE_SENDER_NAME']);
  const carriers = [...smtp(env, senderName ?? 'Living Well'), ...notify(env, now)];
  return { ...(senderName && { senderName }), ...(carriers.length > 0 && { carriers }) };
}

/** For a process to which no page leads: it has to be told where pages are before anything goes out. Throws ConfigurationError. */
export function readMessagesBehindGateway(
  env: Environment,
  now: () => Date,
): MessageSettings & { readonly publicUrl?: () => string } {
  const settings = readMessageSettings(env, now);
  const url = readUrl(env, 'PUBLIC_URL', ['http:', 'https:'])?.replace(/\/$/, '');
  if (url !== undefined) return { ...settings, publicUrl: () => url };
  if (!settings.carriers) return settings;
  throw new ConfigurationError(
    'PUBLIC_URL must be where people open the product when messages go out, since each holds a link to it; found nothing.',
  );
}

function readSenderName(text: string | undefined): string | undefined {
  if (!text || /^[^\r\n<>"]{1,60}$/.test(text)) return text || undefined;
  throw new ConfigurationError(
    'MESSAGE_SENDER_NAME must be 1 to 60 characters without quotation marks or angle brackets, such as Well Town; found something else.',
  );
}

function smtp(env: Environment, name: string): Carriers {
  const url = readUrl(env, 'SMTP_URL', ['smtp:', 'smtps:']);
  if (url === undefined) return [];
  const address = env['SMTP_FROM'] ?? '';
  if (!ADDRESS.test(address)) {
    throw new ConfigurationError(
      `SMTP_FROM must be the address that messages come from when SMTP_URL is set, such as no-reply@well.example; found ${address === '' ? 'nothing' : 'something else'}.`,
    );
  }
  const tls = env['SMTP_TLS'] || 'required';
  if (tls !== 'required' && tls !== 'if-offered') {
    throw new ConfigurationError(`SMTP_TLS must be "required" or "if-offered", found "${tls}". Correct or unset it.`);
  }
  return [
    new SmtpCarrier({ url, requireTls: tls === 'required', ca: readCa(env['SMTP_CA_FILE']), from: { name, address } }),
  ];
}

function readCa(file: string | undefined): string | undefined {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ConfigurationError('SMTP_CA_FILE must be a file of certificates (PEM) that can be read; it cannot.');
  }
}

function notify(env: Environment, now: () => Date): Carriers {
  const apiKey = env['NOTIFY_API_KEY'];
  if (!apiKey) return [];
  if (!isNotifyKey(apiKey)) {
    throw new ConfigurationError(
      'NOTIFY_API_KEY must be a key as GOV.UK Notify shows it: a name and two ids, with hyphens between; found something else.',
    );
  }
  const [email, text] = ['NOTIFY_EMAIL_TEMPLATE', 'NOTIFY_TEXT_TEMPLATE'].map((name) => readTemplate(env, name));
  if (email === undefined && text === undefined) {
    throw new ConfigurationError(
      'NOTIFY_EMAIL_TEMPLATE or NOTIFY_TEXT_TEMPLATE must be the id of a template when NOTIFY_API_KEY is set, found neither.',
    );
  }
  const url = (readUrl(env, 'NOTIFY_URL', ['https:', 'http:']) ?? NOTIFY).replace(/\/$/, '');
  return [new NotifyCarrier({ url, apiKey, templates: { ...(email && { email }), ...(text && { text }) }, now })];
}

function readTemplate(env: Environment, name: string): string | undefined {
  const id = env[name];
  if (!id) return undefined;
  if (UUID.test(id)) return id;
  throw new ConfigurationError(`${name} must be the id of a template of GOV.UK Notify, a uuid; found something else.`);
}
