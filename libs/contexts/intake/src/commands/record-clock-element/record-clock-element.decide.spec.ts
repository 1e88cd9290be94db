import { given } from '@platform/decider/given-when-then';
import { ELEMENTS } from '../../domain/spell/spell.events';
import { elementRecorded, spellOpened } from '../../domain/spell/spell.fixtures';
import { spellStream } from '../../domain/spell/spell.state';
import { recordClockElement } from './record-clock-element.decide';

const record = (state: Parameters<typeof recordClockElement>[1]) => recordClockElement(elementRecorded().data, state);

describe('an element of a clock', () => {
  it('is kept with its own day, once', () => {
    given(spellStream, [spellOpened()]).when(record).then([elementRecorded()]);
    given(spellStream, [spellOpened(), elementRecorded()]).when(record).thenNothing();
  });

  it('ends the clock when it was the last that was missing, and not once more', () => {
    const others = ELEMENTS.filter((element) => element !== 'initial-conversation').map((element) =>
      elementRecorded({ element }),
    );
    given(spellStream, [spellOpened(), ...others])
      .when(record)
      .then([elementRecorded({ endsClock: true })]);
    given(spellStream, [spellOpened(), ...others, elementRecorded({ happenedOn: '2026-03-09' })])
      .when(record)
      .then([elementRecorded()]);
  });

  it('is kept when another day of it was recorded before', () =>
    given(spellStream, [elementRecorded({ happenedOn: '2026-03-09' })])
      .when(record)
      .then([elementRecorded()]));
});
