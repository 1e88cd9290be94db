import type { DemonstrationService } from './service';
import { open, service } from './service';

/** Advice, talking and somebody alongside. */
export const supportServices: readonly DemonstrationService[] = [
  service('debt-advice', 'council', 40, 'ZZ99 0AC', '07700 900303', {
    name: 'Clear Figures debt advice',
    description:
      'An adviser goes through letters with you, rings creditors from the same room and makes a budget that leaves something for the week.',
    eligibility: 'Anybody who lives or works in the borough.',
    fees: 'Free.',
    days: open('09:30-16:30', 'MO', 'TU', 'TH'),
    capacityNote: 'First meetings within six working days.',
  }),
  service('talking-therapies', 'trust', 39, 'ZZ99 0AE', '07700 900305', {
    name: 'Harbour talking therapies',
    description:
      'One-to-one and group sessions with a therapist, in person, by video or by telephone, at a time that fits around work and children.',
    eligibility: 'People of 18 and over registered with a practice in the borough. You can introduce yourself.',
    fees: 'Free.',
    days: open('08:30-19:00', 'MO', 'TU', 'WE', 'TH', 'FR'),
    capacityNote: 'About five weeks for evening sessions, three for daytime.',
  }),
  service('housing-support', 'council', 39, 'ZZ99 0AF', '07700 900306', {
    name: 'Settled Homes',
    description:
      'Help to keep a home or to find one: letters to landlords, repairs, benefits, and somebody who comes along to the meeting.',
    eligibility: 'Tenants, lodgers and people without a home, aged 16 and over.',
    fees: 'Free.',
    days: open('09:00-17:00', 'MO', 'TU', 'WE', 'TH', 'FR'),
    capacityNote: 'Two officers; tenancies that could be lost this month come first.',
  }),
  service('perinatal-peers', 'peers', 37, 'ZZ99 0AH', '07700 900308', {
    name: 'Small Hours: a group around birth',
    description:
      'For the time before and after a baby, with parents who remember how it was. Babies come too; so may partners on the last Thursday.',
    eligibility: 'Pregnant people and parents of a child under two.',
    fees: 'Free, with travel paid.',
    days: open('10:30-12:00', 'TH'),
    capacityNote: 'A new circle starts every six weeks.',
  }),
  service('crisis-cafe', 'trust', 36, 'ZZ99 0AJ', '07700 900309', {
    name: 'The Lighthouse evening café',
    description:
      'A calm room for evenings that get too much. Staff and peers are there together; you can stay until closing and go home with a plan for the night.',
    eligibility: 'Anybody over 18. No introduction is needed; just come.',
    fees: 'Free.',
    days: open('18:00-23:30', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'),
    capacityNote: 'Two quiet rooms.',
  }),
  service('employment-support', 'council', 34, 'ZZ99 0AL', '07700 900311', {
    name: 'Working Again',
    description:
      'One adviser from the first idea to the first months in the job: what you would like, what to tell an employer, and how benefits change.',
    eligibility: 'Adults who want paid work, whatever the state of their health.',
    fees: 'Free.',
    days: open('09:00-17:00', 'MO', 'TU', 'WE', 'TH', 'FR'),
    capacityNote: 'Each adviser works with twenty people; four places now.',
  }),
  service('carers-group', 'charity', 34, 'ZZ99 0AM', '07700 900312', {
    name: 'Carers’ Thursday',
    description: 'Two hours for people who look after somebody: a meal that you did not cook, and others who know.',
    eligibility: 'Anybody who looks after a relative or friend without being paid for it.',
    fees: 'Free. Somebody can sit with your relative meanwhile.',
    days: open('18:00-20:00', 'TH'),
    capacityNote: null,
  }),
  service('recovery-college', 'trust', 32, 'ZZ99 0AP', '07700 900314', {
    name: 'Harbour recovery college',
    description:
      'Short courses written and taught by people who have lived it together with people who work in it: sleep, worry, getting going, going back to work.',
    eligibility: 'Anybody over 18, and the people close to them.',
    fees: 'Free.',
    days: open('10:00-15:00', 'TU', 'WE', 'TH'),
    capacityNote: 'The sleep course repeats each half term.',
  }),
  service('digital-help', 'practice', 19, 'ZZ99 0AU', '07700 900319', {
    name: 'Digital help at the practice',
    description:
      'Bring your telephone or borrow a tablet. Repeat prescriptions, forms, video calls to the family, and what to do with strange messages.',
    eligibility: 'Anybody of the borough.',
    fees: 'Free.',
    days: open('10:00-12:00', 'MO', 'TH'),
    capacityNote: null,
  }),
  service('befriending', 'board', 19, null, '07700 900320', {
    name: 'Harbour befrienders',
    description:
      'A volunteer from the people’s panel of the alliance rings or visits once a week, for as long as both of you like.',
    eligibility: 'Adults who would like company, at home or in a care home.',
    fees: 'Free.',
    days: open('10:00-19:00', 'MO', 'TU', 'WE', 'TH', 'FR'),
    capacityNote: 'Nine volunteers free, two of them speak Welsh.',
  }),
];
