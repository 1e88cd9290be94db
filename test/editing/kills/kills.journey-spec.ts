import { runKills } from './kill-run';

const PATIENCE_MS = 900_000;
const SEED = 7;

describe('people who type while the server is killed', () => {
  it(
    'lose no letter that was said to be saved, and have the same words again, with all that they typed',
    async () => {
      const { acknowledgedBetween, letters } = await runKills({ seed: SEED, kills: 3 });
      expect(acknowledgedBetween).toHaveLength(3);
      for (const acknowledged of acknowledgedBetween) expect(acknowledged).toBeGreaterThan(4);
      expect(letters).toBeGreaterThan(50);
    },
    PATIENCE_MS,
  );

  it(
    'would be found out, had letters been said to be saved that were not',
    async () => {
      const forgetting = runKills({
        ...{ seed: SEED, kills: 3 },
        afterKill: async (sql) => void (await sql('DELETE FROM drafting.draft_update WHERE seq > 1')),
      });
      await expect(forgetting).rejects.toThrow(/was said to be saved and is lost/);
    },
    PATIENCE_MS,
  );
});
