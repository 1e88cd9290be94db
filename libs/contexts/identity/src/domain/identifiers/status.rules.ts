/** How far a number was checked against the national service: the codes of the NHS data dictionary. */
export const NUMBER_STATUSES = ['01', '02', '03', '04', '05', '06', '07', '08'] as const;
export type NumberStatus = (typeof NUMBER_STATUSES)[number];

/** Present, and nobody has traced it: what a number is when it was only typed. */
export const NOT_TRACED: NumberStatus = '02';

/** 07 (not present, no trace needed) and 08 (a trace put off for a newborn) are said of somebody without a number. */
export const isOfANumber = (status: NumberStatus): boolean => status !== '07' && status !== '08';
