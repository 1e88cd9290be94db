// Figures of so many months as they would have been published, for pages and measurements to show.

const few = { withheld: 'few' };
const toFive = (people) => Math.floor(people / 5 + 0.5) * 5;
const shown = (people) => (people > 0 && people < 8 ? few : { shown: toFive(people) });
const day = (date) => date.toISOString().slice(0, 10);

/** The months before one, oldest first, or its quarters. */
export function periodsBefore(now, count, kind) {
  const step = kind === 'month' ? 1 : 3;
  return Array.from({ length: count }, (_, back) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (count - back) * step, 1));
    const month = day(first).slice(0, 7);
    return kind === 'month' ? month : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
  });
}

/** One table: people of a place of this size, a little more or fewer each month, and few of the last category. */
function tableOf(definition, at, people) {
  const wave = 1 + 0.2 * Math.sin(at * 1.7 + definition.id.length);
  const weights = definition.categories.map((_, i) => 1 / (i + 1) ** 2);
  const sum = weights.reduce((all, one) => all + one, 0);
  const counts = weights.map((weight) => Math.round((people * wave * weight) / sum));
  const all = counts.reduce((total, one) => total + one, 0);
  const percent = (count) => ('shown' in shown(count) ? { percent: Math.round((100 * count) / all) } : {});
  return {
    ...{ name: definition.id, cohort: definition.id, dimensions: ['outcome'], levels: ['each'] },
    cells: [
      ...definition.categories.map(({ code }, i) => ({ at: [code], people: shown(counts[i]), ...percent(counts[i]) })),
      { at: [null], people: shown(all) },
    ],
    statistics: definition.days
      ? ['median', 'nineOfTen'].map((name, i) => ({
          name,
          at: [null],
          value: { shown: Math.round((18 + 24 * i) * wave) },
        }))
      : [],
  };
}

/** Puts them where the projection would have put them. `query` works as the owner of the database. */
export async function putFigures(query, definitions, { now, months, people }) {
  let rows = 0;
  for (const definition of definitions) {
    const count = definition.period === 'month' ? months : Math.floor(months / 3);
    for (const [at, period] of periodsBefore(now, count, definition.period).entries()) {
      const figure = `${definition.id}.v${definition.version}`;
      const released = { figure, period, revision: 1, tables: [tableOf(definition, at, people)] };
      await query(
        `INSERT INTO assurance.published_figure
           (figure_id, definition_id, version, period, revision, released, up_to, size, root, published_at)
         VALUES ($1,$2,$3,$4,1,$5,1,1,'PGVzdD4=',$6) ON CONFLICT DO NOTHING`,
        [`${figure}.${period}.r1`, definition.id, definition.version, period, JSON.stringify(released), now],
      );
      rows += 1;
    }
  }
  return rows;
}
