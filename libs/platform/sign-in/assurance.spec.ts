import { assuranceIn } from './assurance';

const settings = {
  signIn: { claim: 'acr', levels: { AAL3_ANY: 3, AAL2: 2 } },
  identity: { claim: 'identity_proofing_level', levels: { P9: 3, P5: 2, P0: 0 } },
} as const;

describe('assurance', () => {
  it('is what the settings say of the claims of the token', () => {
    expect(assuranceIn({ acr: 'AAL3_ANY', identity_proofing_level: 'P5' }, settings)).toEqual({
      signIn: 3,
      identity: 2,
    });
  });

  it.each([[{}], [{ acr: 'AAL9' }], [{ acr: 'toString' }], [{ acr: { AAL2: true } }], [{ acr: null }]])(
    'is nothing for %j, for what is not named is not vouched for',
    (claims) => expect(assuranceIn(claims, settings)).toEqual({ signIn: 0, identity: 0 }),
  );

  it('is the strongest of several ways that were used', () => {
    const amr = { signIn: { claim: 'amr', levels: { pwd: 1, hwk: 3, otp: 2 } } } as const;
    expect(assuranceIn({ amr: ['pwd', 'otp'] }, amr).signIn).toBe(2);
    expect(assuranceIn({ amr: 'hwk' }, {}).signIn).toBe(0);
  });
});
