import type { MeasurePoint } from '../answers/outcomes';
import { dayName } from '../dates';
import type { Names } from '../people-and-agencies';

/** In which way answers came, and of paper who took them down. */
export function howGiven({ how, takenDownBy, takenDownAt }: MeasurePoint, names: Pick<Names, 'of'>): string {
  switch (how) {
    case 'signed-in':
      return 'Signed in';
    case 'link':
      return 'By a link, without signing in';
    case 'kiosk':
      return 'With a code, at a device that others use too';
    case 'paper':
      return takenDownBy === null || takenDownAt === null
        ? 'On paper'
        : `On paper, taken down by ${names.of(takenDownBy)} on ${dayName(takenDownAt)}`;
  }
}
