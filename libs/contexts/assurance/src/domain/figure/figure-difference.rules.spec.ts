import { differencesOf } from './figure-difference.rules';

const figure = { text: '{"shown":40}', asked: '{"people":["a","b"]}', root: 'root' };

describe('a figure that is counted again', () => {
  it('is the same only to the byte', () => expect(differencesOf(figure, { ...figure })).toEqual([]));

  it.each([
    ['text', 'is not what was published'],
    ['asked', 'are not those who counted then'],
    ['root', 'does not have the root'],
  ])('differs by its %s', (part, says) =>
    expect(differencesOf(figure, { ...figure, [part]: 'other' })).toEqual([expect.stringContaining(says)]),
  );

  it('differs in words that hold no number and nobody', () =>
    expect(differencesOf(figure, { text: '41', asked: 'c', root: 'x' }).join(' ')).not.toMatch(/\d|"/));
});
