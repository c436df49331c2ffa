/** What a page's markup says of its article, before it is made to agree with the text. */
export interface PageFields {
  title?: string;
  siteName?: string;
  url?: string;
  published?: string;
  modified?: string;
  authors: string[];
  editors: string[];
  section?: string;
  tags: string[];
  /** Titles that the head gives, best first: JSON-LD, OpenGraph, <title>. */
  readonly titles: string[];
}
