import { namedIn } from './named-in';

describe('a need without the name', () => {
  it('finds each part of the name, also before an apostrophe and at the end of a sentence', () => {
    expect(namedIn('Somebody to walk with Sam. Mr Okafor likes the sea', 'Sam Okafor')).toEqual(['Sam', 'Okafor']);
    expect(namedIn('It is Sam’s wish', 'Sam Okafor')).toEqual(['Sam']);
    expect(namedIn("It is Zoë-Ann's wish", 'Zoë-Ann Lee')).toEqual(['Zoë-Ann']);
  });

  it('does not stumble over words that only begin like the name, or are the word and not the name', () => {
    expect(namedIn('The same walk each day, and hope', 'Sam Hope')).toEqual([]);
  });
});
