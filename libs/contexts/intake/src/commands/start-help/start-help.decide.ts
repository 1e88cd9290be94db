import type { Decision } from '@platform/decider/decider';
import { clocksOf, endsClock } from '../../domain/spell/clocks.rules';
import type { ClockElementRecorded, HelpStarted } from '../../domain/spell/spell.events';
import type { SpellState } from '../../domain/spell/spell.state';

export type StartHelpRefusal = 'help-in-the-future' | 'help-before-introduction' | 'not-introduced-yet';

/** Help that was of use began, on a day that may be long gone. It is also the intervention of the four. */
export function startHelp(
  help: HelpStarted['data'],
  { facts }: SpellState,
  today: string,
): Decision<HelpStarted | ClockElementRecorded, StartHelpRefusal> {
  const { personId, startedOn } = help;
  const { person } = clocksOf(facts);
  if (!person) return { refused: 'not-introduced-yet' };
  if (startedOn > today) return { refused: 'help-in-the-future' };
  if (startedOn < person.startedOn)
    return { refused: 'help-before-introduction', about: { introducedOn: person.startedOn } };
  if (facts.some((one) => one.fact === 'helped' && one.on === startedOn)) return [];
  const intervention = { personId, element: 'intervention', happenedOn: startedOn } as const;
  const ends = endsClock(facts, { fact: 'element', element: 'intervention', on: startedOn });
  return [
    { type: 'HelpStarted', data: help },
    { type: 'ClockElementRecorded', data: { ...intervention, ...ends } },
  ];
}
