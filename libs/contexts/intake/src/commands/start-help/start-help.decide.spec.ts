import { given } from '@platform/decider/given-when-then';
import { ELEMENTS } from '../../domain/spell/spell.events';
import { elementRecorded, helpStarted, spellOpened } from '../../domain/spell/spell.fixtures';
import { spellStream } from '../../domain/spell/spell.state';
import { startHelp } from './start-help.decide';

const start = (startedOn = '2026-03-09') =>
  (state: Parameters<typeof startHelp>[1]) => startHelp(helpStarted({ startedOn }).data, state, '2026-03-09'); // prettier-ignore
const intervention = (happenedOn: string) => elementRecorded({ element: 'intervention', happenedOn });

describe('help that started', () => {
  it('is the first useful help, and the intervention of the clock', () =>
    given(spellStream, [spellOpened()])
      .when(start())
      .then([helpStarted(), intervention('2026-03-09')]));

  it('ends the clock when it was the last that was missing', () => {
    const others = ELEMENTS.filter((element) => element !== 'intervention').map((element) =>
      elementRecorded({ element }),
    );
    given(spellStream, [spellOpened(), ...others])
      .when(start())
      .then([helpStarted(), elementRecorded({ element: 'intervention', happenedOn: '2026-03-09', endsClock: true })]);
  });

  it('may have started earlier than was said first', () =>
    given(spellStream, [spellOpened(), helpStarted()])
      .when(start('2026-03-04'))
      .then([helpStarted({ startedOn: '2026-03-04' }), intervention('2026-03-04')]));

  it('is kept once', () => given(spellStream, [spellOpened(), helpStarted()]).when(start()).thenNothing());

  it('is refused for a day that has not come, before the introduction, and without one', () => {
    given(spellStream, [spellOpened()]).when(start('2026-03-10')).thenRefused('help-in-the-future');
    given(spellStream, [spellOpened()]).when(start('2026-03-01')).thenRefused('help-before-introduction');
    given(spellStream, []).when(start()).thenRefused('not-introduced-yet');
  });
});
