import { isOwnFetch, isOwnForm, isOwnSocket } from './cross-site';

const here = 'https://here.example';

describe('a write by fetch', () => {
  it.each([
    [{ 'x-living-well': '1' }, true],
    [{ 'x-living-well': '1', 'sec-fetch-site': 'same-origin' }, true],
    [{ 'x-living-well': '1', 'sec-fetch-site': 'none' }, true],
    [{ 'x-living-well': '1', 'sec-fetch-site': 'same-site' }, false],
    [{ 'x-living-well': '1', 'sec-fetch-site': 'cross-site' }, false],
    [{ 'x-living-well': '1', origin: here }, true],
    [{ 'x-living-well': '1', origin: 'https://evil.example' }, false],
    [{ 'x-living-well': '1', origin: 'null' }, false],
    [{ 'sec-fetch-site': 'same-origin' }, false],
    [{ 'x-living-well': 'yes' }, false],
    [{}, false],
  ])('with %j is our own: %s', (headers, expected) => {
    expect(isOwnFetch(headers, `${here}/`)).toBe(expected);
  });
});

describe('a write by a plain form', () => {
  it.each([
    [{ origin: here, 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: here }, true],
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: here, 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    [{}, false],
  ])('with %j is our own: %s', (headers, expected) => {
    expect(isOwnForm(headers, `${here}/`)).toBe(expected);
  });
});

describe('a WebSocket', () => {
  it.each([
    [{ origin: here }, true],
    [{ origin: here, 'sec-fetch-site': 'same-origin' }, true],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }, false],
    [{ origin: here, 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: 'null' }, false],
    [{}, false],
  ])('with %j is our own: %s', (headers, expected) => {
    expect(isOwnSocket(headers, `${here}/`)).toBe(expected);
  });
});
