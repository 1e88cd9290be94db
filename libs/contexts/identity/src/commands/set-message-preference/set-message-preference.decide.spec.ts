import { given } from '@platform/decider/given-when-then';
import type { MessagePreferenceSet } from '../../domain/message-preference/message-preference.events';
import { plainAddress } from '../../domain/message-preference/message-preference.rules';
import { messagePreferenceStream } from '../../domain/message-preference/message-preference.state';
import { setMessagePreference } from './set-message-preference.decide';

const set = (more: Partial<MessagePreferenceSet['data']> = {}): MessagePreferenceSet => ({
  type: 'MessagePreferenceSet',
  data: {
    ...{
      recipientId: 'sam',
      channel: 'email',
      address: 'sam@example.org',
      quietFrom: 21,
      quietUntil: 8,
    },
    ...{ said: 'themself', setAt: '2026-03-02T09:00:00.000Z' },
    ...more,
  },
});

describe('saying how one wants to be told', () => {
  it('keeps what they said', () =>
    given(messagePreferenceStream, [])
      .when((state) => setMessagePreference(set().data, state))
      .then([set()]));

  it('is already so when they said the same before', () =>
    given(messagePreferenceStream, [set()])
      .when((state) => setMessagePreference(set({ setAt: '2026-03-03T09:00:00.000Z' }).data, state))
      .thenNothing());

  it.each([
    ['email', null],
    ['email', '07700 900123'],
    ['email', 'sam@example.org, kim@example.org'],
    ['text', 'sam@example.org'],
    ['text', '020 7946 0000'],
    ['none', 'sam@example.org'],
    ['letter', 'sam@example.org'],
  ] as const)('is refused for %s with the address %s', (channel, address) =>
    given(messagePreferenceStream, [])
      .when((state) => setMessagePreference(set({ channel, address }).data, state))
      .thenRefused('address-not-of-channel'),
  );

  it('goes before what was said at the door, in either order', () => {
    const door = set({ said: 'at-the-door', channel: 'text', address: '07700900123' });
    given(messagePreferenceStream, [set({ channel: 'none', address: null })])
      .when((state) => setMessagePreference(door.data, state))
      .thenNothing();
    given(messagePreferenceStream, [door])
      .when((state) => setMessagePreference(set({ channel: 'none', address: null }).data, state))
      .then([set({ channel: 'none', address: null })]);
  });

  it('takes a number as people write it', () => {
    expect(plainAddress('text', '(07700) 900-123')).toBe('07700900123');
    expect(plainAddress('text', '0044 7700 900123')).toBe('+447700900123');
    expect(plainAddress('email', ' sam@example.org ')).toBe('sam@example.org');
  });
});
