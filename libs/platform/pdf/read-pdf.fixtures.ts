import { inflateSync } from 'node:zlib';

/** What a reader for blind people is told of a PDF that was made here. */
interface ReadPdf {
  /** Of each page, in the order in which it was written; without what is decoration. */
  readonly pages: readonly string[];
  /** Of each structure element, in order, such as `H1`. */
  readonly roles: readonly string[];
  readonly language: string | undefined;
  readonly title: string | undefined;
  readonly isTagged: boolean;
  readonly showsTitle: boolean;
}

/** Where code page 1252 differs from Latin 1. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const lettersOf = (hex: string): string =>
  [...Buffer.from(hex, 'hex')].map((byte) => HIGH[byte - 0x80] ?? String.fromCharCode(byte)).join('');

function stringOf(raw: string): string {
  const bytes = raw.replace(/\\(\d{3}|.|\n)/g, (_all, escaped: string) =>
    /^\d{3}$/.test(escaped)
      ? String.fromCharCode(parseInt(escaped, 8))
      : ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped),
  );
  if (!bytes.startsWith('\xfe\xff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}

export function readPdf(pdf: Buffer): ReadPdf {
  const text = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(id, body);
  const all = [...objects.values()];
  const catalog = all.find((body) => body.includes('/Type /Catalog')) ?? '';
  const elements = all.filter((body) => /\/S \/(Document|H1|H2|P|L|LI|Lbl|LBody|Span)\b/.test(body));
  const spoken = new Map<string, string>();
  for (const body of elements) {
    const [, actual] = /\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/.exec(body) ?? [];
    const [, page = ''] = /\/Pg (\d+) 0 R/.exec(body) ?? [];
    const [, kids = ''] = /\/K \[([\d ]*)\]/.exec(body) ?? [];
    if (actual !== undefined) for (const mcid of kids.split(' ')) spoken.set(`${page} ${mcid}`, stringOf(actual));
  }
  const [, titleId = ''] = /\/Title (\d+) 0 R/.exec(text) ?? [];
  const [, title] = /^\(([\s\S]*)\)$/.exec(objects.get(titleId) ?? '') ?? [];
  const pages = [...objects].filter(([, body]) => /\/Type \/Page\b(?!s)/.test(body));
  return {
    pages: pages.map(([id, body]) => {
      const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(body) ?? [];
      return wordsOf(objects.get(contents) ?? '', (mcid) => spoken.get(`${id} ${mcid}`));
    }),
    roles: elements.map((body) => /\/S \/(\w+)/.exec(body)?.[1] ?? ''),
    language: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1],
    title: title === undefined ? undefined : stringOf(title),
    isTagged: all.some((body) => /\/Marked true/.test(body)),
    showsTitle: all.some((body) => /\/DisplayDocTitle true/.test(body)),
  };
}

function wordsOf(object: string, spoken: (mcid: string) => string | undefined): string {
  const stream = object.slice(object.indexOf('stream\n') + 7, object.lastIndexOf('\nendstream'));
  const drawn = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  const said: string[] = [];
  let artifact = false;
  let instead: string | undefined;
  for (const [, tag, properties = '', shown] of drawn.matchAll(
    /\/(\w+) (?:<<([^>]*)>> )?(?:BDC|BMC)|\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g,
  )) {
    if (tag) {
      artifact = tag === 'Artifact';
      instead = spoken(/\/MCID (\d+)/.exec(properties)?.[1] ?? '');
      if (instead !== undefined) said.push(instead);
    } else if (shown !== undefined && !artifact && instead === undefined) {
      const hex = [...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, bytes]) => bytes ?? '').join('');
      said.push(lettersOf(hex));
    }
  }
  return said.join('');
}
