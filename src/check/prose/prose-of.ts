import type { Project } from '../../model/project.ts';
import type { ProseDocument } from './document.ts';
import { proseOfProject } from './from-section.ts';

const made = new WeakMap<Project, ProseDocument[]>();

/** The words of a project's sections, made once however many rules ask. */
export function proseOf(project: Project): ProseDocument[] {
  const documents = made.get(project) ?? proseOfProject(project);
  made.set(project, documents);
  return documents;
}
