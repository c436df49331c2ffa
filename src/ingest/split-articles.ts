/** A line that parts articles: a form feed, or at least five equals signs, asterisks or hashes alone. */
const MARK = /^(?:\f.*|[=]{5,}|[*]{5,}|#{5,})$/;
/** Fewer signs than this are a heading or an ornament, not an article. */
const SHORTEST = 200;

/** Parts a text at its lines of separation, where what stands between them is long enough to be articles; else it is one. */
export function splitArticles(text: string): string[] {
  if (!/[=]{5}|[*]{5}|#{5}|\f/.test(text)) return [text];
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; ) {
    const lf = text.indexOf('\n', at);
    const end = lf < 0 ? text.length : lf;
    const line = end - at < 200 ? text.slice(at, end).trim() : '';
    const mark = text[at] === '\f' ? '\f' : line;
    if (mark !== '' && MARK.test(mark)) {
      parts.push(text.slice(from, at));
      from = text[at] === '\f' ? at + 1 : Math.min(text.length, end + 1);
    }
    if (lf < 0) break;
    at = end + 1;
  }
  parts.push(text.slice(from));
  const articles = parts.filter((p) => p.trim() !== '');
  return articles.length > 1 && articles.every((p) => p.trim().length >= SHORTEST) ? articles : [text];
}
