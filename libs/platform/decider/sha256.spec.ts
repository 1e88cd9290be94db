import { sha256 } from './sha256';

/** FIPS 180-4, as published by NIST with its examples; and what sha256sum gives for a letter of two bytes. */
it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['ŵ', 'e3c7706acef6e9c623c0b7c8c8edbea0fb5c4e1445225180d45a2f6f73dc197e'],
])('of "%s" is %s', (text, hash) => expect(sha256(text)).toBe(hash));
