import { given } from '@platform/decider/given-when-then';
import { isInForce, speaksFor } from '../../domain/representation/representation.rules';
import type { RepresentationEvent, RepresentativeRecognised } from '../../domain/representation/representation.events';
import { representationStream } from '../../domain/representation/representation.state';
import { endRepresentation } from './end-representation.decide';

const recognised: RepresentativeRecognised['data'] = {
  ...{ representativeId: 'sister', personId: 'robin', kind: 'lasting-power-of-attorney', name: 'Ann', memberId: null },
  ...{ scope: ['step-down'], authority: 'Seen, with its stamp.', expiresOn: '2027-03-02', recognisedBy: 'amara' },
  recognisedAt: '2026-03-02T09:00:00.000Z',
};
const known: RepresentationEvent = { type: 'RepresentativeRecognised', data: recognised };
const ended = {
  ...{ representativeId: 'sister', personId: 'robin', reason: 'It was revoked.', endedBy: 'robin' },
  endedAt: '2026-04-01T09:00:00.000Z',
};

describe('ending that somebody speaks for the person', () => {
  it('says why, and opens nothing from then on', () => {
    const asked = given(representationStream, [known]).when((state) => endRepresentation(ended, state));
    asked.then([{ type: 'RepresentativeEnded', data: ended }]);
    expect(asked.thenState().filter((one) => isInForce(one, '2026-04-01'))).toEqual([]);
  });

  it('comes by itself after the last day, and never reaches beyond its scope', () => {
    const [one] = representationStream.evolve(representationStream.initial, known);
    if (!one) throw new Error('She was recognised.');
    expect(speaksFor(one, 'step-down', '2027-03-02')).toBe(true);
    expect(speaksFor(one, 'step-down', '2027-03-03')).toBe(false);
    expect(speaksFor(one, 'sharing', '2026-03-02')).toBe(false);
  });

  it.each([
    ['representative-not-found', []],
    ['representation-ended-already', [known, { type: 'RepresentativeEnded', data: ended }]],
  ] as const)('is refused with %s', (code, history) =>
    given(representationStream, history)
      .when((state) => endRepresentation(ended, state))
      .thenRefused(code),
  );
});
