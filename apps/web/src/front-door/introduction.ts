import type { TFunction } from 'i18next';
import type { WayToReach } from '../answers/intake';
import type { FieldProblem } from '../problem';
import { useDraft } from '../use-draft';

export type Introduction = {
  name: string;
  how: WayToReach | '';
  at: string;
  whatBroughtYou: string;
  whatWouldHelp: string;
  communicationNeeds: string;
  /** Of whoever was here before. */
  receiptCode: string;
  /** The same, where it was shown on another device and is not known on this one. */
  comesBack: boolean;
};

const EMPTY: Introduction = {
  name: '',
  how: '',
  at: '',
  whatBroughtYou: '',
  whatWouldHelp: '',
  communicationNeeds: '',
  receiptCode: '',
  comesBack: false,
};

export const useIntroduction = () => useDraft<Introduction>('introduction', EMPTY, 'signing-in');

export type Step = 'name' | 'reach' | 'what-brought-you' | 'what-would-help' | 'talking-with-you';

export const STEPS: readonly Step[] = ['name', 'reach', 'what-brought-you', 'what-would-help', 'talking-with-you'];

export const WAYS: readonly WayToReach[] = ['phone', 'text', 'email', 'post', 'in-person'];

const STEP_OF_FIELD: Record<string, Step> = {
  name: 'name',
  reachMe: 'reach',
  'reachMe.how': 'reach',
  'reachMe.at': 'reach',
  whatBroughtYou: 'what-brought-you',
  whatWouldHelp: 'what-would-help',
  communicationNeeds: 'talking-with-you',
};

/** The question that a field of the command belongs to. */
export const stepOf = (field: string): Step | undefined => STEP_OF_FIELD[field];

/** What is still missing, in the order of the questions. */
export function missingFrom(told: Introduction, t: TFunction): FieldProblem[] {
  const { how } = told;
  return [
    ...(told.name.trim() === '' ? [{ field: 'name', problem: t('introduce.missing.name') }] : []),
    ...(how === '' ? [{ field: 'reachMe.how', problem: t('introduce.missing.how') }] : []),
    ...(how !== '' && told.at.trim() === '' ? [{ field: 'reachMe.at', problem: t(`ways.${how}.missing`) }] : []),
    ...(told.whatBroughtYou.trim() === ''
      ? [{ field: 'whatBroughtYou', problem: t('introduce.missing.whatBroughtYou') }]
      : []),
  ];
}

/** The question to go on with: the first that has no answer and needs one; undefined when all have. */
export function stepToGoOnWith(told: Introduction): Step | undefined {
  if (told.name.trim() === '') return 'name';
  if (told.how === '' || told.at.trim() === '') return 'reach';
  return told.whatBroughtYou.trim() === '' ? 'what-brought-you' : undefined;
}

export type IntroductionBody = {
  name: string;
  reachMe: { how: WayToReach; at: string };
  whatBroughtYou: string;
  whatWouldHelp?: string;
  communicationNeeds?: string;
  language: string;
  receiptCode?: string;
  earlierCode?: string;
};

/** The code of a time before; nothing where it was shown on another device, and empty for whoever was never here. */
export const earlierOf = ({ receiptCode, comesBack }: Introduction): { earlierCode?: string } =>
  receiptCode === '' && comesBack ? {} : { earlierCode: receiptCode };

/**
 * The command's body; undefined while something is missing.
 * @param language the page's own, in which the person told it
 * @param code the one with which it was kept before; empty when it was not
 */
export function bodyFrom(told: Introduction, language: string, code: string): IntroductionBody | undefined {
  if (told.how === '' || stepToGoOnWith(told) !== undefined) return undefined;
  return {
    name: told.name.trim(),
    reachMe: { how: told.how, at: told.at.trim() },
    whatBroughtYou: told.whatBroughtYou,
    ...(told.whatWouldHelp.trim() === '' ? {} : { whatWouldHelp: told.whatWouldHelp }),
    ...(told.communicationNeeds.trim() === '' ? {} : { communicationNeeds: told.communicationNeeds }),
    language,
    ...(code === '' ? {} : { receiptCode: code }),
    ...earlierOf(told),
  };
}

type KeptReceipt = { code: string };
const NO_RECEIPT: KeptReceipt = { code: '' };

/** The receipt code of this tab, so that it need not be typed again after signing in. */
export const useKeptReceipt = () => useDraft<KeptReceipt>('receipt', NO_RECEIPT, 'signing-in');

export type KeptUnfinished = { code: string; until: string };
const NOTHING_KEPT: KeptUnfinished = { code: '', until: '' };

/** The code with which the introduction of this tab is kept for later; empty while it is not. */
export const useKeptUnfinished = () => useDraft<KeptUnfinished>('unfinished', NOTHING_KEPT, 'signing-in');
