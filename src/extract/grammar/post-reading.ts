import type { Tokens } from '../../model/tokens.js';
import type { RolePart } from '../../model/value.js';
import type { PostHead, PostQualifier } from './lexical-cues.js';

/** A post at tokens [from, to). */
export interface PostReading {
  readonly from: number;
  readonly to: number;
  readonly head: PostHead | undefined;
  readonly qualifier: PostQualifier | undefined;
  /** Posts of the knowledge base that the words before any tail name. */
  readonly candidates: readonly string[];
  readonly parts: readonly RolePart[];
  /** The post's name with its abbreviations written out. */
  readonly canonical: string;
  /** True where only the head stands ("Presiden", "Menteri"). */
  readonly bare: boolean;
}

export interface Posts {
  begins(lex: number): boolean;
  read(tokens: Tokens, i: number): PostReading | undefined;
}
