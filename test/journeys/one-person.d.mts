interface Journey {
  url: string;
  now: number;
}
export const steps: readonly (readonly [title: string, step: (journey: Journey) => Promise<string>])[];
export function walk(
  url: string,
  say: (line: string) => void,
  part?: { from?: number; to?: number; journey?: Journey },
): Promise<Journey>;
