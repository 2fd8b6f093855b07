export type * from '../model/report.ts';
