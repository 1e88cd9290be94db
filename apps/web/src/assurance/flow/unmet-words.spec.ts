import type { FigureDefinition, PublishedFigure, Shown } from '../../answers/figures';
import type { ServiceWithoutRoom } from '../../answers/provider-directory';
import { numberOf, roomSays, sinceSays, unmetSays } from './unmet-words';

const definition = {
  id: 'unmet-nothing-found',
  categories: [
    { code: 'grief', says: 'Grief and loss' },
    { code: 'home', says: 'A home, and keeping it' },
  ],
} as FigureDefinition;
const figure = (counts: Record<string, Shown> | null, level = 'each') =>
  ({
    ...{ definitionId: definition.id, period: '2020-Q1', why: counts ? null : 'Not shown: too few people are in it.' },
    table: counts && {
      ...{ dimensions: ['outcome'], levels: [level], statistics: [] },
      cells: Object.entries(counts).map(([code, people]) => ({ at: [code === 'all' ? null : code], people })),
    },
  }) as unknown as PublishedFigure;
const few = { withheld: 'few' };

describe('the sentence of a figure', () => {
  const says = (counts: Record<string, Shown> | null, level?: string) =>
    unmetSays(definition, figure(counts, level), 'nothing that fits was found');

  it('says for how many, and for what most often', () =>
    expect(says({ grief: { shown: 20 }, home: few, all: { shown: 25 } })).toBe(
      'January to March 2020: nothing that fits was found for about 25 people. Most often: Grief and loss (20).',
    ));

  it('says what is withheld or not known as that, and never as nobody', () => {
    expect(says({ grief: few, home: few, all: few })).toContain(
      'for few people, or for a number that could tell of few',
    );
    expect(says({ together: { shown: 25 }, all: { shown: 25 } }, 'together')).toContain('cannot be shown');
    expect(says(null)).toContain('cannot be said. Not shown: too few people are in it.');
    expect(says({ grief: { shown: 0 }, home: { shown: 0 }, all: { shown: 0 } })).toContain('of nobody was it recorded');
    expect(numberOf(undefined, 'grief')).toBe('–');
    expect(numberOf(figure(null), 'grief')).toBe('*');
    expect(numberOf(figure({ grief: few, all: few }), 'grief')).toBe('*');
  });
});

describe('what is said of room', () => {
  const need = (code: string, listed: number, withRoom: number, withoutRoom: number) => ({
    ...{ need: code, says: code, listed, withRoom, withoutRoom, notKnown: listed - withRoom - withoutRoom },
  });
  const service = (more: Partial<ServiceWithoutRoom>): ServiceWithoutRoom => ({
    ...{ serviceId: 'a', agencyId: 'b', agencyName: 'Riverside', name: 'The choir', needs: [] },
    ...{ fullSince: null, lastSaidOn: null, isNotKnown: false, hadGaps: false, pausedSince: null, pausedUntil: null },
    ...more,
  });

  it('tells nothing listed, no room and not known apart', () => {
    const needs = [need('Grief', 0, 0, 0), need('Home', 2, 0, 2), need('Food', 2, 0, 1), need('Work', 3, 1, 1)];
    expect(roomSays({ needs, services: [] }, '2020-03-31')).toEqual([
      'Nothing is listed for: Grief.',
      'Every service that is listed has no room for: Home.',
      'Whether there is room is not known for: Food.',
      'No service is known to have had no room for four weeks or longer.',
    ]);
  });

  it('counts those without room for four weeks, and none of which it is not known any longer', () => {
    const full = service({ fullSince: '2020-03-03', lastSaidOn: '2020-03-20' });
    const services = [full, service({ ...full, isNotKnown: true }), service({ ...full, fullSince: '2020-03-04' })];
    expect(roomSays({ needs: [], services }, '2020-03-31').at(-1)).toBe(
      'One service has had no room for four weeks or longer.',
    );
  });

  it('says since when, and how far that is known', () => {
    const full = service({ fullSince: '2020-03-02', lastSaidOn: '2020-03-12' });
    expect(sinceSays(full)).toBe('No room since Monday 2 March 2020, last said on Thursday 12 March 2020.');
    expect(sinceSays({ ...full, isNotKnown: true })).toBe(
      'Said on Thursday 12 March 2020 that there was no room, as since Monday 2 March 2020. Nobody has said since, so it is not known.',
    );
    expect(sinceSays({ ...full, hadGaps: true })).toContain('For some weeks in between nobody said.');
    expect(sinceSays(service({ pausedSince: '2020-03-02', pausedUntil: '2020-04-07' }))).toBe(
      'Takes nobody new since Monday 2 March 2020, until Tuesday 7 April 2020.',
    );
  });
});
