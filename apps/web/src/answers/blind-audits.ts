export type AnnouncedSample = {
  sampleId: string;
  /** `2026-03` or `2026-Q1` */
  period: string;
  asked: number;
  /** Of the list that is drawn from. */
  lines: number;
  announcedAt: string;
  drawnAt: string | null;
  /** Of the checkpoint that drew it. */
  size: number | null;
};

export type PathwayLevel = 'weeks' | 'bands' | 'order' | 'kinds';

export type DrawnPathway = {
  position: number;
  blinder: string;
  pathway: { level: PathwayLevel; steps: { code: string; when: string | null }[] };
};

export type DrawnSample = AnnouncedSample & {
  listHash: string;
  rule: string;
  root: string | null;
  positions: number[];
  pathways: DrawnPathway[];
};
