import type { Figures } from '../../answers/figures';
import { cellOf, ofFigure, outcomesOf, valueOf } from './figure-words';

export type PathwayStep = {
  key: string;
  definitionId: string;
  from: string;
  to: string;
  /** In words; empty where the time that it took is not shown. */
  band: string;
  /** null where the number is withheld. */
  people: number | null;
};

const AFTER = 'Where people went after: ';
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The steps of a quarter that anybody took, or may have. */
export function stepsOf({ definitions, published }: Figures, quarter: string): PathwayStep[] {
  return definitions
    .filter(({ group }) => group === 'pathways')
    .flatMap((definition) => {
      const table = ofFigure(published, definition.id).find(({ period }) => period === quarter)?.table;
      if (!table) return [];
      return outcomesOf(definition, table).flatMap(({ code, says }): PathwayStep[] => {
        const people = valueOf(cellOf(table, code)?.people);
        if (people === 0) return [];
        const [to = '', ...band] = says.split(', ');
        return [{ key: `${definition.id} ${code}`, definitionId: definition.id, from: capital(definition.title.replace(AFTER, '')), to, band: band.join(', '), people }]; // prettier-ignore
      });
    });
}
