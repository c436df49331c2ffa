import type { InputEvent, ReadContext, Reader, Source } from '../contract.js';
import { makeDocument } from '../document.js';
import { InputFault } from '../input-fault.js';
import { problem } from '../problems.js';

/** Word files, by the package mammoth where it is installed. */
export const docx: Reader = {
  name: 'DOCX',
  endings: ['docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  matches: () => false,
  async *read(source: Source, context: ReadContext): AsyncGenerator<InputEvent> {
    const bytes = await source.bytes.all(context.options.maxDocumentBytes * 2);
    const mammoth = await optional<{ extractRawText(input: { buffer: Buffer }): Promise<{ value: string }> }>('mammoth', 'Word files');
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    yield textDocument(source, bytes, value, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
  },
};

/** PDF files that hold text, by the package unpdf where it is installed. */
export const pdf: Reader = {
  name: 'PDF',
  endings: ['pdf'],
  mediaTypes: ['application/pdf'],
  matches: (head) => head.toString('latin1', 0, 5) === '%PDF-',
  async *read(source: Source, context: ReadContext): AsyncGenerator<InputEvent> {
    const bytes = await source.bytes.all(context.options.maxDocumentBytes * 4);
    const unpdf = await optional<{ extractText(data: Uint8Array, options: { mergePages: true }): Promise<{ text: string }> }>(
      'unpdf',
      'PDF files',
    );
    const { text } = await unpdf.extractText(new Uint8Array(bytes), { mergePages: true });
    yield textDocument(source, bytes, text, 'application/pdf');
  },
};

function textDocument(source: Source, bytes: Buffer, text: string, mediaType: string): InputEvent {
  if (text.trim() === '')
    return problem(source.path, 'input/no-text', 'The file holds no text, only pictures.', 'Have its text recognised first (OCR).');
  return makeDocument({
    path: source.path,
    bytes,
    member: source.member,
    mediaType,
    encoding: 'utf-8',
    content: text,
    given: source.given,
  });
}

/** Loads a package that need not be installed. */
async function optional<T>(name: string, what: string): Promise<T> {
  try {
    const module = (await import(name)) as T & { default?: T };
    return module.default ?? module;
  } catch {
    throw new InputFault(
      'input/needs-package',
      `${what} need the package ${name}, which is not installed.`,
      `Run \`npm install ${name}\`.`,
    );
  }
}
