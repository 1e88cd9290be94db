import { useEffect, useRef, type ReactNode } from 'react';

/** Something that a press has opened: the focus goes to its first field or button. */
export function Opened({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(), []);
  return <div ref={box}>{children}</div>;
}
