import { connectionStringProblem, credentialsIn } from './connection-string';

describe('an address of EventStoreDB', () => {
  it.each([
    'esdb://user:password@host:2113?tls=true',
    'esdb+discover://user:p%40ss@cluster.example:2113/?tls=true&tlsCAFile=%2Fca.pem',
    'esdb://user:password@a:2113,b:2113,c:2113',
    'esdb://127.0.0.1:2113?tls=false',
  ])('may be %s', (text) => {
    expect(connectionStringProblem(text)).toBeUndefined();
  });

  it.each([
    ['', /such as esdb:/],
    ['kurrentdb://user:password@host:2113', /such as esdb:/],
    ['esdb://user@host:2113', /such as esdb:/],
    ['esdb://host:2113', /user and password/],
    ['esdb://host:2113?tls=falsely', /user and password/],
  ])('may not be "%s"', (text, why) => {
    expect(connectionStringProblem(text)).toMatch(why);
  });

  it('is not repeated when it is wrong, since it may hold a password', () => {
    expect(connectionStringProblem('http://user:canary-password@host')).not.toMatch(/canary/);
  });

  it('says who appends', () => {
    expect(credentialsIn('esdb://user:p%40ss@host:2113')).toEqual({ username: 'user', password: 'p@ss' });
    expect(credentialsIn('esdb://host:2113?tls=false')).toEqual({ username: '', password: '' });
  });
});
