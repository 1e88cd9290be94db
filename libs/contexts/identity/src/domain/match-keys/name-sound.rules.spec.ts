import fc from 'fast-check';
import { soundsOf } from './name-sound.rules';

const alike = (one: string, other: string) => soundsOf(one).some((sound) => soundsOf(other).includes(sound));

describe('how a name sounds', () => {
  it.each([
    ['Catherine', 'Kathryn'],
    ['Stephen', 'Steven'],
    ['O’Brien', 'OBrian'],
    ['Zoë', 'Zoe'],
    ['Łukasz', 'Lukasz'],
    ['Mohammed', 'Muhamad'],
    ['Smith', 'Smyth'],
    ['Siân Pryce', 'Sian Price'],
    ['Jones-Smith', 'Joanes'],
  ])('is alike for %s and %s', (one, other) => expect(alike(one, other)).toBe(true));

  it.each([
    ['Robin Vale', 'Grace Adeyemi'],
    ['Mary', 'John'],
    ['Al', 'Bo'],
    ['Mr Okafor', 'Mr Malhotra'],
  ])('is not alike for %s and %s', (one, other) => expect(alike(one, other)).toBe(false));

  it('is the same in whichever order and case the parts are said', () =>
    expect(soundsOf('OKAFOR Sam')).toEqual(soundsOf('Sam Okafor')));

  it('knows names in any script', () => {
    expect(alike('李小龙', '李小龙')).toBe(true);
    expect(alike('محمد علي', 'علي')).toBe(true);
    expect(alike('Анна', 'Олга')).toBe(false);
  });

  it('is something, and the same, however a name is written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(soundsOf(name.normalize('NFD'))).toEqual(soundsOf(name.normalize('NFC')));
        expect(soundsOf(`  ${name} `)).toEqual(soundsOf(name));
      }),
    ));
});
