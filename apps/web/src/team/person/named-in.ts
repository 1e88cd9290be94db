/** The parts of a name that stand as words in a text; a service must not read them before it accepts. */
export function namedIn(text: string, name: string): string[] {
  const words = new Set(text.split(/[^\p{L}\p{M}'’-]+/u).map((word) => word.replace(/['’]s$/u, '')));
  return name.split(/\s+/).filter((part) => part.length > 1 && words.has(part));
}
