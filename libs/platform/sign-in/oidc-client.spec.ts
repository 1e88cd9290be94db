import { reachedUrl } from './oidc-client';
import { OidcClient } from './oidc-client';

const settings = { issuer: 'https://here.example/oidc', issuerReachedAt: 'http://127.0.0.1:3000/oidc' };

describe('the way to the issuer', () => {
  it.each([
    ['https://here.example/oidc/token', 'http://127.0.0.1:3000/oidc/token'],
    ['https://here.example/oidc', 'http://127.0.0.1:3000/oidc'],
    ['https://here.example/oidc-other/token', 'https://here.example/oidc-other/token'],
    ['https://elsewhere.example/jwks', 'https://elsewhere.example/jwks'],
  ])('for %s is %s', (url, reached) => {
    expect(reachedUrl(url, settings)).toBe(reached);
  });

  it('is the public one when no other is given', () => {
    expect(reachedUrl('https://here.example/oidc/token', { issuer: settings.issuer })).toBe(
      'https://here.example/oidc/token',
    );
  });

  it('is never plain http to another machine', async () => {
    const client = new OidcClient(
      () => ({
        issuer: 'http://192.0.2.7/oidc',
        clientId: 'c',
        clientSecret: 's',
        redirectUri: 'http://192.0.2.7/auth/callback',
      }),
      () => new Date(0),
    );
    await expect(client.begin()).rejects.toThrow(/HTTPS/i);
  });
});
