const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** `goals[].text`: every place in an answer where something is told, once. What is empty tells nothing. */
export function fieldsOf(answer: unknown): readonly string[] {
  return [...new Set(toldIn(answer, ''))].sort();
}

function toldIn(value: unknown, at: string): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one) => toldIn(one, `${at}[]`));
  if (typeof value !== 'object') return [at];
  return Object.entries(value).flatMap(([name, inside]) => {
    const part = ID.test(name) ? ':id' : name;
    return toldIn(inside, at === '' ? part : `${at}.${part}`);
  });
}
