import type { CompileContext, Extension as FromMarkdownExtension, Handle } from 'mdast-util-from-markdown';
import type { Code, Construct, Extension, State, TokenizeContext, Effects } from 'micromark-util-types';
import type { Node } from 'unist';
import type { Processor } from 'unified';

/** What stands between two semicolons of a citation, on one line, with its place in the text. */
export interface CitationPiece {
  text: string;
  start: number;
  end: number;
}

/** `[@id; @id]` as it stands, right or wrong; each entry of `refs` is what stood between two semicolons. */
export interface CitationNode extends Node {
  type: 'citation';
  refs: CitationPiece[][];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
  }
  interface RootContentMap {
    citation: CitationNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
    citationMarker: 'citationMarker';
    citationPiece: 'citationPiece';
    citationSeparator: 'citationSeparator';
  }
}

const openingBracket = 91;
const closingBracket = 93;
const at = 64;
const semicolon = 59;

/** Teaches a remark processor that `[@…]` is a citation, so that escapes and places come out right. */
export function citationSyntax(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(intoTree);
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return open;

  function open(code: Code): State | undefined {
    effects.enter('citation');
    effects.enter('citationMarker');
    effects.consume(code);
    effects.exit('citationMarker');
    return beforeFirst;
  }

  function beforeFirst(code: Code): State | undefined {
    if (!isSpace(code) && code !== at) return nok(code);
    effects.enter('citationPiece');
    return first(code);
  }

  function first(code: Code): State | undefined {
    if (isSpace(code)) {
      effects.consume(code);
      return first;
    }
    return code === at ? piece(code) : nok(code);
  }

  function piece(code: Code): State | undefined {
    if (code === null || code === openingBracket) return nok(code);
    if (code === closingBracket || code === semicolon || isLineEnding(code)) {
      effects.exit('citationPiece');
      return between(code);
    }
    effects.consume(code);
    return piece;
  }

  function between(code: Code): State | undefined {
    if (code === null || code === openingBracket) return nok(code);
    if (code === closingBracket) {
      effects.enter('citationMarker');
      effects.consume(code);
      effects.exit('citationMarker');
      effects.exit('citation');
      return ok;
    }
    if (code === semicolon || isLineEnding(code)) {
      const type = code === semicolon ? 'citationSeparator' : 'lineEnding';
      effects.enter(type);
      effects.consume(code);
      effects.exit(type);
      return between;
    }
    effects.enter('citationPiece');
    return piece(code);
  }
}

const construct: Construct = { name: 'citation', tokenize };
const syntax: Extension = { text: { [openingBracket]: construct } };

function innermost(context: CompileContext): CitationNode {
  return context.stack.at(-1) as unknown as CitationNode;
}

const enterCitation: Handle = function enterCitation(token) {
  this.enter({ type: 'citation', refs: [[]] }, token);
};

const exitCitation: Handle = function exitCitation(token) {
  this.exit(token);
};

const addPiece: Handle = function addPiece(token) {
  const text = this.sliceSerialize(token);
  if (text.trim() !== '') innermost(this).refs.at(-1)?.push({ text, start: token.start.offset, end: token.end.offset });
};

const addSeparator: Handle = function addSeparator() {
  innermost(this).refs.push([]);
};

const intoTree: FromMarkdownExtension = {
  enter: { citation: enterCitation },
  exit: { citation: exitCitation, citationPiece: addPiece, citationSeparator: addSeparator },
};
