import type { DecisionStory, WelcomedPerson } from '../story';

const stepDown = (
  to: 'Riverside Community Minds' | 'Northgate Peer Network',
  positions: DecisionStory['positions'],
  words: string,
): DecisionStory => ({
  kind: 'step-down',
  question: `Is it time for ${to} to carry on?`,
  options: ['Yes, with a shared first meeting', 'Not yet'],
  after: 22,
  positions,
  voice: { outcome: 'agrees', words },
  taken: { outcome: 'Yes, with a shared first meeting', implementer: 'clinician', review: 21 },
});

/** From the trust to somebody nearer to home: proposed, accepted and late, completed. */
export const handingOverPeople: readonly WelcomedPerson[] = [
  {
    label: 'maureen-oakes',
    name: 'Maureen Oakes',
    via: 'introduced',
    reachMe: { how: 'phone', at: '07700 900151' },
    whatBroughtYou: 'They kept me on the ward for five weeks. I want my own kettle and not to go back.',
    huddle: 38,
    keyWorker: 'clinician',
    conversation: {
      place: 'The ward garden, a week before home',
      whatBroughtYouHere: 'I stopped eating because I stopped shopping because I stopped.',
      whatIsGoingWell: 'I slept. The other ladies.',
      whatIsHard: 'The bus to the shops. The stairs up to the flat.',
      whatYouWant: 'To be ordinary.',
      whoCanHelp: 'Amara, who came to see me there and brought decent tea.',
    },
    plan: {
      aboutMe:
        'I did the lights at the Alhambra for thirty years. I like to be behind the scenes, but I like there to be a scene.',
      strengths: 'Steady, wry, knows how to wait in the dark.',
      needs: 'Shopping with somebody, then beside somebody, then alone.',
      formulation: 'When the theatre closed the evenings had no cue any more.',
      safetyPlan: 'If I skip two suppers: ring Amara. Evenings: the Lighthouse café. Any hour: 111, option 2.',
      joined: ['community'],
      goals: [{ label: 'shop', text: 'Do my own shopping every week.', ratings: [2, 7] }],
      actions: [{ label: 'bus', text: 'Practise the bus together', owner: 'community', due: -14, goal: 'shop', became: 'done' }], // prettier-ignore
      signature: 'agreed',
    },
    measures: [{ measure: 'phq-9', answers: ['233332220', '111111110'] }],
    decision: stepDown(
      'Riverside Community Minds',
      [
        { by: 'clinician', stance: 'agree', reason: 'She is steadier with Amara than with us.' },
        { by: 'community', stance: 'agree' },
      ],
      'Yes. But bring the file to me first, so that I know what is in it.',
    ),
    handOver: {
      from: 'clinician',
      to: 'charity',
      receiver: 'community',
      medicines: 'Dr Pryce prescribes from this week; two weeks’ supply is at home. Grace has written to her.',
      ...{ prescriber: 'Dr Pryce at the surgery', reviewer: 'Dr Pryce, with Grace the first time' },
      section117: 'stays-with-sender',
      stage: 'proposed',
    },
  },
  {
    label: 'dele-fashola',
    name: 'Dele Fashola',
    via: 'introduced',
    reachMe: { how: 'text', at: '07700 900152' },
    whatBroughtYou: 'I heard things that nobody else heard. It is quieter now. I want my life to be louder.',
    huddle: 33,
    keyWorker: 'clinician',
    conversation: {
      place: 'The recording studio he used to book',
      whatBroughtYouHere: 'It is quieter now. Too quiet, some days.',
      whatIsGoingWell: 'I wrote eight bars.',
      whatIsHard: 'That people speak slowly to me.',
      whatYouWant: 'To play in front of twelve people.',
      whoCanHelp: 'The band room. Dev plays drums, did you know?',
    },
    plan: {
      aboutMe: 'Producer. I hear everything, that was always my job.',
      strengths: 'Disciplined with the tablets, honest about the bad days, gifted.',
      needs: 'People who talk to him at normal speed. A room with a drum kit.',
      formulation: 'Music was where it began to go wrong and it is where it goes right.',
      safetyPlan:
        'If I stop sleeping for two nights I tell Dev or my sister the same day. They know what to do; we wrote it together.',
      joined: ['peer'],
      goals: [{ label: 'play', text: 'Play for twelve people.', ratings: [3, 8] }],
      signature: 'agreed',
    },
    decision: stepDown(
      'Northgate Peer Network',
      [
        { by: 'clinician', stance: 'agree-with-reservations', reason: 'Provided that we can be rung the same day, and Dev knows that we mean it.' }, // prettier-ignore
        { by: 'peer', stance: 'agree' },
      ],
      'Dev is late for everything except gigs. I will take that.',
    ),
    handOver: {
      from: 'clinician',
      to: 'peers',
      receiver: 'peer',
      medicines: 'Monthly from the practice, collected by Dele. Blood test due in six weeks; Dr Pryce orders it.',
      ...{ prescriber: 'Dr Pryce at the surgery', reviewer: 'Dr Pryce, with the blood test' },
      section117: 'not-applicable',
      stage: 'late',
    },
  },
  {
    label: 'anwen-parry',
    name: 'Anwen Parry',
    via: 'self',
    reachMe: { how: 'phone', at: '07700 900153' },
    whatBroughtYou: 'After the fire at number nine I could not be indoors.',
    communicationNeeds: 'Cymraeg or English, both are home.',
    huddle: 33,
    keyWorker: 'clinician',
    conversation: {
      place: 'On the sea front, the whole hour',
      whatBroughtYouHere: 'I got them out. People say it as if it were over.',
      whatIsGoingWell: 'I can do kitchens again, if the door is open.',
      whatIsHard: 'Toast.',
      whatYouWant: 'To sleep with the door shut.',
      whoCanHelp: 'Amara’s Thursday lot. My brother with the bolts.',
    },
    plan: {
      aboutMe: 'Postwoman. I know every dog on the east side by name.',
      strengths: 'Brave, early riser, looks after the whole street.',
      needs: 'A way down from always listening.',
      formulation: 'Her body did its job that night and has not been told that it may rest.',
      joined: ['community'],
      goals: [{ label: 'door', text: 'A week of nights with the bedroom door shut.', ratings: [0, 9] }],
      actions: [{ label: 'bolts', text: 'New bolts and a smoke alarm that she can trust', owner: 'person', due: -16, became: 'done' }], // prettier-ignore
      signature: 'agreed',
    },
    measures: [{ measure: 'gad-7', answers: ['3333222', '1011100'] }],
    decision: stepDown(
      'Riverside Community Minds',
      [
        { by: 'clinician', stance: 'agree' },
        { by: 'community', stance: 'agree', reason: 'She is already running the tea on Thursdays.' },
      ],
      'I shut the door on Sunday and slept until the gulls. Go on, hand me over.',
    ),
    handOver: {
      from: 'clinician',
      to: 'charity',
      receiver: 'community',
      ...{ medicines: 'None.', medicinesWhyNot: 'There are none.' },
      section117: 'not-applicable',
      stage: { firstContact: 'A walk along her old round, and tea at the end of it.' },
    },
  },
];
