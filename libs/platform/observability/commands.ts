import type { CommandBus } from '@nestjs/cqrs';
import { RevisionConflict } from '../event-store/port/event-store';
import { Problem } from '../http/problem';
import { commandsTotal } from './measures';
import { inSpan } from './spans';

/** Where @CommandHandler keeps the command that a handler is of. */
const HANDLED = '__commandHandler__';
const contexts = new WeakMap<object, string>();

/** The commands that these handle are told as those of this context. */
export function commandsOf(context: string, providers: readonly unknown[]): void {
  for (const provider of providers) {
    const command: unknown = typeof provider === 'function' ? Reflect.getMetadata(HANDLED, provider) : undefined;
    if (typeof command !== 'function') continue;
    contexts.set(command, context);
    // An increase is seen only of what was there before.
    commandsTotal.inc({ context, command: command.name, outcome: 'failed', code: '' }, 0);
  }
}

/** Every command from now on is a span, and is counted with what became of it. */
export function observeCommands(bus: Pick<CommandBus, 'execute'>): void {
  const execute = bus.execute.bind(bus);
  const observed = (command: object): Promise<unknown> => {
    const { name } = command.constructor;
    const context = contexts.get(command.constructor) ?? 'none';
    const fields = { 'living_well.context': context, 'living_well.command': name };
    return inSpan(`command ${name}`, { fields }, async (say) => {
      try {
        const result: unknown = await execute(command);
        const { outcome, code } = outcomeOf(result);
        commandsTotal.inc({ context, command: name, outcome, code });
        say({ 'living_well.outcome': outcome, ...(code && { 'living_well.refused': code }) });
        return result;
      } catch (error) {
        const { outcome, code } = trouble(error);
        commandsTotal.inc({ context, command: name, outcome, code });
        say({ 'living_well.outcome': outcome, ...(code && { 'living_well.refused': code }) });
        throw error;
      }
    });
  };
  bus.execute = observed;
}

interface Became {
  readonly outcome: 'stored' | 'repeated' | 'done' | 'refused' | 'turned-away' | 'failed';
  readonly code: string;
}

function outcomeOf(result: unknown): Became {
  const { refused, repeated } = (result ?? {}) as { refused?: unknown; repeated?: unknown };
  if (typeof refused === 'string') return { outcome: 'refused', code: refused };
  if (typeof repeated === 'boolean') return { outcome: repeated ? 'repeated' : 'stored', code: '' };
  return { outcome: 'done', code: '' };
}

/** Whoever may not, or asks for what is not there, is turned away with the code of the answer. */
function trouble(error: unknown): Became {
  if (error instanceof RevisionConflict) return { outcome: 'turned-away', code: 'changed-since-you-looked' };
  if (!(error instanceof Problem)) return { outcome: 'failed', code: '' };
  const { status, code } = error.details;
  return { outcome: status < 500 ? 'turned-away' : 'failed', code };
}
