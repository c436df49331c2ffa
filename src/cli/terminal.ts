/** Takes control characters and bidi overrides out of a text that goes to a terminal; line ends and tabs stay. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/g, '\ufffd');
}

/** One line on standard error. */
export function printError(message: string): void {
  process.stderr.write(`warta: ${printable(message)}\n`);
}
