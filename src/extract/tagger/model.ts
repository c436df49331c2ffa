import { WartaError } from '../../errors.js';
import { LABEL_COUNT } from './labels.js';
import { WordTable } from './word-table.js';

/** Longest way that a feature's row may stand from its slot. */
export const PROBES = 8;
/** What a slot keeps of a feature's number, to know it by. */
export const keyOf = (hash: number): number => hash >>> 16 || 1;

/** Weights of features by hash, one row of labels a feature; a feature that the model does not hold weighs nothing. */
export interface FeatureWeights {
  /** Upper half of the feature's number, 0 where the slot is empty. The length is a power of two. */
  readonly keys: Uint16Array;
  /** LABEL_COUNT weights a slot, in steps of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
}

/** The learnt tagger: what the model file holds. */
export interface TaggerModel {
  readonly features: FeatureWeights;
  /** Score of label b after label a at [a * LABEL_COUNT + b]; the row of OUTSIDE also serves before the first token. */
  readonly transitions: Float32Array;
  readonly words: WordTable;
  /** By type and tenth of the model's own probability: how often a name so given was right on held-out articles. */
  readonly calibration: Float32Array;
}

/** Points of the calibration curve of one type, at probabilities 0, 1/(n-1) … 1. */
export const CALIBRATION_POINTS = 11;

/** Puts rows into a table of `size` slots, in the order given; a row that finds no free slot near its own is left out. */
export function buildFeatureWeights(
  rows: Iterable<{ readonly hash: number; readonly row: ArrayLike<number> }>,
  scale: number,
  size: number,
): FeatureWeights {
  const keys = new Uint16Array(size);
  const weights = new Int8Array(size * LABEL_COUNT);
  for (const { hash, row } of rows) {
    const key = keyOf(hash);
    for (let probe = 0, slot = hash & (size - 1); probe < PROBES; probe++, slot = (slot + 1) & (size - 1)) {
      if (keys[slot] === key) break;
      if (keys[slot] !== 0) continue;
      keys[slot] = key;
      for (let label = 0; label < LABEL_COUNT; label++)
        weights[slot * LABEL_COUNT + label] = Math.max(-127, Math.min(127, Math.round(row[label] / scale)));
      break;
    }
  }
  return { keys, weights, scale };
}

const FORMAT = 'warta.names/1';
const ALIGNMENT = 8;

type Section = Uint16Array | Int8Array | Uint8Array | Float32Array;
type SectionKind = 'u16' | 'i8' | 'u8' | 'f32';
const KINDS = { u16: Uint16Array, i8: Int8Array, u8: Uint8Array, f32: Float32Array } as const;

/** The model as one file: a line of JSON with the sections' lengths in bytes, then the sections, each on an eight-byte edge. */
export function encodeModel({ features, transitions, words, calibration }: TaggerModel): Buffer {
  const sections: [SectionKind, Section][] = [
    ['u16', features.keys],
    ['i8', features.weights],
    ['f32', transitions],
    ['f32', calibration],
    ['u16', words.data.keys],
    ['u16', words.data.clusters],
    ['u8', words.data.capitals],
    ['u8', words.data.coarser],
  ];
  const header = {
    format: FORMAT,
    labels: LABEL_COUNT,
    scale: features.scale,
    sections: sections.map(([kind, data]) => [kind, data.byteLength]),
  };
  const parts: Buffer[] = [padded(Buffer.from(`${JSON.stringify(header)}\n`), 0x20)];
  for (const [, data] of sections) parts.push(padded(Buffer.from(data.buffer, data.byteOffset, data.byteLength), 0));
  return Buffer.concat(parts);
}

/** Reads what `encodeModel` wrote; the arrays are views of the bytes. Throws WartaError where it is another format. `place` names the file in errors. */
export function decodeModel(bytes: Buffer, place: string): TaggerModel {
  const line = bytes.indexOf(10);
  const header = parseHeader(bytes.toString('utf8', 0, Math.max(0, line)));
  if (header === undefined)
    throw new WartaError('model/format', 'This is not a names model of this version.', { place, remedy: 'Run `npm run train`.' });
  // Views need an even begin, which a slice of a pooled buffer may lack.
  const { buffer, byteOffset } = bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
  let at = byteOffset + aligned(line + 1);
  const arrays = header.sections.map(([kind, length]) => {
    const view = new KINDS[kind](buffer as ArrayBuffer, at, length / KINDS[kind].BYTES_PER_ELEMENT);
    at += aligned(length);
    return view;
  });
  const [keys, weights, transitions, calibration, wordKeys, clusters, capitals, coarser] = arrays as [
    Uint16Array,
    Int8Array,
    Float32Array,
    Float32Array,
    Uint16Array,
    Uint16Array,
    Uint8Array,
    Uint8Array,
  ];
  return {
    features: { keys, weights, scale: header.scale },
    transitions,
    calibration,
    words: new WordTable({ keys: wordKeys, clusters, capitals, coarser }),
  };
}

interface Header {
  readonly format: string;
  readonly labels: number;
  readonly scale: number;
  readonly sections: readonly (readonly [SectionKind, number])[];
}

function parseHeader(line: string): Header | undefined {
  try {
    const header = JSON.parse(line) as Header;
    return header.format === FORMAT && header.labels === LABEL_COUNT ? header : undefined;
  } catch {
    return undefined;
  }
}

const aligned = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** Fills up to the next edge; in the header before its line end, so that the line stays one. */
function padded(data: Buffer, fill: number): Buffer {
  const missing = aligned(data.length) - data.length;
  return Buffer.concat(fill === 0 ? [data, Buffer.alloc(missing)] : [data.subarray(0, -1), Buffer.alloc(missing, fill), data.subarray(-1)]);
}
