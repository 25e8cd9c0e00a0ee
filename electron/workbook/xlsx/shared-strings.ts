import { isUtf8 } from 'node:buffer';
import { LIMITS } from '../limits';
import { NotUnderstood, Refusal } from '../refusal';
import { cellText } from './xml-text';

const LT = 0x3c;
/** How almost every string stands; anything else takes the slow way. */
const PLAIN_OPEN = '<si><t>';
const PLAIN_CLOSE = '</t></si>';

/** Reads sharedStrings.xml piece by piece: rich text is joined, phonetic runs are left out (18.4). */
export class SharedStrings {
  readonly strings: string[] = [];
  #rest: Buffer = Buffer.alloc(0);
  #characters = 0;
  #inItem = false;
  /** Name of the element being skipped: phonetic run, run properties. '' = none. */
  #skipping = '';
  #text = '';
  #ended = false;

  constructor(private readonly file: string) {}

  write(piece: Buffer): void {
    const bytes = this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]);
    // Up to the last tag: "<" stands at a character's start, so no character is cut in two.
    const cut = bytes.lastIndexOf(LT);
    if (cut <= 0) {
      this.#keep(bytes);
      return;
    }
    const whole = bytes.subarray(0, cut);
    if (!isUtf8(whole)) throw new NotUnderstood('shared strings that are not UTF-8');
    const read = this.#scan(whole.toString('utf8'));
    this.#keep(
      read.done ? bytes.subarray(cut) : bytes.subarray(cut - Buffer.byteLength(read.rest)),
    );
  }

  end(): readonly string[] {
    this.#scan(`${this.#rest.toString('utf8')}<`);
    if (!this.#ended || this.#inItem) throw new NotUnderstood('shared strings without an end');
    return this.strings;
  }

  #keep(bytes: Buffer): void {
    if (bytes.length > 40 * LIMITS.cellCharacters)
      throw new Refusal('cell-too-long', { file: this.file, cell: '?' });
    this.#rest = Buffer.from(bytes);
  }

  #push(text: string): void {
    if (text.length > LIMITS.cellCharacters)
      throw new Refusal('cell-too-long', { file: this.file, cell: '?' });
    // What a string costs beside its characters, so that millions of empty ones count too.
    this.#characters += text.length + 24;
    if (this.#characters > LIMITS.sharedCharacters)
      throw new Refusal('file-unpacked-too-large', { file: this.file, limit: 300 });
    this.strings.push(text);
  }

  #scan(xml: string): { readonly done: boolean; readonly rest: string } {
    let at = 0;
    const end = xml.length;
    while (at < end) {
      if (!this.#inItem && xml.startsWith(PLAIN_OPEN, at)) {
        const close = xml.indexOf('<', at + 7);
        if (close !== -1 && xml.startsWith(PLAIN_CLOSE, close)) {
          const text = xml.slice(at + 7, close);
          this.#push(
            text.includes('&') || text.includes('_x') || text.includes('\r')
              ? cellText(text)
              : text,
          );
          at = close + 9;
          continue;
        }
      }
      const open = xml.indexOf('<', at);
      if (open === -1) return { done: true, rest: '' };
      const close = xml.indexOf('>', open);
      if (close === -1) return { done: open === end - 1, rest: xml.slice(open) };
      const tag = xml.slice(open + 1, close);
      if (tag.startsWith('!--')) {
        const comment = xml.indexOf('-->', open);
        if (comment === -1) return { done: false, rest: xml.slice(open) };
        at = comment + 3;
        continue;
      }
      const text = xml.indexOf('<', close);
      if (text === -1) return { done: false, rest: xml.slice(open) };
      this.#tag(tag, xml.slice(close + 1, text));
      at = text;
    }
    return { done: true, rest: '' };
  }

  #tag(tag: string, text: string): void {
    const isClose = tag.startsWith('/');
    const isEmpty = tag.endsWith('/');
    const name = (/^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1] ?? tag).trim();
    if (this.#skipping !== '') {
      if (isClose && name === this.#skipping) this.#skipping = '';
      return;
    }
    switch (name) {
      case 'si':
        if (isClose !== this.#inItem) throw new NotUnderstood('nested shared string');
        if (isEmpty) this.#push('');
        else if (isClose) this.#push(cellText(this.#text));
        this.#inItem = !isClose && !isEmpty;
        this.#text = '';
        return;
      case 't':
        if (!isClose && !isEmpty && this.#inItem) this.#text += text;
        return;
      case 'rPh':
      case 'rPr':
        if (!isClose && !isEmpty) this.#skipping = name;
        return;
      case 'sst':
        this.#ended ||= isClose || isEmpty;
        return;
      case 'r':
      case 'phoneticPr':
        return;
      default:
        if (!tag.startsWith('?xml') && (this.#inItem || tag.startsWith('!')))
          throw new NotUnderstood(`shared string with ${name}`);
    }
  }
}
