/** Characters that XML 1.0 does not allow, and that spreadsheets choke on: control characters, lone surrogates, two that are none. */
const NOT_XML = new RegExp(
  [
    '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]',
    '[\\ud800-\\udbff](?![\\udc00-\\udfff])',
    '(?<![\\ud800-\\udbff])[\\udc00-\\udfff]',
  ].join('|'),
  'g',
);

/** Each character that XML forbids becomes one U+FFFD, so that offsets stay as they are. */
export const xmlSafe = (text: string): string => text.replace(NOT_XML, '\ufffd');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' };

/** Text for XML or HTML, in an element or an attribute. */
export const escapeXml = (text: string): string => xmlSafe(text).replace(/[&<>"'\r]/g, (c) => ENTITIES[c]);

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An address of the web, and nothing that a page or program could run ("javascript:"); undefined where it is none. */
export const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : undefined;
