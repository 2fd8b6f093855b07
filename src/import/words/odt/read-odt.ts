import { passwordProtected } from '../../files/refusals.ts';
import { FileRefused } from '../../files/refused.ts';
import { openArchive, type Archive } from '../open-archive.ts';
import { joinedChanges, newReading } from '../reading.ts';
import type { RemarkOnWords, WordsDocument } from '../words-document.ts';
import { allIn, childOf, wordsIn, xmlTree, type XmlElement } from '../xml-tree.ts';
import { blocksIn } from './body.ts';
import { spokenLines, type OdtReading } from './reading.ts';
import { stylesIn } from './styles.ts';

/** The words of an OpenDocument text with its notes, pictures, comments and open changes; throws `FileRefused`. Macros are neither read nor run. */
export function readOdt(file: Uint8Array): WordsDocument {
  const archive = openArchive(file);
  if (allIn(treeOf(archive, 'META-INF/manifest.xml'), 'manifest:encryption-data').length > 0) throw passwordProtected();
  const content = treeOf(archive, 'content.xml');
  const text = allIn(content, 'office:text')[0];
  if (!text) throw new FileRefused('It is no document of LibreOffice: it has no text in it.', 'Save it again as ODF Text Document (.odt), and take that.');
  const common = treeOf(archive, 'styles.xml');
  const reading: OdtReading = {
    ...newReading(),
    styles: stylesIn(content, common),
    changes: changesIn(text),
    adding: new Map(),
    notes: new Map(),
    said: new Map(),
    lists: new Map(),
    bytes: archive.bytes,
    drawn: (name) => spokenLines(treeOf(archive, `${name}/content.xml`)).join('; '),
    inside: (element) => blocksIn(reading, element),
  };
  const blocks = blocksIn(reading, text);
  const frames = allIn(common, 'style:master-page').flatMap(spokenLines).filter((line) => /\p{L}/u.test(line));
  return {
    blocks,
    notes: reading.notes,
    comments: reading.remarks.map(({ id, number, about }): RemarkOnWords => ({ number, about, by: '', text: '', ...reading.said.get(id) })),
    openChanges: joinedChanges(reading.openChanges),
    beside: [...reading.beside, ...[...new Set(frames)].map((line) => ({ what: 'head or foot of pages', text: line }) as const)],
    properties: new Map(),
  };
}

function treeOf(archive: Archive, name: string): XmlElement {
  return xmlTree(archive.text(name) ?? '');
}

/** What was added stands in the text; what was taken out stands in this list alone. */
function changesIn(text: XmlElement): OdtReading['changes'] {
  return new Map(allIn(text, 'text:changed-region').flatMap((region) => {
    const [added, out] = [childOf(region, 'text:insertion'), childOf(region, 'text:deletion')];
    const by = childOf(childOf(added ?? out, 'office:change-info'), 'dc:creator');
    const change = { kind: added ? 'added' : 'taken out', by: by ? wordsIn(by).trim() : '', text: out ? spokenLines(out).join(' ') : '' } as const;
    return added ?? out ? [[region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '', change] as const] : [];
  }));
}
