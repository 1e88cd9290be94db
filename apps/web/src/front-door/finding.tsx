import { useCallback, useState } from 'react';
import { Outlet, useOutletContext } from 'react-router';
import type { Position } from './asked';
import type { Ticked } from './compared';
import { tickedAfter } from './compared';

type FindingContext = {
  position: Position | undefined;
  ticked: readonly Ticked[];
  /** What was looked for last, as the address of the list holds it. */
  address: string;
  keepAddress: (address: string) => void;
  keepPosition: (position: Position | undefined) => void;
  tick: (one: Ticked, isTicked: boolean) => void;
};

/** Where somebody is and what they ticked stays in these pages alone, in no address, and is forgotten when they are left. */
export function Finding() {
  const [position, keepPosition] = useState<Position>();
  const [ticked, setTicked] = useState<readonly Ticked[]>([]);
  const [address, keepAddress] = useState('');
  const tick = useCallback(
    (one: Ticked, isTicked: boolean): void => setTicked((before) => tickedAfter(before, one, isTicked)),
    [],
  );
  return <Outlet context={{ position, ticked, address, keepAddress, keepPosition, tick } satisfies FindingContext} />;
}

export const useFinding = (): FindingContext => useOutletContext<FindingContext>();
