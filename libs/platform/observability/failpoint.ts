/** The moments at which the product can be made to end, to show that nothing is lost, repeated or left half done by it. */
export const FAILPOINTS = [
  'append.before-send',
  'append.after-commit',
  'publish.before-send',
  'publish.after-send',
  'consume.before-inbox',
  'consume.before-commit',
  'consume.after-commit',
  'project.before-rows',
  'project.after-rows',
  'react.before-command',
  'react.after-command',
  'follow.before-commit',
  'follow.after-commit',
  'file.before-write',
  'file.before-rename',
  'file.after-rename',
  'file.after-sync',
  'sign.before-note',
  'sign.before-memory',
  'sign.after-memory',
] as const;
/** Of what an operator asks for, and no process does by itself. */
const OPERATORS_FAILPOINTS = ['rebuild.after-page', 'rebuild.before-switch', 'restore.before-commit'] as const;
export type Failpoint = (typeof FAILPOINTS)[number] | (typeof OPERATORS_FAILPOINTS)[number];

/** `<failpoint>:<n>` in the environment: the process ends, as by kill -9, when it passes there for the n-th time. */
export const FAILPOINT_VARIABLE = 'LIVING_WELL_FAILPOINT';

type Environment = Readonly<Record<string, string | undefined>>;
interface Armed {
  readonly name: Failpoint;
  left: number;
}

const armed = readFailpoint(process.env);

/** Nothing, unless the environment names this failpoint. */
export function failpoint(name: Failpoint): void {
  if (armed?.name !== name) return;
  armed.left -= 1;
  if (armed.left === 0) process.kill(process.pid, 'SIGKILL');
}

/** What the environment asks for; nothing in production, whatever it asks for. Throws when there is no such failpoint. */
export function readFailpoint(env: Environment): Armed | undefined {
  const text = env[FAILPOINT_VARIABLE];
  if (!text || env['NODE_ENV'] === 'production') return undefined;
  const [asked, passing = '1'] = text.split(':');
  const name = [...FAILPOINTS, ...OPERATORS_FAILPOINTS].find((known) => known === asked);
  if (name && /^[1-9]\d{0,8}$/.test(passing)) return { name, left: Number(passing) };
  throw new Error(`${FAILPOINT_VARIABLE} is <failpoint>:<n>, such as append.after-commit:3; found "${text}".`);
}
