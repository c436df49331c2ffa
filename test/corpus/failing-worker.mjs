// A worker's program that ends its thread over certain articles, as one that runs out of memory would.
export default function recordBatch(items) {
  if (items.some(({ document }) => document.text.includes('mematikan selalu'))) process.exit(7);
  if (items.length > 1 && items.some(({ document }) => document.text.includes('mematikan sekali'))) process.exit(7);
  const lines = items.map(({ document }) => Buffer.from(`${document.path}\n`));
  let end = 0;
  return { outcomes: lines.map((line) => (end += line.length)), lines: new Uint8Array(Buffer.concat(lines)) };
}
