/**
 * The names of an entity, each once, in the order in which they were added. Those of a knowledge entry are shared by all documents
 * that name it; a document only adds its own.
 */
export class AliasList {
  private own: string[] | undefined;

  /** `known` has no name twice. */
  constructor(private readonly known: readonly string[] = []) {}

  add(name: string): void {
    if (this.known.includes(name) || this.own?.includes(name)) return;
    if (this.own === undefined) this.own = [name];
    else this.own.push(name);
  }

  *[Symbol.iterator](): Iterator<string> {
    yield* this.known;
    if (this.own !== undefined) yield* this.own;
  }

  /** All of them but `name`. */
  without(name: string): readonly string[] {
    const all = this.own === undefined ? this.known : [...this.known, ...this.own];
    return all.includes(name) ? all.filter((alias) => alias !== name) : all;
  }
}
