import { equityBeside, flowBeside } from './beside.rules';
import { periodOf } from './period.rules';
import type { Period } from './flow-facts.rules';

const period = (id: string): Period => periodOf(id) as Period;

describe('what a figure is protected against', () => {
  it('is the month before, and how people of groups fared in the quarter before', () => {
    const beside = flowBeside(period('2026-05'));
    expect(beside).toContain('introductions.v1.2026-04.r1');
    expect(beside).toContain('equity-helped.v1.2026-Q1.r1');
    expect(beside.join(' ')).not.toMatch(/2026-(03|05|Q2)/);
  });

  it('is for a quarter each of its months, and the quarter before', () => {
    const beside = flowBeside(period('2026-Q1'));
    for (const month of ['2026-01', '2026-02', '2026-03']) expect(beside).toContain(`first-help.v1.${month}.r1`);
    expect(beside).toContain('onwards-introduced.v1.2025-Q4.r1');
  });

  it('is for groups of people also the steps of the same quarter', () => {
    const beside = equityBeside(period('2026-Q1'));
    expect(beside).toContain('onwards-introduced.v1.2026-Q1.r1');
    expect(beside).toContain('equity-introduced.v1.2025-Q4.r1');
    expect(new Set(beside).size).toBe(beside.length);
  });
});
