import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { couldBe, hesPolicy, roundedTo } from '@platform/disclosure-control/policy';
import { canonicalJson } from '@platform/transparency-log/canonical-json';
import { AssuranceContext } from '../../assurance.context';
import { amongOthers } from '../../domain/audit-sample/crowd.rules';
import { hashOfLines } from '../../domain/audit-sample/draw.rules';
import type { Shape } from '../../domain/audit-sample/pathway-shape.rules';
import { pathwayIn, shapesShown } from '../../domain/audit-sample/pathway-shape.rules';
import type { Period } from '../../domain/figure/flow-facts.rules';
import { livesOf } from '../../domain/figure/flow-facts.rules';
import { replayedFacts } from '../figures/flow-facts.query';

export interface ListAsked {
  readonly sampleId: string;
  readonly period: Period;
  readonly upTo: bigint;
}

/** One line opened: whoever has both finds that they give the line. */
export interface OpenedLine {
  /** 32 bytes in hexadecimal. */
  readonly blinder: string;
  readonly pathway: Shape;
}

/** Every pathway that began in a period, as the list that a sample is drawn from. Its lines are blinded and in no order of time. */
export interface PathwayList {
  readonly lines: readonly string[];
  readonly listHash: string;
  /** Numbers of all entries that are a step of any of them, among others, without saying which of whose. */
  readonly entries: readonly number[];
  readonly entriesHash: string;
  readonly people: number;
  readonly fewest: number;
  /** By line; a line that stands for nobody, or for a pathway of too few, cannot be opened. */
  readonly opened: ReadonlyMap<string, OpenedLine>;
}

const FEWEST = hesPolicy.withheldUpTo + 1;

/** Reads the log anew each time; the same log up to the same event gives the same list. Nothing of it is kept. */
@Injectable()
export class PathwayListQuery {
  constructor(private readonly assurance: AssuranceContext) {}

  /** Position of the last event that is an entry of the log. */
  async logged(): Promise<bigint> {
    const { database } = this.assurance;
    const [row] = await database.query<{ position: string }>('SELECT coalesce(max(position), 0) AS position FROM leaf');
    return BigInt(row?.position ?? 0);
  }

  async of({ sampleId, period, upTo }: ListAsked): Promise<PathwayList> {
    const lives = livesOf(await replayedFacts(this.assurance.platform.store, upTo));
    const pathways = lives.flatMap((life) => pathwayIn(life, period) ?? []);
    const shapes = shapesShown(pathways, FEWEST);
    const key = this.assurance.platform.keyFor('audit-sample');
    const secret = (what: string) => createHmac('sha256', key).update(`${sampleId} ${what}`).digest();
    const opened = new Map<string, OpenedLine>();
    const lines = pathways.map(({ start }, at) => {
      const blinder = secret(start.position.toString());
      const pathway = shapes[at] ?? null;
      const line = lineOf(blinder, pathway);
      if (pathway) opened.set(line, { blinder: blinder.toString('hex'), pathway });
      return line;
    });
    // With those that stand for nobody there are as many as there could be by the rounded figure.
    for (let at = lines.length; at < mostBehind(pathways.length); at += 1)
      lines.push(lineOf(secret(`no one ${at}`), null));
    const steps = await this.entriesOf(pathways.flatMap((one) => one.steps.map(({ position }) => position)));
    const others = (at: number) => secret(`beside ${at}`).readUIntBE(0, 6);
    const entries = amongOthers(steps, await this.entriesUpTo(upTo), others);
    return {
      lines: lines.toSorted(),
      listHash: hashOfLines(lines.toSorted()),
      ...{ entries, entriesHash: hashOfLines(entries), people: pathways.length, fewest: FEWEST, opened },
    };
  }

  private async entriesUpTo(position: bigint): Promise<number> {
    const { database } = this.assurance;
    const [row] = await database.query<{ entries: string }>(
      'SELECT coalesce(max(seq) + 1, 0) AS entries FROM leaf WHERE position <= $1',
      [position],
    );
    return Number(row?.entries ?? 0);
  }

  private async entriesOf(positions: readonly bigint[]): Promise<number[]> {
    const { database } = this.assurance;
    const rows = await database.query<{ seq: string }>(
      'SELECT seq FROM leaf WHERE position = ANY($1::bigint[]) ORDER BY seq',
      [positions.map(String)],
    );
    return rows.map(({ seq }) => Number(seq));
  }
}

const lineOf = (blinder: Buffer, pathway: Shape | null): string =>
  createHmac('sha256', blinder)
    .update(canonicalJson(pathway && { level: pathway.level, steps: pathway.steps.map((step) => ({ ...step })) }))
    .digest('hex');

const mostBehind = (people: number): number => couldBe(roundedTo(people, hesPolicy.roundTo), hesPolicy)[1];
