import { keyForUse, readMasterKey } from './master-key';

const TWO = Buffer.alloc(32, 2);

describe('the master key', () => {
  it('is 32 bytes in base64, as a shell may hand it over', () => {
    expect(readMasterKey(TWO.toString('base64'))).toEqual(TWO);
    expect(readMasterKey(`${TWO.toString('base64')}\n`)).toEqual(TWO);
    expect(readMasterKey(Buffer.alloc(32, 255).toString('base64url'))).toEqual(Buffer.alloc(32, 255));
  });

  it.each([
    [undefined, 'found nothing'],
    ['  ', 'found nothing'],
    [Buffer.alloc(16).toString('base64'), 'found 16 bytes'],
    [TWO.toString('hex'), 'found 48 bytes'],
    [`"${TWO.toString('base64')}"`, 'found something else'],
    [`${'!'.repeat(20)}${TWO.toString('base64')}`, 'found something else'],
  ])('is refused in one line that says what to do: %p', (text, found) => {
    const refused = () => readMasterKey(text);
    expect(refused).toThrow(
      `LIVING_WELL_MASTER_KEY must be 32 bytes in base64, ${found}. Make one with: openssl rand -base64 32`,
    );
  });

  it('is not repeated in the error when it is nearly one', () => {
    const text = `${TWO.toString('base64').slice(0, 40)}!`;
    let message = '';
    try {
      readMasterKey(text);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('found something else');
    expect(message).not.toContain(text.slice(0, 8));
  });

  it('makes a key of its own for each use, always the same', () => {
    const [one, other] = [keyForUse(TWO, 'one'), keyForUse(TWO, 'other')];
    expect(one).toHaveLength(32);
    expect(one).toEqual(keyForUse(TWO, 'one'));
    expect(one).not.toEqual(other);
    expect(one).not.toEqual(TWO);
    expect(one).not.toEqual(keyForUse(Buffer.alloc(32, 3), 'one'));
  });
});
