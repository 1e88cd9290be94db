export interface Credentials {
  readonly username: string;
  readonly password: string;
}

const FORM = /^esdb(?:\+discover)?:\/\/(?:([^:@/?]+):([^@/?]+)@)?[^@/?]+\/?(\?.*)?$/;

/** What is wrong with an address of EventStoreDB, without repeating it, since it may hold a password; undefined when nothing is. */
export function connectionStringProblem(text: string): string | undefined {
  const parts = FORM.exec(text);
  if (!parts) {
    return 'must be an address such as esdb://user:password@host:2113?tls=true; found something else';
  }
  if (!parts[1] && !withoutTls(text)) {
    return 'must name user and password, esdb://user:password@host:2113?tls=true; found none. Only with tls=false is nobody asked';
  }
  return undefined;
}

/** Who appends. Without TLS nobody is asked, and the client sends no name. */
export function credentialsIn(text: string): Credentials {
  const [, username = '', password = ''] = FORM.exec(text) ?? [];
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
}

function withoutTls(text: string): boolean {
  return /[?&]tls=false(&|$)/i.test(text);
}

/** Why the server at EVENTSTORE_URL cannot be used: one line that says what to do. */
export class EventStoreDbUnusable extends Error {}
