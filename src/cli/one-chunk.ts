/** A whole text as the stream that `writeOutput` takes. */
export async function* oneChunk(text: string): AsyncGenerator<string> {
  yield text;
}
