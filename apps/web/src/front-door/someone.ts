import type { TFunction } from 'i18next';
import type { Awareness, IntroducerKind, ReachMe, WayToReach } from '../answers/intake';
import type { FieldProblem } from '../problem';
import { useDraft } from '../use-draft';

/** What somebody has written of another person and of themself. */
export type Someone = {
  kind: IntroducerKind | '';
  name: string;
  how: WayToReach | '';
  at: string;
  worry: string;
  awareness: Awareness | '';
  why: string;
  yourName: string;
  organisation: string;
  /** 'not': they look with their code. */
  tellHow: WayToReach | 'not' | '';
  tellAt: string;
};

const NOBODY: Someone = {
  ...{ kind: '', name: '', how: '', at: '', worry: '', awareness: '', why: '' },
  ...{ yourName: '', organisation: '', tellHow: '', tellAt: '' },
};

export const KINDS: readonly IntroducerKind[] = ['gp', 'carer', 'housing', 'police', 'peer', 'other'];
export const AWARENESSES: readonly Awareness[] = ['knows-and-agrees', 'knows', 'does-not-know-yet'];

export const useSomeone = () => useDraft<Someone>('someone', NOBODY);

/** A GP has three fields about the person, and the telephone is how they are reached. */
export const isShort = ({ kind }: Someone): boolean => kind === 'gp';

const howOf = (told: Someone): WayToReach | '' => (isShort(told) ? 'phone' : told.how);
const isEmpty = (words: string): boolean => words.trim() === '';

export function missingOf(told: Someone, t: TFunction): FieldProblem[] {
  const tells = told.tellHow !== '' && told.tellHow !== 'not';
  const wrong: [boolean, string, string][] = [
    [told.kind === '', 'introducer.kind', t('someone.missing.kind')],
    [isEmpty(told.name), 'name', t('someone.missing.name')],
    [howOf(told) === '', 'reachMe.how', t('someone.missing.how')],
    [howOf(told) !== '' && isEmpty(told.at), 'reachMe.at', t('someone.missing.at')],
    [isEmpty(told.worry), 'whatBroughtYou', t('someone.missing.worry')],
    [told.awareness === '', 'awareness', t('someone.missing.awareness')],
    [told.awareness === 'does-not-know-yet' && isEmpty(told.why), 'why', t('someone.missing.why')],
    [isEmpty(told.yourName), 'introducer.name', t('someone.missing.yourName')],
    [tells && isEmpty(told.tellAt), 'introducer.tellMe.at', t('someone.missing.tellAt')],
  ];
  return wrong.flatMap(([isWrong, field, problem]) => (isWrong ? [{ field, problem }] : []));
}

export type SomeoneBody = {
  name: string;
  reachMe: ReachMe;
  whatBroughtYou: string;
  introducer: { kind: IntroducerKind; name: string; organisation?: string; tellMe?: ReachMe };
  awareness: Awareness;
  why?: string;
  language: string;
};

/** The command's body; undefined while something is missing. */
export function someoneBody(told: Someone, language: string): SomeoneBody | undefined {
  const how = howOf(told);
  const { kind, awareness, tellHow, tellAt } = told;
  if (kind === '' || how === '' || awareness === '') return undefined;
  const tellMe = tellHow === '' || tellHow === 'not' ? undefined : { how: tellHow, at: tellAt.trim() };
  return {
    name: told.name.trim(),
    reachMe: { how, at: told.at.trim() },
    whatBroughtYou: told.worry,
    introducer: {
      ...{ kind, name: told.yourName.trim() },
      ...(isEmpty(told.organisation) ? {} : { organisation: told.organisation.trim() }),
      ...(tellMe && { tellMe }),
    },
    awareness,
    ...(awareness === 'does-not-know-yet' && { why: told.why }),
    language,
  };
}
