/** A count as disclosure control lets it out. */
export type Shown = { shown: number } | { withheld: string };

export type FigureCell = { at: (string | null)[]; people: Shown; percent?: number };
export type FigureStatistic = { name: string; at: (string | null)[]; value: Shown };

export type FigureTable = {
  dimensions: string[];
  /** For each dimension, at which level it is shown. */
  levels: string[];
  cells: FigureCell[];
  statistics: FigureStatistic[];
};

export type FigureGroup = 'introductions' | 'waits' | 'asks' | 'hand-overs' | 'afterwards' | 'pathways' | 'unmet';

export type FigureDefinition = {
  id: string;
  version: number;
  group: FigureGroup;
  title: string;
  sentence: string;
  whoCounts: string;
  fromEvents: string[];
  period: 'month' | 'quarter';
  days: boolean;
  categories: { code: string; says: string }[];
  source: string;
  caveats: string[];
};

export type PublishedFigure = {
  figureId: string;
  definitionId: string;
  period: string;
  revision: number;
  publishedAt: string;
  /** The signed checkpoint that it stands on: so many entries of the log, and their root. */
  size: number;
  root: string;
  /** null where nothing of it could come out. */
  table: FigureTable | null;
  why: string | null;
};

export type Figures = { definitions: FigureDefinition[]; published: PublishedFigure[] };

export type EquityDefinition = Omit<FigureDefinition, 'group'> & { group: 'equity' };
export type EquityGrouping = { name: string; title: string; groups: { code: string; says: string }[] };
/** One grouping of one figure; its name is that of the grouping. */
export type EquityTable = FigureTable & { name: string };
export type PublishedEquity = Omit<PublishedFigure, 'table'> & { tables: EquityTable[] };
export type Equity = { definitions: EquityDefinition[]; groupings: EquityGrouping[]; published: PublishedEquity[] };

export type Recomputed = {
  equal: boolean;
  says: string;
  differences: string[];
  entries: number;
  root: string;
  checkedAt: string;
};
