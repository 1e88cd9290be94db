import type { DemonstrationService } from './service';
import { open, service } from './service';

/** Making, growing, moving and meeting. */
export const servicesForDoingTogether: readonly DemonstrationService[] = [
  service('allotment', 'charity', 41, 'ZZ99 0AA', '07700 900301', {
    name: 'Ropewalk allotment mornings',
    description:
      'Digging, sowing and a flask of tea on four shared plots by the railway. Come to work or come to sit; somebody will be there either way.',
    eligibility: 'Any adult of the borough. One plot has raised beds and a level path.',
    fees: 'Free. Gloves and boots are lent.',
    days: open('10:00-13:00', 'TU', 'TH', 'SA'),
    capacityNote: 'Room for three more on Tuesdays. Thursdays are full until spring.',
  }),
  service('peer-cafe', 'peers', 41, 'ZZ99 0AB', '07700 900302', {
    name: 'The Long Table peer café',
    description:
      'A café run by people who have been through hard times themselves. Soup at one o’clock, board games after. Nobody asks why you came.',
    eligibility: 'Anybody over 18, with or without a friend.',
    fees: 'Pay what you can; nothing is fine.',
    days: open('11:00-15:00', 'MO', 'WE', 'FR'),
    capacityNote: 'Quietest on Mondays, which suits a first visit.',
  }),
  service('walking-group', 'peers', 40, 'ZZ99 0AD', '07700 900304', {
    name: 'Harbour Wall walkers',
    description: 'An hour along the water at the pace of the slowest, ending at the kiosk. Dogs welcome.',
    eligibility: 'Adults who can walk two miles with rests; there is a shorter route on the first Sunday.',
    fees: 'Free.',
    days: open('10:00-11:30', 'WE', 'SU'),
    capacityNote: null,
  }),
  service('mens-shed', 'peers', 37, 'ZZ99 0AG', '07700 900307', {
    name: 'Slipway men’s shed',
    description: 'Workbenches, a kettle and usually a boat that needs mending. Talk or do not talk.',
    eligibility: 'Men of any age, and anybody who feels at home there.',
    fees: '£2 a session towards timber, waived on request.',
    days: open('10:00-16:00', 'TU', 'FR'),
    capacityNote: 'Eight benches, six in use.',
  }),
  service('art-group', 'charity', 56, 'ZZ99 0AK', '07700 900310', {
    name: 'Open Studio',
    description:
      'Paint, print and clay with an artist who leaves you alone until you ask. Work is shown in the library every June by those who want to.',
    eligibility: 'Adults. No experience needed.',
    fees: '£1 for materials, or nothing.',
    days: open('13:00-16:00', 'WE', 'SA'),
    capacityNote: 'Three places on Saturdays.',
  }),
  service('language-cafe', 'board', 32, 'ZZ99 0AN', '07700 900313', {
    name: 'Harbour language café',
    description:
      'English by talking, at round tables with volunteers and cake, started by the people’s panel of the alliance. Tables in Arabic, Polish, Tigrinya and Farsi help newcomers.',
    eligibility: 'Everybody. Children can come.',
    fees: 'Free.',
    days: open('14:00-16:30', 'MO', 'SA'),
    capacityNote: 'One more volunteer speaks Pashto from next month.',
  }),
  service('swimming', 'council', 29, 'ZZ99 0AQ', '07700 900315', {
    name: 'Quiet lanes swimming',
    description:
      'Two lanes with low lights and no music, and a lifeguard who knows that the first visit can be the hardest.',
    eligibility: 'Adults; a friend or support worker swims free.',
    fees: '£2.40, or free with a Living Well card.',
    days: open('12:30-14:00', 'MO', 'FR'),
    capacityNote: null,
  }),
  service('gardening', 'charity', 29, 'ZZ99 0AR', '07700 900316', {
    name: 'Doorstep gardening',
    description:
      'Volunteers come to you and you do up the yard, balcony or window box together, three visits in a season.',
    eligibility: 'People who find it hard to leave home.',
    fees: 'Free. Plants are given.',
    days: open('10:00-12:00', 'MO', 'WE'),
    capacityNote: 'Waiting about three weeks.',
  }),
  service('music', 'charity', 24, 'ZZ99 0AS', '07700 900317', {
    name: 'Tuesday band room',
    description:
      'A rehearsal room with instruments, an unhurried drummer and one song learned every fortnight. Singing from the back row is welcome.',
    eligibility: 'Adults of all levels, including none.',
    fees: 'Free.',
    days: open('18:30-20:30', 'TU'),
    capacityNote: 'No bass player at the moment.',
  }),
  service('cooking', 'practice', 24, 'ZZ99 0AT', '07700 900318', {
    name: 'Cook once, eat twice',
    description:
      'Six people, one kitchen above the practice and a meal for little money. You take the second half home.',
    eligibility: 'People registered at a practice of the group.',
    fees: '£1.50 a session.',
    days: open('16:00-18:30', 'WE'),
    capacityNote: 'The next block of six weeks has two places.',
  }),
];
