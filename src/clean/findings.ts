import { type Evidence, METADATA_FIELDS, type Metadata, type MetadataField, type MetadataFields } from '../model/metadata.js';

/** How sure a place in the page is of a field; of two values the surer stands, of two equals the first. */
export const STRENGTH = {
  given: 10,
  structured: 9,
  header: 8,
  source: 7,
  dateline: 6,
  address: 5,
  closing: 4,
  body: 3,
  hint: 2,
  guess: 1,
} as const;
export type Strength = (typeof STRENGTH)[keyof typeof STRENGTH];

/** Collects metadata while an article is read, with the evidence for each field. */
export class Findings {
  private readonly fields: MetadataFields = {};
  private readonly evidence: Partial<Record<MetadataField, Evidence>> = {};
  private readonly strengths: Partial<Record<MetadataField, Strength>> = {};

  /** Notes a value; an empty one is passed over. */
  set<F extends MetadataField>(field: F, value: MetadataFields[F], strength: Strength, evidence: Evidence): void {
    if (value === undefined || value.length === 0 || strength <= (this.strengths[field] ?? 0)) return;
    this.fields[field] = value;
    this.strengths[field] = strength;
    this.evidence[field] = evidence;
  }

  /** Notes people; those of a second line of the same strength are added ("Penulis: …" twice). */
  addPeople(field: 'authors' | 'editors', people: readonly string[], strength: Strength, evidence: Evidence): void {
    const standing = this.fields[field];
    if (standing === undefined || strength > (this.strengths[field] ?? 0)) {
      this.set(field, [...people], strength, evidence);
      return;
    }
    if (strength < (this.strengths[field] ?? 0)) return;
    const known = new Set(standing.map((p) => p.toLowerCase()));
    for (const person of people) if (!known.has(person.toLowerCase())) standing.push(person);
  }

  get<F extends MetadataField>(field: F): MetadataFields[F] {
    return this.fields[field];
  }

  strength(field: MetadataField): number {
    return this.strengths[field] ?? 0;
  }

  /** The record's metadata, its fields in the record's order. */
  metadata(): Metadata {
    const out: Metadata = { evidence: {} };
    for (const field of METADATA_FIELDS) {
      const value = this.fields[field];
      if (value === undefined) continue;
      (out as Record<MetadataField, unknown>)[field] = value;
      out.evidence[field] = this.evidence[field];
    }
    return out;
  }
}
