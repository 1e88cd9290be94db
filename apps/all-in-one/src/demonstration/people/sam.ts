import type { WelcomedPerson } from '../story';

/** Sam, whose record is whole: it is what the demonstration account of a person opens. */
export const sam: WelcomedPerson = {
  label: 'sam-okafor',
  name: 'Sam Okafor',
  account: 'person',
  via: 'self',
  reachMe: { how: 'text', at: '07700 900100' },
  whatBroughtYou: 'I lost my job at the ferry in spring. I do not sleep and I have stopped seeing people.',
  whatWouldHelp: 'Somebody to talk to, and a reason to get up.',
  communicationNeeds: 'Texts before calls. I do not pick up numbers that I do not know.',
  huddle: 38,
  keyWorker: 'clinician',
  helpAfter: 4,
  conversation: {
    place: 'The café at the old ferry terminal',
    whatBroughtYouHere: 'Nineteen years on the boats, and then a letter. The days have no shape.',
    whatIsGoingWell: 'I walk the dog at six every morning. My aunt Ruth comes on Thursdays.',
    whatIsHard: 'Nights. Telephones. Being asked what I do.',
    whatYouWant: 'To sleep. To be around people without having to explain myself.',
    whoCanHelp: 'Ruth. Maybe the allotment people, if somebody came with me the first time.',
  },
  plan: {
    aboutMe:
      'I am a ferryman, whatever the letter says. I know tides and engines and I tell the same joke until you laugh. Please text first. Please do not ask how I am in front of others; ask when we are walking.',
    strengths: 'Up at six with the dog. Nineteen years without a missed shift. Cooks for Ruth on Thursdays.',
    needs: 'Nights that are nights. Money until the redundancy comes through. People, a few at a time.',
    formulation:
      'Work gave Sam rhythm, company and a name. When it went, sleep went first and people after. What helps is what has a time and a place, and somebody alongside for the first visit.',
    safetyPlan:
      'What I notice first: I stop taking the dog the long way. What I do: ring Ruth, or go to the kiosk. Who I call: Ruth, then Grace in working hours. In the evening the Lighthouse café until half past eleven; at any hour 111, option 2.',
    safetyLines: [
      { heading: 'warning-signs', text: 'I stop taking the dog the long way.' },
      { heading: 'people-and-places', text: 'The kiosk at the ferry terminal, until four.' },
      { heading: 'who-to-call', text: 'Ruth. Then Grace, in working hours.' },
    ],
    joined: ['community', 'peer', 'nurse'],
    carer: true,
    goals: [
      { label: 'sleep', text: 'Sleep through four nights out of seven.', ratings: [2, 6] },
      { label: 'people', text: 'Be among people once a week without wanting to leave.', ratings: [1, 5] },
    ],
    actions: [
      { label: 'sleep course', text: 'Go to the sleep course at the recovery college together', owner: 'peer', due: -12, goal: 'sleep', became: 'done' }, // prettier-ignore
      { label: 'allotment', text: 'Come along for the first morning at the allotment', owner: 'community', due: -8, goal: 'people', became: 'done' }, // prettier-ignore
      { label: 'redundancy', text: 'Send the redundancy form', owner: 'person', due: -15, became: { notDone: 'The form asked for a payslip that went over the side with my locker.' } }, // prettier-ignore
      { label: 'payslip', text: 'Ask the ferry company for the payslip', owner: 'community', due: 4 },
      { label: 'long way', text: 'Take the dog the long way round, three times a week', owner: 'person', due: 6, goal: 'sleep' }, // prettier-ignore
    ],
    rewording: {
      by: 'peer',
      text: 'I am a ferryman. I know tides and engines, and my jokes get better the third time. Text first, and ask me how I am when we are walking.',
    },
    signature: 'agreed',
  },
  wayBack: {
    signs: 'I stop taking the dog the long way, and I do not answer Ruth’s texts for two days.',
    helps: 'Walking and not talking for the first half hour. The kiosk. Something with a time and a place.',
    call: 'Text Grace. In the evening the Lighthouse café.',
    until: 180,
  },
  carerTold: 'He has been up at four again this week, and he laughed about it. I would like somebody to know.',
  measures: [
    { measure: 'phq-9', answers: ['233221210', '121110110'] },
    { measure: 'gad-7', answers: ['2222221', '1111110'] },
  ],
  decision: {
    kind: 'other',
    question: 'What comes first for Sam: the allotment with company, or talking therapy?',
    options: ['The allotment first, therapy when Sam asks', 'Therapy first', 'Both at once'],
    after: 9,
    positions: [
      {
        by: 'clinician',
        stance: 'agree-with-reservations',
        reason: 'I would like us to look at sleep again in four weeks and not wait longer than that.',
      },
      { by: 'community', stance: 'agree' },
      { by: 'peer', stance: 'agree', reason: 'He has said twice what he wants. I will go with him.' },
      {
        by: 'nurse',
        stance: 'dissent',
        reason:
          'The nights are too bad to wait. A place in therapy takes five weeks; I would ask for it now and let Sam say no later.',
      },
    ],
    voice: {
      outcome: 'agrees',
      words: 'Digging I understand. Ask me about the talking in a month, and I will answer.',
    },
    taken: { outcome: 'The allotment first, therapy when Sam asks', implementer: 'community', review: 9 },
  },
  asks: [
    {
      service: 'allotment',
      need: 'A first morning with somebody alongside, at a plot that is not too busy.',
      by: 'clinician',
      ago: 9,
      answer: { acceptedBy: 'community' },
    },
    {
      service: 'debt-advice',
      need: 'Three letters about rent arrears, and a redundancy payment that has not come.',
      by: 'community',
      ago: 1,
    },
  ],
};
