import { invitationCode, invitationOfCode } from './invitation-code';

const invitationId = '0b1f6a52-6f43-5d0a-9c1e-0d6f6f1f0014';
const key = Buffer.alloc(32, 1);
const code = invitationCode(key, invitationId);

describe('the code of an invitation', () => {
  it('is read as it was made', () => expect(invitationOfCode(key, ` ${code}\n`)).toBe(invitationId));

  it('holds under its own key alone', () => expect(invitationOfCode(Buffer.alloc(32, 2), code)).toBeNull());

  it.each(['', 'x', `${invitationId}.short`, code.replace('.', ''), `x.${code.slice(37)}`, `${code}.more`])(
    'is not %j',
    (text) => expect(invitationOfCode(key, text)).toBeNull(),
  );

  it('is of no other invitation', () => expect(invitationOfCode(key, `1${code.slice(1)}`)).toBeNull());
});
