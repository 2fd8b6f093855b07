import { asId } from './as-id.ts';

/** Gives every heading of a section an anchor of its own. */
export function createAnchors(): (title: string) => string {
  const taken = new Set<string>();
  const lastNumber = new Map<string, number>();
  return (title) => {
    const wanted = asId(title) || 'heading';
    let anchor = wanted;
    let number = lastNumber.get(wanted) ?? 1;
    while (taken.has(anchor)) {
      number += 1;
      anchor = `${wanted}-${number}`;
    }
    lastNumber.set(wanted, number);
    taken.add(anchor);
    return anchor;
  };
}
