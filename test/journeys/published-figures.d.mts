type Query = (text: string, values: unknown[]) => Promise<unknown>;

export function putFigures(
  query: Query,
  definitions: readonly object[],
  of: { now: Date; months: number; people: number },
): Promise<number>;
