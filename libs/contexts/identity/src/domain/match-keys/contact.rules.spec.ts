import { normaliseContact } from './contact.rules';

const same = ['07700 900123', '+44 7700 900123', '0044 7700-900123', '+44 (0)7700 900 123', '０７７００９００１２３'];

describe('a way to reach somebody', () => {
  it.each(same)('is one number as %s, whether rung or texted', (at) => {
    expect(normaliseContact({ how: 'phone', at })).toBe('phone 07700900123');
    expect(normaliseContact({ how: 'text', at })).toBe('phone 07700900123');
  });

  it('is one address in any case', () =>
    expect(normaliseContact({ how: 'email', at: ' Robin@Example.org ' })).toBe('email robin@example.org'));

  it('is nothing to go by when it is a place, or too little', () => {
    expect(normaliseContact({ how: 'in-person', at: 'the library' })).toBeNull();
    expect(normaliseContact({ how: 'post', at: '1 High Street' })).toBeNull();
    expect(normaliseContact({ how: 'phone', at: 'ask for Robin' })).toBeNull();
    expect(normaliseContact({ how: 'email', at: 'robin at example' })).toBeNull();
  });
});
