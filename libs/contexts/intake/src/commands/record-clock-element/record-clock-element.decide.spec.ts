import { given } from '@platform/decider/given-when-then';
import { elementRecorded, spellOpened } from '../../domain/spell/spell.fixtures';
import { spellStream } from '../../domain/spell/spell.state';
import { recordClockElement } from './record-clock-element.decide';

const record = (state: Parameters<typeof recordClockElement>[1]) => recordClockElement(elementRecorded().data, state);

describe('an element of a clock', () => {
  it('is kept with its own day, once', () => {
    given(spellStream, [spellOpened()]).when(record).then([elementRecorded()]);
    given(spellStream, [spellOpened(), elementRecorded()]).when(record).thenNothing();
  });

  it('is kept when another day of it was recorded before', () =>
    given(spellStream, [elementRecorded({ happenedOn: '2026-03-09' })])
      .when(record)
      .then([elementRecorded()]));
});
