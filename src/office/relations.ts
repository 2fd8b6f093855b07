import { tag, xmlHead } from './xml.ts';

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** What a part of the file refers to, each under an id that is the same whenever it is made. */
export class Relations {
  private readonly ids = new Map<string, string>();
  private readonly entries: string[] = [];

  /** The id of a part in the same folder, or of an address elsewhere. */
  to(kind: string, target: string, outside = false): string {
    const key = `${kind} ${target}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.ids.size + 1}`;
    this.ids.set(key, id);
    this.entries.push(tag('Relationship', { Id: id, Type: kind.includes(':') ? kind : `${kinds}${kind}`, Target: target, TargetMode: outside ? 'External' : null }));
    return id;
  }

  xml(): string {
    return xmlHead + tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...this.entries);
  }
}
