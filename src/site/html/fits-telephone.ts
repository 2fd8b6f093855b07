import type { Table } from '../../views/table.ts';

/** Whether its columns have room beside each other on a telephone; of one that has not each row is a card there, lest a verdict lie beyond the edge. */
export function fitsTelephone({ columns }: Table): boolean {
  return columns.length <= 3;
}
