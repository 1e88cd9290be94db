import { invitationCode, readInvitationCode } from './invitation-code.rules';

const invitationId = '0b1f6a52-6f43-5d0a-9c1e-0d6f6f1f0014';
const proof = 'a'.repeat(43);

describe('the code of an invitation', () => {
  it('is read as it was made', () =>
    expect(readInvitationCode(` ${invitationCode(invitationId, proof)}\n`)).toEqual({ invitationId, proof }));

  it.each(['', 'x', `${invitationId}.short`, `${invitationId}${proof}`, `x.${proof}`, `${invitationId}.${proof}.more`])(
    'is not %j',
    (text) => expect(readInvitationCode(text)).toBeNull(),
  );
});
