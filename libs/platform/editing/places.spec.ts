import * as Y from 'yjs';
import { anchorAt, placeIn } from './places';

const docSaying = (words: string) => {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, words);
  return doc;
};
const wordsAt = (doc: Y.Doc, anchor: ReturnType<typeof anchorAt>) => {
  const place = placeIn(doc, anchor);
  return place && doc.getText('text').toJSON().slice(place.from, place.to);
};

describe('where words are, while others write', () => {
  const doc = docSaying('I want a home by the sea.');
  const anchor = anchorAt(doc, 'an epoch', { from: 9, to: 13 });
  const text = doc.getText('text');

  it('stays with them, and does not grow at either edge', () => {
    text.insert(0, 'Now: ');
    text.insert(18, ' and company');
    text.insert(14, 'quiet ');
    expect(wordsAt(doc, anchor)).toBe('home');
    text.insert(22, '!');
    expect(wordsAt(doc, anchor)).toBe('ho!me');
  });

  it('is the same in a copy that came over the line, and is not there before the words came', () => {
    const copy = new Y.Doc();
    expect(placeIn(copy, anchor)).toBeNull();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    expect(wordsAt(copy, anchor)).toBe('ho!me');
  });

  it('shrinks with what is deleted, and is nowhere when all of it is, though others write there anew', () => {
    const at = text.toJSON().indexOf('ho!me');
    text.delete(at, 2);
    expect(wordsAt(doc, anchor)).toBe('!me');
    text.delete(at, 3);
    text.insert(at, 'flat');
    expect(placeIn(doc, anchor)).toBeNull();
  });

  it('is nowhere for what cannot be read', () => {
    expect(placeIn(doc, { epoch: 'an epoch', start: 'ff', end: '00ff' })).toBeNull();
    expect(placeIn(doc, { epoch: 'an epoch', start: '01046e6f6e6501', end: '01046e6f6e6501' })).toBeNull();
  });
});
