import type { Channel, ContactWay, EngagementLine, NextStep, ReachMe } from '../../answers/intake';

export const CHANNELS: readonly { value: Channel; label: string }[] = [
  { value: 'phone', label: 'Phone' },
  { value: 'text', label: 'Text message' },
  { value: 'letter', label: 'Letter' },
  { value: 'visit', label: 'Visit' },
];
export const WAYS: readonly { value: ContactWay; label: string }[] = [
  { value: 'met', label: 'We met' },
  { value: 'visit', label: 'A visit' },
  { value: 'phone', label: 'Phone' },
  { value: 'text', label: 'Text message' },
  { value: 'letter', label: 'Letter' },
];

export const BY_WAY: Readonly<Record<ContactWay, string>> = {
  met: 'in person',
  visit: 'by a visit',
  phone: 'by phone',
  text: 'by text message',
  letter: 'by letter',
};

const PREFERS: Readonly<Record<ReachMe['how'], string>> = {
  phone: 'a phone call',
  text: 'a text message',
  email: 'an email',
  post: 'a letter',
  'in-person': 'meeting',
};

export const prefersInWords = ({ how, at }: ReachMe): string => `${PREFERS[how]} (${at})`;

const TRY: Readonly<Record<Channel, string>> = {
  phone: 'ring',
  text: 'send a text message',
  letter: 'write a letter',
  visit: 'visit',
};

/** What to do next, as a sentence without its end. */
export function nextStepInWords(next: NextStep): string {
  switch (next.step) {
    case 'try-another-way': {
      const [first = 'visit', ...others] = next.notTried;
      return `Try another way: ${[TRY[first], ...others.map((one) => TRY[one])].join(', or ')}`;
    }
    case 'ask-the-carer':
      return 'Ask their carer how they are: the person said that you may';
    case 'visit':
      return 'Visit them, where they like to be met';
    case 'decide-together':
      return 'Decide together, with the team, how to go on';
  }
}

/** What happened, with who: '… by phone'. `who` begins the sentence. */
export function lineInWords({ what, way }: Pick<EngagementLine, 'what' | 'way'>, who: string, name: string): string {
  const by = way === undefined ? '' : ` ${BY_WAY[way]}`;
  switch (what) {
    case 'contact-made':
      return `${who} and ${name} were in touch${by}`;
    case 'contact-missed':
      return `${name} was missed: a contact${by} did not come about, ${who === 'You' ? 'you say' : `says ${who}`}`;
    case 'concern-raised':
      return `From here on the team finds out how ${name} is`;
    case 'reach-tried':
      return `${who} tried to reach ${name}${by}`;
    case 'carer-contacted':
      return `${who} asked the carer`;
    case 'outreach-agreed':
      return `The team and ${name} decided together how to go on`;
    case 'distance-asked-for':
      return `${name} asked for distance`;
    case 'death-heard-of':
      return `The team heard that ${name} has died`;
    case 'death-taken-back':
      return `That ${name} has died was a mistake`;
  }
}
