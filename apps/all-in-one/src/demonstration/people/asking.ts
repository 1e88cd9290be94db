import type { WelcomedPerson } from '../story';

/** A service was asked for them: some wait for the answer, some have it. */
export const askingPeople: readonly WelcomedPerson[] = [
  {
    label: 'kwame-boateng',
    name: 'Kwame Boateng-Lloyd',
    via: 'introduced',
    reachMe: { how: 'text', at: '07700 900141' },
    whatBroughtYou: 'Left care at eighteen with two bags. The flat echoes.',
    huddle: 28,
    keyWorker: 'link',
    conversation: {
      place: 'The skate park, on the wall',
      whatBroughtYouHere: 'The flat. I sleep in the hall because it is smaller.',
      whatIsGoingWell: 'I can fix any phone.',
      whatIsHard: 'Letters with deadlines. Evenings.',
      whatYouWant: 'People round for food.',
      whoCanHelp: 'My old youth worker. My brother, if I find his number.',
    },
    plan: {
      aboutMe: 'Do not read me my file. Ask me what phone I have.',
      strengths: 'Quick, loyal, repairs things for half the building.',
      needs: 'A table. Somebody to read letters with. A way into work that pays.',
      joined: ['housing'],
      goals: [{ label: 'food', text: 'Cook for three people in my flat.', ratings: [2] }],
      actions: [{ label: 'table', text: 'Fetch the table from the furniture store', owner: 'housing', due: 2, goal: 'food' }], // prettier-ignore
      signature: 'agreed',
    },
    asks: [
      { service: 'cooking', need: 'A first course in a small group, with people under thirty.', by: 'link', ago: 7, answer: { acceptedBy: 'link' } }, // prettier-ignore
      { service: 'employment-support', need: 'A repair shop apprenticeship; first meeting outdoors if possible.', by: 'link', ago: 1 }, // prettier-ignore
    ],
  },
  {
    label: 'rosalind-treadwell',
    name: 'Rosalind Treadwell',
    via: 'phone',
    reachMe: { how: 'phone', at: '07700 900142' },
    whatBroughtYou: 'Retired in June, widowed in July. People send cards with boats on them.',
    huddle: 23,
    keyWorker: 'community',
    conversation: {
      place: 'Her garden, in coats',
      whatBroughtYouHere: 'I had plans for two.',
      whatIsGoingWell: 'The roses, still.',
      whatIsHard: 'Sundays. Recipes for four.',
      whatYouWant: 'To be expected somewhere.',
      whoCanHelp: 'The choir has asked twice.',
    },
    plan: {
      aboutMe: 'I was a surveyor: I like a measured drawing and a clear boundary.',
      strengths: 'Organised, drily funny, a good listener.',
      needs: 'A fixed point on Sundays.',
      formulation: 'Two endings in two months; the calendar lost its verticals.',
      goals: [{ label: 'sundays', text: 'Three Sundays in a row with somewhere to be.', ratings: [0, 3] }],
      signature: 'agreed',
    },
    measures: [{ measure: 'phq-9', answers: ['212211110', '111110100'] }],
    asks: [
      { service: 'walking-group', need: 'A Sunday walk, and one name to look for at the meeting point.', by: 'community', ago: 6, answer: { acceptedBy: 'peer' } }, // prettier-ignore
      { service: 'befriending', need: 'A visit on Sunday evenings.', by: 'community', ago: 5, answer: { declinedBy: 'panel', reason: 'no-room', suggestion: 'Nobody is free on Sundays before next month. The language café needs a hostess on Saturdays; she might like being the one who pours.' } }, // prettier-ignore
    ],
  },
  {
    label: 'imran-qasimi',
    name: 'Imran Qasimi',
    via: 'self',
    reachMe: { how: 'email', at: 'imran.qasimi@example.org' },
    whatBroughtYou: 'I run a restaurant and I have not sat down to eat in it for a year.',
    huddle: 23,
    keyWorker: 'nurse',
    conversation: {
      place: 'His restaurant, at three in the afternoon',
      whatBroughtYouHere: 'My chest, and then three doctors who said that it is not my chest.',
      whatIsGoingWell: 'Full every Friday.',
      whatIsHard: 'When it is quiet. Then it comes.',
      whatYouWant: 'To sit down.',
      whoCanHelp: 'My wife. The imam, he has been through it himself.',
    },
    plan: {
      aboutMe: 'Feed people first, talk after. It is how I was raised.',
      strengths: 'Twelve people’s wages, every week, for nine years.',
      needs: 'To learn what the chest is saying. One closed day.',
      joined: ['gp'],
      goals: [{ label: 'sit', text: 'Sit down to one meal a day.', ratings: [1, 4] }],
      actions: [
        { label: 'closed', text: 'Close on Mondays for four weeks and see', owner: 'person', due: 6, goal: 'sit' },
      ],
      signature: 'agreed',
    },
    measures: [{ measure: 'gad-7', answers: ['3332221', '2211111'] }],
    asks: [{ service: 'talking-therapies', need: 'Afternoon sessions; he works every evening. Worry that settles in the chest.', by: 'nurse', ago: 1 }], // prettier-ignore
  },
  {
    label: 'siobhan-kerrigan',
    name: 'Siobhán Kerrigan',
    via: 'introduced',
    reachMe: { how: 'text', at: '07700 900143' },
    whatBroughtYou: 'The baby came early and I have been waiting for the next bad thing since.',
    huddle: 18,
    keyWorker: 'peer',
    conversation: {
      place: 'The neonatal unit’s family room, then a walk',
      whatBroughtYouHere: 'Beeping. I hear it in the kettle.',
      whatIsGoingWell: 'He is on the chart now. The bottom line, but on it.',
      whatIsHard: 'Three in the morning.',
      whatYouWant: 'To trust it.',
      whoCanHelp: 'My mam on the telephone. The nurse with the green shoes.',
    },
    plan: {
      aboutMe: 'I crack jokes when I am frightened. Laugh, and then ask again.',
      strengths: 'Watches carefully, asks good questions, funny.',
      needs: 'Other parents from the unit. Somebody at three in the morning who is not a search engine.',
      safetyPlan:
        'If the night goes round and round: wake Declan, warm milk, the unit’s number. They said ring, so I ring.',
      joined: ['clinician'],
      goals: [{ label: 'trust', text: 'One night when I do not check if he breathes.', ratings: [0, 2] }],
      signature: 'agreed',
    },
    asks: [
      { service: 'perinatal-peers', need: 'A circle with other parents of early babies, if there is one.', by: 'clinician', ago: 8, answer: { acceptedBy: 'peer' } }, // prettier-ignore
      { service: 'talking-therapies', need: 'Sessions by telephone at nap time.', by: 'peer', ago: 5, answer: { declinedBy: 'manager', reason: 'not-the-right-service', suggestion: 'The perinatal team works at home and with babies in the room; Grace can arrange the first visit this week.' } }, // prettier-ignore
    ],
  },
  {
    label: 'jun-takeda',
    name: 'Jun Takeda',
    via: 'self',
    reachMe: { how: 'text', at: '07700 900144' },
    whatBroughtYou: 'I changed my name and my mother has not said it yet.',
    communicationNeeds: 'They and them, please. Texts rather than calls.',
    huddle: 18,
    keyWorker: 'community',
    conversation: {
      place: 'The art group’s back room',
      whatBroughtYouHere: 'I am happy and I am so sad, both.',
      whatIsGoingWell: 'Work uses my name. My hair.',
      whatIsHard: 'Family suppers on a screen, seven hours ahead.',
      whatYouWant: 'To hear my mother say it.',
      whoCanHelp: 'My grandmother already does.',
    },
    plan: {
      aboutMe: 'Illustrator. I draw what I cannot say; you may ask to see.',
      strengths: 'Brave, precise, kind to younger ones.',
      needs: 'Company around the suppers. A doctor who has met somebody like me before.',
      joined: ['gp'],
      goals: [{ label: 'show', text: 'Three drawings in the June show.', ratings: [2, 5] }],
      actions: [{ label: 'doctor', text: 'A double appointment with Dr Pryce', owner: 'gp', due: -2, became: 'done' }],
      signature: 'agreed',
    },
    asks: [
      {
        service: 'art-group',
        need: 'A Saturday place, at the table by the window.',
        forWhoAccepts: 'Jun, they and them. Send a text to 07700 900161 before you ring.',
        by: 'gp',
        ago: 5,
      },
    ],
  },
];
