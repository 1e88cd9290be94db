import { trustedPeers } from './trusted-peers';

it.each([
  [['loopback'], '127.0.0.1', true],
  [['loopback'], '::ffff:127.0.0.1', true],
  [['loopback'], '::1', true],
  [['loopback'], '10.0.0.1', false],
  [['uniquelocal'], '172.18.0.5', true],
  [['uniquelocal'], '::ffff:172.18.0.5', true],
  [['uniquelocal'], '172.32.0.1', false],
  [['linklocal'], 'fe80::1', true],
  [['192.0.2.1', '2001:db8::/32'], '192.0.2.1', true],
  [['192.0.2.1', '2001:db8::/32'], '2001:db8::7', true],
  [['192.0.2.1', '2001:db8::/32'], '192.0.2.2', false],
  [[], '127.0.0.1', false],
  [['loopback'], undefined, false],
])('of peers %j, is %s one? %s', (proxies, address, is) => {
  expect(trustedPeers(proxies)(address)).toBe(is);
});
