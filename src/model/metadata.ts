/** Where a metadata field's value comes from. Offsets index `Document.text`. */
export interface Evidence {
  readonly method: 'stated' | 'markup' | 'url' | 'inferred';
  readonly rule: string;
  readonly start?: number;
  readonly end?: number;
  readonly reason?: string;
}

export interface MetadataFields {
  title?: string;
  /** The publisher's name: detikcom, ANTARA, RMOL … */
  outlet?: string;
  url?: string;
  /** The place name that opens the story. */
  dateline?: string;
  /** ISO 8601, as precise as is known: 2022-04-05T21:08+07:00, a day, a month or a year. */
  published?: string;
  modified?: string;
  authors?: string[];
  editors?: string[];
  section?: string;
  tags?: string[];
}
export type MetadataField = keyof MetadataFields;

/** All fields, in the record's order. */
export const METADATA_FIELDS = [
  'title',
  'outlet',
  'url',
  'dateline',
  'published',
  'modified',
  'authors',
  'editors',
  'section',
  'tags',
] as const satisfies readonly MetadataField[];

export interface Metadata extends MetadataFields {
  evidence: Partial<Record<MetadataField, Evidence>>;
}
