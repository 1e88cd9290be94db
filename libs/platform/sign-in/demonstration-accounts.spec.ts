import { AddedAccounts, checkName } from './demonstration-accounts';
import { DemonstrationProvider, newDemonstrationKeys } from './demonstration-provider';
import { renderDemonstrationPage } from './demonstration-page';

describe('the name of someone new', () => {
  it.each([
    ['  Alex   Doe ', 'Alex Doe'],
    ['a'.repeat(80), 'a'.repeat(80)],
    ['👩🏽‍🚀'.slice(0, 4), '👩🏽'],
  ])('given %j is %j', (typed, name) => {
    expect(checkName(typed)).toEqual({ name });
  });

  it.each(['', '   ', undefined, 5, 'a'.repeat(81), 'a\u0007b', 'a\u202eb'])(
    'given %j is refused with a sentence',
    (typed) => {
      expect(checkName(typed)).toEqual({ problem: expect.stringMatching(/\.$/) });
    },
  );
});

describe('the page of accounts', () => {
  it('shows what was typed as text, never as markup', () => {
    const html = renderDemonstrationPage({
      uid: 'u',
      accounts: [{ sub: 'gp', name: '<b>"Elin"</b>', role: 'gp', agencyName: 'A & B' }],
      added: [{ sub: 'new-1', name: '<script>alert(1)</script>' }],
      problem: { sentence: 'Enter a name.', typedName: '"><img src=x>' },
    });
    expect(html).not.toMatch(/<b>|<script|<img/);
    expect(html).toContain('&lt;b&gt;&quot;Elin&quot;&lt;/b&gt;');
    expect(html).toContain('value="&quot;&gt;&lt;img src=x&gt;"');
  });
});

describe('the demonstration provider', () => {
  const options = (keys = newDemonstrationKeys()) => ({
    publicUrl: () => 'http://localhost:3000',
    client: { id: 'c', secret: 's', redirectUri: () => 'http://localhost:3000/auth/callback' },
    accounts: [],
    added: Object.create(AddedAccounts.prototype) as AddedAccounts,
    keys,
    now: () => new Date(0),
    onFault: () => undefined,
  });

  it('refuses to exist in production, and without keys', () => {
    expect(() => new DemonstrationProvider(options(), 'production')).toThrow(/NODE_ENV is "production"/);
    expect(() => new DemonstrationProvider(options({ signing: [], cookies: [] }), 'test')).toThrow(/signing key/);
    expect(() => new DemonstrationProvider(options(), 'test')).not.toThrow();
  });
});
