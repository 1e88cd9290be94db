import { inShort } from './operations-words';

it.each([
  [0, '0 s'],
  [119.4, '119 s'],
  [120, '2 min'],
  [7199, '120 min'],
  [7200, '2 h'],
  [172_800, '2 days'],
])('%d seconds in short are %s', (seconds, said) => {
  expect(inShort(seconds)).toBe(said);
});
