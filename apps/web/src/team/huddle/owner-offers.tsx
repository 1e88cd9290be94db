import type { Practitioner } from '../../answers/identity';
import { roleName } from '../../people-and-agencies';

type OwnerOffersProps = {
  id: string;
  offers: readonly Practitioner[];
  offered: number;
  onTake: (at: number) => void;
};

/** Who can be meant by the name that is being typed. */
export function OwnerOffers({ id, offers, offered, onTake }: OwnerOffersProps) {
  return (
    <ul className="lw-offers" id={id} role="listbox" aria-label="Who" hidden={offers.length === 0}>
      {offers.map((one, at) => (
        <li
          key={one.practitionerId}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === offered}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(at);
          }}
        >
          {one.name}, {roleName(one.role)}, {one.agencyName}
        </li>
      ))}
    </ul>
  );
}
