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
};

const EMPTY: Introduction = {
  name: '',
  how: '',
  at: '',
  whatBroughtYou: '',
  whatWouldHelp: '',
  communicationNeeds: '',
  receiptCode: '',
};

export const useIntroduction = () => useDraft<Introduction>('introduction', EMPTY, 'signing-in');

export type Step = 'name' | 'reach' | 'what-brought-you' | 'what-would-help' | 'talking-with-you';

export const STEPS: readonly Step[] = ['name', 'reach', 'what-brought-you', 'what-would-help', 'talking-with-you'];

export const STEP_TITLES: Record<Step, string> = {
  name: 'What should we call you?',
  reach: 'How can we reach you?',
  'what-brought-you': 'What brought you here?',
  'what-would-help': 'What would help?',
  'talking-with-you': 'How can we make it easier to talk with you?',
};

export const WAYS: { value: WayToReach; label: string; ask: string; missing: string }[] = [
  { value: 'phone', label: 'Call me', ask: 'Your phone number', missing: 'Write the number we can call' },
  { value: 'text', label: 'Send me a text', ask: 'Your mobile number', missing: 'Write the number we can text' },
  { value: 'email', label: 'Send me an email', ask: 'Your email address', missing: 'Write your email address' },
  { value: 'post', label: 'Write me a letter', ask: 'Your address', missing: 'Write the address we can write to' },
  {
    value: 'in-person',
    label: 'Come and find me',
    ask: 'Where, and when are you there?',
    missing: 'Write where we can find you',
  },
];

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
export function missingFrom(told: Introduction): FieldProblem[] {
  const way = WAYS.find((one) => one.value === told.how);
  return [
    ...(told.name.trim() === '' ? [{ field: 'name', problem: 'Write the name you want us to use' }] : []),
    ...(way === undefined ? [{ field: 'reachMe.how', problem: 'Choose how we can reach you' }] : []),
    ...(way !== undefined && told.at.trim() === '' ? [{ field: 'reachMe.at', problem: way.missing }] : []),
    ...(told.whatBroughtYou.trim() === ''
      ? [{ field: 'whatBroughtYou', problem: 'Write a few words. They do not have to be good words' }]
      : []),
  ];
}

export type IntroductionBody = {
  name: string;
  reachMe: { how: WayToReach; at: string };
  whatBroughtYou: string;
  whatWouldHelp?: string;
  communicationNeeds?: string;
  receiptCode?: string;
};

/** The command's body; undefined while something is missing. */
export function bodyFrom(told: Introduction): IntroductionBody | undefined {
  if (told.how === '' || missingFrom(told).length > 0) return undefined;
  return {
    name: told.name.trim(),
    reachMe: { how: told.how, at: told.at.trim() },
    whatBroughtYou: told.whatBroughtYou,
    ...(told.whatWouldHelp.trim() === '' ? {} : { whatWouldHelp: told.whatWouldHelp }),
    ...(told.communicationNeeds.trim() === '' ? {} : { communicationNeeds: told.communicationNeeds }),
    ...(told.receiptCode === '' ? {} : { receiptCode: told.receiptCode }),
  };
}

type KeptReceipt = { code: string };
const NO_RECEIPT: KeptReceipt = { code: '' };

/** The receipt code of this tab, so that it need not be typed again after signing in. */
export const useKeptReceipt = () => useDraft<KeptReceipt>('receipt', NO_RECEIPT, 'signing-in');
