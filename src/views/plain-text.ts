import type { ReportInline } from '../model/report.ts';
import type { WrittenInline } from './tree.ts';

/** The words of a sentence without any marks; an acronym stands as it does in the sentence. */
export function plainText(children: readonly (ReportInline | WrittenInline)[]): string {
  return children
    .map((child): string => {
      switch (child.type) {
        case 'text': case 'code': return child.value;
        case 'figure': return child.text;
        case 'acronym': return child.acronym;
        case 'break': return ' ';
        case 'image': return child.alt;
        case 'citations': case 'footnote': case 'note': return '';
        default: return plainText(child.children);
      }
    })
    .join('');
}
