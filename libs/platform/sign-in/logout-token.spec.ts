import { logoutTokenIn } from './logout-token';

const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const claims = { jti: 'j', events: event, sub: 'sam' };

describe('a logout token', () => {
  it('names a session, a subject, or both', () => {
    expect(logoutTokenIn(claims)).toEqual({ jti: 'j', subject: 'sam' });
    expect(logoutTokenIn({ jti: 'j', events: event, sid: 's' })).toEqual({ jti: 'j', sid: 's' });
    expect(logoutTokenIn({ ...claims, sid: 's' })).toEqual({ jti: 'j', subject: 'sam', sid: 's' });
  });

  it.each([
    ['without an event', { events: undefined }],
    ['with another event', { events: { 'urn:other': {} } }],
    ['with events that are a list', { events: [event] }],
    ['with an event that is no object', { events: { 'http://schemas.openid.net/event/backchannel-logout': true } }],
    ['with a nonce, which an ID token has', { nonce: 'n' }],
    ['without an id', { jti: undefined }],
    ['with an empty id', { jti: '' }],
    ['of nobody', { sub: undefined }],
    ['with a subject that is no text', { sub: 7 }],
    ['with a session that is no text', { sid: ['s'] }],
    ['with an empty session', { sid: '' }],
  ])('is none %s', (_, more) => expect(logoutTokenIn({ ...claims, ...more })).toBeNull());
});
