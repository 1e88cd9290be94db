import fc from 'fast-check';
import { accessiblePdf } from './accessible-pdf';
import type { PdfPart } from './accessible-pdf';
import { readPdf } from './read-pdf.fixtures';

const made = async (parts: readonly PdfPart[], size = 12) => {
  const pdf = await accessiblePdf({ title: 'A plan', language: 'en-GB', size, parts, foot: 'Printed today.' });
  return pdf && readPdf(pdf);
};

describe('an accessible PDF', () => {
  it('has a language, a title and a structure, and is read in order', async () => {
    const read = await made([
      { kind: 'title', text: 'Plan of Robin' },
      { kind: 'heading', text: 'Goals' },
      { kind: 'words', text: 'What I want.' },
      { kind: 'list', items: ['Sleep', 'A door of my own'] },
    ]);
    expect(read).toMatchObject({ language: 'en-GB', title: 'A plan', isTagged: true, showsTitle: true });
    expect(read?.roles.filter((role) => role !== 'Span').sort()).toEqual(
      ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LI', 'Lbl', 'Lbl', 'LBody', 'LBody'].sort(),
    );
    expect(read?.pages).toEqual(['Plan of Robin Goals What I want. •Sleep •A door of my own ']);
  });

  it('loses no letter of a name: what the fonts have not is drawn and said', async () => {
    const names = 'Siân Wŷn Tŵr, Łukasz Wiśniewski-Żądło, Dvořák, Gőz, Șerban, Đặng naïve “quoted” – €5';
    const read = await made([{ kind: 'words', text: names }]);
    expect(read?.pages.join('').trim()).toBe(names.normalize('NFC'));
  });

  it('is none at all when there is a letter that it cannot draw, so that nobody is given less than is written', async () => {
    for (const text of ['Олена', 'سلام', '王', '☎']) expect(await made([{ kind: 'words', text }])).toBeUndefined();
  });

  it('says every word on the pages that it needs, whatever its size', async () => {
    const word = fc.stringMatching(/^[A-Za-zŵŷłśé]{1,20}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 300 }),
        fc.constantFrom(12, 18, 24),
        async (words, size) => {
          const read = await made([{ kind: 'words', text: words.join(' ') }], size);
          const said = read?.pages
            .join(' ')
            .split(/\s+/)
            .filter((one) => one !== '');
          expect(said?.join('')).toBe(words.join('').normalize('NFC'));
        },
      ),
      { numRuns: 20 },
    );
    const long = Array.from({ length: 400 }, (_, n) => `line ${n}`).join('\n');
    const read = await made([{ kind: 'words', text: long }], 24);
    expect(read?.pages.length).toBeGreaterThan(5);
  });
});
