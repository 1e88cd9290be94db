const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** 'S. O.' of 'Sam Okafor': enough to compare with a letter, too little to learn a name. The first sign where a name is one word. */
export function initialsOf(name: string): string {
  return name
    .normalize('NFC')
    .split(/[\s\p{Pd}]+/u)
    .flatMap((word) => {
      const [first] = graphemes.segment(word.replace(/^[^\p{L}\p{N}]+/u, ''));
      return first === undefined ? [] : [`${first.segment.toLocaleUpperCase('en')}.`];
    })
    .join(' ');
}
