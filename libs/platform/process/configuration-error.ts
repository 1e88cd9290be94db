/** What is wrong with how a process was started: one line that names it, what was expected and what to do. */
export class ConfigurationError extends Error {}

export type Environment = Readonly<Record<string, string | undefined>>;
