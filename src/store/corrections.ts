import { readFileSync } from 'node:fs';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { WartaError } from '../errors.js';
import { CORRECTIONS_FORMAT, type Correction } from '../model/correction.js';
import { NAME_LABELS, ORGANIZATION_SUBTYPES } from '../model/label.js';

/** A correction and the line of the file it stands on. */
export interface WrittenCorrection {
  readonly correction: Correction;
  /** "corrections.yaml:12" */
  readonly place: string;
}

const entityId = z.string().regex(/^[a-z]+:[^\s]+$/, 'is the id of a thing, such as "person:mahfud-md"');
const mention = z.strictObject({ document: z.string(), type: z.string(), text: z.string(), start: z.int().min(0) });
const target = { entity: entityId.optional(), document: z.string().optional(), mention: mention.optional() };
/** What it is about in words, for people who read the file. */
const note = { note: z.string().optional() };

const correction = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('drop'), ...target, ...note }),
    z.strictObject({
      do: z.literal('retype'),
      ...target,
      to: z.enum(NAME_LABELS),
      subtype: z.enum(ORGANIZATION_SUBTYPES).optional(),
      ...note,
    }),
    z.strictObject({ do: z.literal('merge'), ...target, into: entityId, name: z.string().optional(), ...note }),
    z.strictObject({ do: z.literal('split'), ...target, into: entityId, name: z.string(), form: z.string().optional(), ...note }),
  ])
  .refine((c) => (c.entity === undefined) !== (c.mention === undefined), 'names either an entity or a mention')
  .refine((c) => c.document === undefined || c.mention === undefined, 'has the document inside its mention')
  .refine((c) => c.do !== 'split' || c.entity === undefined || c.form !== undefined, 'splits an entity by a form: say which');

/** Reads a file of corrections. Throws WartaError with the line of what is wrong. */
export function readCorrections(path: string): WrittenCorrection[] {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new WartaError('corrections/not-found', 'There is no file of corrections here.', { place: path, cause });
  }
  return parseCorrections(source, path);
}

/** Reads corrections from YAML; `path` is for messages. */
export function parseCorrections(source: string, path: string): WrittenCorrection[] {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const placeOf = (node: unknown): string => {
    const at = (node as Node | undefined)?.range?.[0];
    return at === undefined ? path : `${path}:${lines.linePos(at).line}`;
  };
  const [fault] = document.errors;
  if (fault !== undefined) {
    const message = fault.message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, '.');
    throw new WartaError('corrections/yaml', message, { place: `${path}:${lines.linePos(fault.pos[0]).line}` });
  }
  const root = document.contents;
  const format: unknown = isMap(root) ? root.get('format') : undefined;
  const list = isMap(root) ? root.get('corrections', true) : undefined;
  if (!isMap(root) || format !== CORRECTIONS_FORMAT || (list !== undefined && !isSeq(list) && !(isScalar(list) && list.value === null))) {
    throw new WartaError(
      'corrections/form',
      `This is no file of corrections: it begins with "format: ${CORRECTIONS_FORMAT}" and has a list.`,
      {
        place: placeOf(root),
        remedy: 'Save one from the page that `warta report` writes.',
      },
    );
  }
  return isSeq(list) ? list.items.map((node) => readOne(node as Node, document, placeOf(node))) : [];
}

function readOne(node: Node, document: ReturnType<typeof parseDocument>, place: string): WrittenCorrection {
  const read = correction.safeParse(node.toJS(document));
  if (read.success) {
    const { note: _note, ...rest } = read.data;
    return { correction: rest as Correction, place };
  }
  const [issue] = read.error.issues;
  const at = issue.path.length === 0 ? 'The correction' : `The correction's "${issue.path.join('.')}"`;
  throw new WartaError('corrections/form', `${at}: ${issue.message}.`, { place });
}
