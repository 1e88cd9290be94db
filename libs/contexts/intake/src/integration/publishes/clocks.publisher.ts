import type { Publisher } from '@platform/runtime/context-parts';
import type { SpellEvent } from '../../domain/spell/spell.events';
import { spellStream } from '../../domain/spell/spell.state';

/** That the four-week clock of somebody runs, and that it does no more: by id and day, never what it was made of. */
export const clocksPublisher: Publisher = {
  id: 'intake.clocks-publisher.v1',
  streams: [spellStream],
  translate(recorded) {
    const { type, data } = recorded.event as SpellEvent;
    const { personId } = data;
    switch (type) {
      case 'SpellOpened':
      case 'SpellJoined': {
        const { introductionId, runsSince } = data;
        if (runsSince === undefined) return undefined;
        return { type: 'intake.clock-started.v1', data: { introductionId, personId, runsSince } };
      }
      case 'SpellLeft':
        return data.endsClock && { type: 'intake.clock-ended.v1', data: { personId, endedOn: data.endedOn } };
      case 'ClockElementRecorded':
        return data.endsClock && { type: 'intake.clock-ended.v1', data: { personId, endedOn: data.happenedOn } };
      case 'HelpStarted':
        return undefined;
    }
  },
};
