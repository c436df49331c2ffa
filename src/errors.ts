/** What went wrong on our side of the line: the program's own fault or a request that cannot be carried out. Faults of texts are diagnostics instead. */
export class WartaError extends Error {
  /** Stable code such as `input/not-found`. */
  readonly code: string;
  /** The file (and line, column) the error is about, when there is one. */
  readonly place: string | undefined;
  /** What the user can do about it: one short sentence. */
  readonly remedy: string | undefined;

  constructor(code: string, message: string, options: { place?: string; remedy?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'WartaError';
    this.code = code;
    this.place = options.place;
    this.remedy = options.remedy;
  }

  /** One line for a person: place, message and remedy. */
  describe(): string {
    const place = this.place ? `${this.place}: ` : '';
    const remedy = this.remedy ? ` ${this.remedy}` : '';
    return `${place}${this.message}${remedy}`;
  }
}
