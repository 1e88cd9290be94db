import { useEffect, useRef } from 'react';

const TOUCHES = ['pointerdown', 'keydown', 'scroll', 'touchmove'] as const;

/** Calls when nobody has touched the page for so long. */
export function useLeftAlone(ms: number, onLeft: () => void): void {
  const left = useRef(onLeft);
  left.current = onLeft;
  useEffect(() => {
    let timer = setTimeout(() => left.current(), ms);
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => left.current(), ms);
    };
    for (const touch of TOUCHES) window.addEventListener(touch, again, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const touch of TOUCHES) window.removeEventListener(touch, again, { capture: true });
    };
  }, [ms]);
}
