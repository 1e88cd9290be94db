import { given } from '@platform/decider/given-when-then';
import type { RepresentativeRecognised } from '../../domain/representation/representation.events';
import { representationStream } from '../../domain/representation/representation.state';
import { recogniseRepresentative } from './recognise-representative.decide';

const recognised: RepresentativeRecognised['data'] = {
  ...{ representativeId: 'sister', personId: 'robin', kind: 'lasting-power-of-attorney', name: 'Ann', memberId: null },
  ...{ scope: ['step-down'], authority: 'Seen, with its stamp.', expiresOn: '2027-03-02', recognisedBy: 'amara' },
  recognisedAt: '2026-03-02T09:00:00.000Z',
};
const around = { today: '2026-03-02', team: ['amara'] };

describe('recognising who speaks for somebody', () => {
  it('names for what and until when', () =>
    given(representationStream, [])
      .when((state) => recogniseRepresentative({ recognised, ...around }, state))
      .then([{ type: 'RepresentativeRecognised', data: recognised }]));

  it.each([
    ['expiry-in-the-past', { expiresOn: '2026-03-01' }],
    ['representative-not-on-team', { memberId: 'somebody' }],
    ['representative-is-the-person', { memberId: 'robin' }],
  ] as const)('is refused with %s', (code, wrong) =>
    given(representationStream, [])
      .when((state) => recogniseRepresentative({ recognised: { ...recognised, ...wrong }, ...around }, state))
      .thenRefused(code),
  );
});
