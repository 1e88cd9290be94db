/** What is said to whoever may not erase, agree, stop or hold just now. */
export const ERASURE_REFUSALS = {
  'erasure-held': {
    title: 'A legal hold stands on this record, so nothing of it may be erased.',
    doNext: 'Wait until the hold is lifted. Whoever placed it knows why it stands.',
  },
  'erasure-asked-already': {
    title: 'The same erasure was asked for already.',
    doNext: 'Look at the board: it waits for somebody else to agree, or for its day.',
  },
  'erasure-of-nobody': {
    status: 404,
    title: 'There is no record of this id.',
    doNext: 'Compare the id with the one on the record, sign by sign.',
  },
  'erasure-unknown': {
    status: 404,
    title: 'There is no such erasure.',
    doNext: 'Look it up on the board.',
  },
  'erasure-needs-somebody-else': {
    title: 'Whoever asked for an erasure cannot also agree to it.',
    doNext: 'Ask another guardian, or an administrator of the alliance.',
  },
  'erasure-not-open': {
    title: 'This erasure does not wait for a second yes.',
    doNext: 'Look at the board for where it stands.',
  },
  'erasure-too-late': {
    title: 'This cannot be stopped any more: keys were destroyed.',
    doNext: 'Nothing brings them back. Record what is still known as new.',
  },
  'hold-stands-already': {
    title: 'A hold of this ground stands already.',
    doNext: 'Nothing more is needed.',
  },
  'hold-not-there': {
    status: 404,
    title: 'There is no such hold on this record.',
    doNext: 'Look at the board: it may have been lifted.',
  },
} as const;
