/** Writes a JSON array piece by piece: one item a line between the brackets. */
export function jsonList(): { begin(): string; item(value: unknown): string; end(): string } {
  let before = '[\n';
  let any = false;
  return {
    begin: () => '',
    item(value) {
      const out = before + JSON.stringify(value);
      before = ',\n';
      any = true;
      return out;
    },
    end: () => (any ? '\n]\n' : '[]\n'),
  };
}
