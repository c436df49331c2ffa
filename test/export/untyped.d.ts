declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown, options?: { forceType?: string });
    readonly data: Record<string, unknown>[];
    format(name: string, options?: { format?: string }): string;
  }
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';

declare module 'jsonld' {
  const jsonld: {
    expand(document: unknown): Promise<unknown[]>;
    toRDF(document: unknown, options?: { format?: string }): Promise<unknown>;
  };
  export default jsonld;
}
