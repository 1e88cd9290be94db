import type { Awareness, IntroducerKind, ReachMe, WayToReach } from '../../answers/intake';
import { londonInstant } from '../../dates';
import type { FieldProblem } from '../../problem';

/** What a worker has written of what came by phone or on paper. */
export type TakenDown = {
  via: 'phone' | 'paper' | '';
  /** 'YYYY-MM-DD', and 'HH:MM' in London. */
  day: string;
  time: string;
  saidBy: string;
  forThem: 'themself' | 'somebody' | '';
  kind: IntroducerKind | '';
  awareness: Awareness | '';
  why: string;
  name: string;
  how: WayToReach | '';
  at: string;
  whatBroughtYou: string;
  whatWouldHelp: string;
  communicationNeeds: string;
};

export const NOTHING: TakenDown = {
  ...{ via: '', day: '', time: '', saidBy: '', forThem: '', kind: '', awareness: '', why: '' },
  ...{ name: '', how: '', at: '', whatBroughtYou: '', whatWouldHelp: '', communicationNeeds: '' },
};

const isEmpty = (words: string): boolean => words.trim() === '';

export function missingFrom(told: TakenDown): FieldProblem[] {
  const spoke = told.forThem === 'somebody';
  const wrong: [boolean, string, string][] = [
    [told.via === '', 'via', 'Choose how it came'],
    [told.day === '', 'receivedAt', 'Give the day on which it came'],
    [!/^\d{2}:\d{2}$/.test(told.time), 'receivedTime', 'Give the time at which it came, such as 14:30'],
    [told.forThem === '', 'forThem', 'Choose who said it'],
    [told.forThem === 'somebody' && isEmpty(told.saidBy), 'saidBy', 'Write who said it'],
    [spoke && told.kind === '', 'spokeForThem.kind', 'Choose who they are'],
    [spoke && told.awareness === '', 'spokeForThem.awareness', 'Choose whether the person knows'],
    [spoke && told.awareness === 'does-not-know-yet' && isEmpty(told.why), 'spokeForThem.why', 'Write why not yet'],
    [isEmpty(told.name), 'name', 'Write what they want to be called'],
    [told.how === '', 'reachMe.how', 'Choose how to reach them'],
    [told.how !== '' && isEmpty(told.at), 'reachMe.at', 'Write how to reach them'],
    [isEmpty(told.whatBroughtYou), 'whatBroughtYou', 'Write what was said, in their words'],
  ];
  return wrong.flatMap(([isWrong, field, problem]) => (isWrong ? [{ field, problem }] : []));
}

export type TakenDownBody = {
  via: 'phone' | 'paper';
  receivedAt: string;
  saidBy: string;
  name: string;
  reachMe: ReachMe;
  whatBroughtYou: string;
  whatWouldHelp?: string;
  communicationNeeds?: string;
  spokeForThem?: { kind: IntroducerKind; awareness: Awareness; why?: string };
};

/** The command's body; undefined while something is missing. */
export function bodyFrom(told: TakenDown): TakenDownBody | undefined {
  const { via, how, kind, awareness, forThem } = told;
  if (via === '' || how === '' || missingFrom(told).length > 0) return undefined;
  return {
    via,
    receivedAt: londonInstant(told.day, told.time),
    saidBy: (forThem === 'somebody' ? told.saidBy : told.name).trim(),
    name: told.name.trim(),
    reachMe: { how, at: told.at.trim() },
    whatBroughtYou: told.whatBroughtYou,
    ...(isEmpty(told.whatWouldHelp) ? {} : { whatWouldHelp: told.whatWouldHelp }),
    ...(isEmpty(told.communicationNeeds) ? {} : { communicationNeeds: told.communicationNeeds }),
    ...(forThem === 'somebody' &&
      kind !== '' &&
      awareness !== '' && {
        spokeForThem: { kind, awareness, ...(awareness === 'does-not-know-yet' && { why: told.why }) },
      }),
  };
}
