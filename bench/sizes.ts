/** How large a report is. */
export interface Size {
  sections: number;
  indicators: number;
  /** One unless given. */
  actionsInSection?: number;
}

export const sizes = {
  S: { sections: 12, indicators: 40 },
  M: { sections: 40, indicators: 200 },
  L: { sections: 300, indicators: 2000 },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof sizes;
