import type { PersonWhoDeclined, WaitingPerson } from '../story';

/** Those who wait for the next huddle, longest first. */
export const waitingPeople: readonly WaitingPerson[] = [
  {
    label: 'leila-haddad',
    name: 'Leila Haddad',
    via: 'introduced',
    reachMe: { how: 'text', at: '07700 900101' },
    whatBroughtYou: 'The midwife said to write to you. The baby is seven weeks old and I cry when nobody sees it.',
    whatWouldHelp: 'Another mother to talk to. And one night of sleep.',
    hoursWaited: 216,
    heldOver: 'She asked us to ring after her mother has left on Friday; Jo rings that afternoon.',
  },
  {
    label: 'owen-prosser',
    name: 'Owen Prosser',
    via: 'paper',
    reachMe: { how: 'post', at: 'Flat 3, 12 Capstan Row, ZZ99 1BB' },
    whatBroughtYou: 'Since the works closed I do not know what day it is. I filled this in at the library.',
    communicationNeeds: 'Letters in large print, please. I would rather write than ring. Welsh or English.',
    hoursWaited: 174,
    heldOver: 'He answers by letter; ours went out with a stamped envelope and two days to choose from.',
  },
  {
    label: 'zofia-kaminska',
    name: 'Zofia Kamińska',
    via: 'phone',
    reachMe: { how: 'phone', at: '07700 900102' },
    whatBroughtYou: 'I do nights at the bakery and my head does not stop. I shout at my boys and then I am ashamed.',
    whatWouldHelp: 'Somebody I can see in the morning, after work.',
    communicationNeeds: 'A Polish interpreter for anything with forms.',
    hoursWaited: 58,
  },
  {
    label: 'marcus-bright',
    name: 'Marcus Bright',
    via: 'self',
    reachMe: { how: 'email', at: 'marcus.bright@example.org' },
    whatBroughtYou: 'Second year at college. I have not been to a lecture since half term and nobody has noticed.',
    hoursWaited: 40,
  },
  {
    label: 'anjali-deshmukh',
    name: 'Anjali Deshmukh',
    via: 'self',
    reachMe: { how: 'text', at: '07700 900103' },
    whatBroughtYou: 'I look after my father and I have started to forget things, small ones, then the gas.',
    whatWouldHelp: 'An afternoon off that I do not have to organise.',
    hoursWaited: 26,
  },
  {
    label: 'terry-ludgrove',
    name: 'Terry Ludgrove',
    via: 'introduced',
    reachMe: { how: 'in-person', at: 'The Slipway shed, most Tuesdays and Fridays' },
    whatBroughtYou: 'Dev from the shed thinks I should talk to somebody. I said I would if he wrote it down for me.',
    hoursWaited: 9,
  },
  {
    label: 'hana-yusuf',
    name: 'Hana Yusuf',
    via: 'self',
    reachMe: { how: 'phone', at: '07700 900104' },
    whatBroughtYou: 'We arrived in March. My children sleep now. I do not.',
    whatWouldHelp: 'A woman to talk to, and to learn English with other women.',
    communicationNeeds: 'A Tigrinya interpreter, a woman.',
    hoursWaited: 4,
  },
  {
    label: 'callie-drummond',
    name: 'Callie Drummond',
    via: 'self',
    reachMe: { how: 'text', at: '07700 900105' },
    whatBroughtYou: 'Broke up, moved out, and now I am on my friend’s sofa pretending to be fun.',
    hoursWaited: 1,
  },
];

/** Those who chose something else. Nobody else can end an introduction. */
export const peopleWhoDeclined: readonly PersonWhoDeclined[] = [
  {
    label: 'florian-weiss',
    name: 'Florian Weiss',
    via: 'self',
    reachMe: { how: 'email', at: 'florian.weiss@example.org' },
    whatBroughtYou: 'New city, new job, nobody to have supper with.',
    huddle: 23,
    choice:
      'I have joined the band room on my own and that is enough for now. It is good to know that the door is there.',
  },
  {
    label: 'patience-mukasa',
    name: 'Patience Mukasa',
    via: 'phone',
    reachMe: { how: 'phone', at: '07700 900106' },
    whatBroughtYou: 'My sister died in the summer and people keep telling me to be strong.',
    huddle: 13,
    choice: 'I will go through this with my church first. Please keep my number; I may ring you in the new year.',
  },
];
