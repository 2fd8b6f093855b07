import type { ReleasedProject } from '../model/project.ts';
import type { SectionPlan } from './outline.ts';

/** The images that released words show, and the logo: no other is published. */
export function imagesOf(plans: readonly SectionPlan[], { images, settings }: ReleasedProject): string[] {
  const shown = new Set(plans.flatMap(({ references }) => references.images));
  if (settings.council.logo !== undefined) shown.add(settings.council.logo);
  return images.filter((image) => shown.has(image)).sort();
}
