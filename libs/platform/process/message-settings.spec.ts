import { ConfigurationError } from './configuration-error';
import { readMessagesBehindGateway, readMessageSettings } from './message-settings';

const key = 'the-place-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0';
const template = '740e5834-3a29-46b4-9a6f-16142fde533a';
const read = (env: Record<string, string>) => readMessageSettings(env, () => new Date(0));
const carried = (env: Record<string, string>) => read(env).carriers?.map(({ id, channels }) => `${id} ${channels.join()}`); // prettier-ignore
const lineOf = (env: Record<string, string>): string => {
  try {
    read(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  return 'accepted';
};

describe('how messages go out', () => {
  it('is not at all unless something is configured', () => {
    expect(read({})).toEqual({});
  });

  it('is by SMTP, by Notify, or by both', () => {
    const smtp = { SMTP_URL: 'smtps://user:secret@mail.example', SMTP_FROM: 'no-reply@well.example' };
    expect(carried(smtp)).toEqual(['smtp email']);
    expect(carried({ NOTIFY_API_KEY: key, NOTIFY_TEXT_TEMPLATE: template })).toEqual(['notify text']);
    expect(carried({ ...smtp, NOTIFY_API_KEY: key, NOTIFY_TEXT_TEMPLATE: template, MESSAGE_SENDER_NAME: 'Well Town' })).toEqual(['smtp email', 'notify text']); // prettier-ignore
  });

  it('needs to know where pages are, behind a gateway', () => {
    const env = { NOTIFY_API_KEY: key, NOTIFY_TEXT_TEMPLATE: template };
    const behind = (more: object) => readMessagesBehindGateway({ ...env, ...more }, () => new Date(0));
    expect(behind({ PUBLIC_URL: 'https://well.example/' }).publicUrl?.()).toBe('https://well.example');
    expect(() => behind({})).toThrow(/^PUBLIC_URL/);
    expect(readMessagesBehindGateway({}, () => new Date(0))).toEqual({});
  });

  it.each([
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL'],
    [{ SMTP_URL: 'smtp://user:secret@mail.example' }, 'SMTP_FROM'],
    [{ SMTP_URL: 'smtp://mail.example', SMTP_FROM: 'a@b.example', SMTP_TLS: 'no' }, 'SMTP_TLS'],
    [{ SMTP_URL: 'smtp://mail.example', SMTP_FROM: 'a@b.example', SMTP_CA_FILE: '/not/there' }, 'SMTP_CA_FILE'],
    [{ NOTIFY_API_KEY: 'secret' }, 'NOTIFY_API_KEY'],
    [{ NOTIFY_API_KEY: key }, 'NOTIFY_EMAIL_TEMPLATE'],
    [{ NOTIFY_API_KEY: key, NOTIFY_EMAIL_TEMPLATE: 'one' }, 'NOTIFY_EMAIL_TEMPLATE'],
    [{ MESSAGE_SENDER_NAME: 'Well\nTown' }, 'MESSAGE_SENDER_NAME'],
  ])('ends the process with one line that names the variable and holds no secret: %j', (env, name) => {
    expect(lineOf(env)).toMatch(new RegExp(`^${name}`));
    expect(lineOf(env)).not.toContain('secret');
  });
});
