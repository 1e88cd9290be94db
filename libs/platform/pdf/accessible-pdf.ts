import PDFDocument from 'pdfkit';
import { drawMark } from './draw-mark';
import type { Letter } from './letters';
import { lettersOf } from './letters';

export type PdfPart =
  | { readonly kind: 'title' | 'heading' | 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

interface AccessiblePdf {
  readonly title: string;
  /** Of the words, such as `en-GB`. */
  readonly language: string;
  /** Of the letters, in points. */
  readonly size: number;
  readonly parts: readonly PdfPart[];
  /** At the foot of every page, beside its number. */
  readonly foot: string;
}

type Element = PDFKit.PDFStructureElement;
const MARGIN = 50;
const FOOT_SIZE = 9;
const LINE = 1.4;
const ROLES = { title: 'H1', heading: 'H2', words: 'P' } as const;

/**
 * A tagged PDF with a language, a title and a structure, in letters of the reader's own fonts. What those fonts have not is drawn
 * and said by its real name to whoever listens or searches. Undefined when there is a letter that cannot be drawn.
 */
export async function accessiblePdf(asked: AccessiblePdf): Promise<Buffer | undefined> {
  const texts = [asked.foot, ...asked.parts.flatMap((part) => (part.kind === 'list' ? part.items : [part.text]))];
  if (texts.some((text) => text.split(/\r?\n/).some((line) => lettersOf(line) === undefined))) return undefined;
  const pdf = new PDFDocument({
    ...{ size: 'A4', margin: MARGIN, pdfVersion: '1.7', tagged: true, bufferPages: true },
    ...{ lang: asked.language, displayTitle: true, info: { Title: asked.title } },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => pdf.on('end', resolve).on('error', reject));
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  new Writing(pdf, asked.size).write(asked.parts);
  footPages(pdf, asked.foot);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function footPages(pdf: PDFKit.PDFDocument, foot: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('Helvetica').fontSize(FOOT_SIZE);
    const y = pdf.page.height - MARGIN + FOOT_SIZE;
    pdf.text(`${foot}  Page ${page + 1} of ${count}`, MARGIN, y, { lineBreak: false });
    pdf.endMarkedContent();
  }
}

class Writing {
  private y = MARGIN;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly size: number,
  ) {}

  write(parts: readonly PdfPart[]): void {
    const root = this.pdf.struct('Document');
    this.pdf.addStructure(root);
    for (const part of parts) {
      if (part.kind === 'list') this.list(root, part.items);
      else this.block(root, part.kind, part.text);
    }
    root.end();
  }

  private block(root: Element, kind: keyof typeof ROLES, text: string): void {
    const size = kind === 'title' ? this.size * 1.6 : kind === 'heading' ? this.size * 1.2 : this.size;
    if (kind === 'heading') this.y += this.size * 0.6;
    // A heading stays with what it is of.
    if (kind !== 'words') this.room(size * LINE + this.size * LINE);
    const element = this.pdf.struct(ROLES[kind]);
    root.add(element);
    this.lines(element, text, { size, font: kind === 'words' ? 'Helvetica' : 'Helvetica-Bold', left: MARGIN });
    element.end();
    this.y += this.size * 0.4;
  }

  private list(root: Element, items: readonly string[]): void {
    const list = this.pdf.struct('L');
    root.add(list);
    for (const text of items) {
      const [item, label, body] = [this.pdf.struct('LI'), this.pdf.struct('Lbl'), this.pdf.struct('LBody')];
      list.add(item);
      item.add(label);
      this.room(this.size * LINE);
      label.add(() => this.put('•', MARGIN, { size: this.size, font: 'Helvetica' }));
      label.end();
      item.add(body);
      this.lines(body, text, { size: this.size, font: 'Helvetica', left: MARGIN + this.size * 1.2 });
      body.end();
      item.end();
      this.y += this.size * 0.2;
    }
    list.end();
    this.y += this.size * 0.4;
  }

  private lines(element: Element, text: string, how: Face & { readonly left: number }): void {
    const width = this.pdf.page.width - MARGIN - how.left;
    for (const written of text.split(/\r?\n/)) {
      for (const line of this.broken(lettersOf(written) ?? [], width, how)) {
        this.room(how.size * LINE);
        this.line(element, line, how);
        this.y += how.size * LINE;
      }
    }
  }

  /** In runs: letters of the font go together, a letter that is drawn by itself is said by its name. */
  private line(element: Element, letters: readonly Letter[], how: Face & { readonly left: number }): void {
    let x = how.left;
    let run = '';
    const put = () => {
      const [words, at] = [run, x];
      if (words !== '') element.add(() => this.put(words, at, how));
      x += this.widthOf(words, how);
      run = '';
    };
    for (const letter of letters) {
      if (letter.marks.length === 0) run += letter.base;
      else {
        put();
        const at = x;
        element.add(this.pdf.struct('Span', { actual: letter.char }, () => this.draw(letter, at, how)));
        x += this.widthOf(letter.base, how);
      }
    }
    // The end of a line is between two words, for whoever listens.
    if (letters.at(-1)?.char !== ' ') run += ' ';
    put();
  }

  private draw(letter: Letter, x: number, how: Face): void {
    this.put(letter.base, x, how);
    const middle = x + this.widthOf(letter.base, how) / 2;
    const baseLine = this.y + how.size * 0.718;
    for (const mark of letter.marks) drawMark(this.pdf, mark, { middle, baseLine, size: how.size, base: letter.base });
  }

  private put(words: string, x: number, { size, font }: Face): void {
    this.pdf.font(font).fontSize(size).text(words, x, this.y, { lineBreak: false });
  }

  private widthOf(words: string, { size, font }: Face): number {
    return words === '' ? 0 : this.pdf.font(font).fontSize(size).widthOfString(words);
  }

  /** At spaces; a word that is wider than the page where it must. */
  private broken(letters: readonly Letter[], width: number, how: Face): readonly (readonly Letter[])[] {
    const lines: Letter[][] = [[]];
    let left = width;
    let word: Letter[] = [];
    const endWord = () => {
      const needed = this.widthOf(word.map(({ base }) => base).join(''), how);
      if (needed > left && (lines.at(-1)?.length ?? 0) > 0) {
        lines.push([]);
        left = width;
      }
      for (const letter of word) {
        const one = this.widthOf(letter.base, how);
        if (one > left) {
          lines.push([]);
          left = width;
        }
        lines.at(-1)?.push(letter);
        left -= one;
      }
      word = [];
    };
    for (const letter of letters) {
      word.push(letter);
      if (letter.char === ' ') endWord();
    }
    endWord();
    return lines;
  }

  private room(height: number): void {
    if (this.y + height <= this.pdf.page.height - MARGIN - FOOT_SIZE) return;
    this.pdf.addPage();
    this.y = MARGIN;
  }
}

interface Face {
  readonly size: number;
  readonly font: 'Helvetica' | 'Helvetica-Bold';
}
