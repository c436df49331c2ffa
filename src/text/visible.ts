/**
 * Puts U+FFFD, one for one, in place of what a screen would obey instead of show: control characters but line ends and tabs, and marks that
 * turn the direction of writing. Offsets stay as they are.
 */
export const visible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
