import { useEffect, useState } from 'react';

const AFTER_MS = [500, 1000, 2000, 4000, 8000];

/** Reads again, a few times and ever more slowly, something that another part of the service is about to know. */
export function useReadAgain(reload: () => void, isMissing: boolean): void {
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const wait = isMissing ? AFTER_MS[attempt] : undefined;
    if (wait === undefined) return undefined;
    const timer = setTimeout(() => {
      reload();
      setAttempt(attempt + 1);
    }, wait);
    return () => clearTimeout(timer);
  }, [reload, isMissing, attempt]);
}
