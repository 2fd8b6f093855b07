import type { ReportTarget } from '../model/report.ts';
import { boundText } from '../format/number.ts';
import { fill, type Labels } from '../model/labels.ts';
import type { Unit } from '../model/value.ts';
import type { LineMarks } from './chart-spec.ts';
import type { TokenReference } from './palette.ts';

type Zone = ReportTarget['green'];

export interface TargetMarks {
  bands: LineMarks['bands'];
  edges: LineMarks['edges'];
  labels: { y: number; text: string; colour: TokenReference }[];
  /** Values that the axis must reach for the target to be seen. */
  values: number[];
}

/** The zones of the target, their edges and the words beside them. */
export function targetMarks(target: ReportTarget | null, unit: Unit, labels: Labels): TargetMarks {
  if (target === null) return { bands: [], edges: [], labels: [], values: [] };
  const green = finiteEdges(target.green);
  const amber = target.amber === null ? [] : finiteEdges(target.amber).filter((edge) => !green.includes(edge));
  return {
    bands: [
      ...(target.amber === null ? [] : [{ ...target.amber, fill: '@amber-band' as const }]),
      { ...target.green, fill: '@green-band' as const },
    ],
    edges: [
      ...amber.map((y) => ({ y, colour: '@amber' as const, dash: [4, 3] })),
      ...green.map((y) => ({ y, colour: '@green' as const, dash: [] })),
    ],
    labels: [
      ...(green.length === 0
        ? []
        : [{ y: middle(green), text: fill(labels['chart.target'], { figure: target.shortText }), colour: '@green' as const }]),
      ...(target.amber === null || amber.length === 0
        ? []
        : [{ y: Math.max(...amber), text: amberText(target.amber, amber, unit, labels), colour: '@amber-text' as const }]),
    ],
    values: [...green, ...amber],
  };
}

function amberText(zone: Zone, amber: readonly number[], unit: Unit, labels: Labels): string {
  const [edge] = amber;
  if (amber.length !== 1 || edge === undefined) return labels['chart.nearTargetZone'];
  const bound = fill(labels[edge === zone.from ? 'target.nearFrom' : 'target.nearUpTo'], { figure: boundText(edge, unit, labels) });
  return fill(labels['chart.nearTarget'], { bound });
}

function finiteEdges(zone: Zone): number[] {
  return [zone.from, zone.to].filter((edge): edge is number => edge !== null && Number.isFinite(edge));
}

function middle(edges: readonly number[]): number {
  return edges.reduce((sum, edge) => sum + edge, 0) / edges.length;
}
