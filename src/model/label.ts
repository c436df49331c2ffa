/** The entity and value types that the analyzer marks. A new one is added here; the compiler then lists the tables to fill. */
export const LABELS = ['person', 'role', 'organization', 'platform', 'program', 'place', 'regulation', 'date', 'figure', 'quote'] as const;
export type Label = (typeof LABELS)[number];

/** Types that are names of things: their mentions link to an entity. */
export const NAME_LABELS = ['person', 'role', 'organization', 'platform', 'program', 'place', 'regulation'] as const;
export type NameLabel = (typeof NAME_LABELS)[number];

export const ORGANIZATION_SUBTYPES = ['ministry', 'agency', 'company', 'party', 'media', 'other'] as const;
export type OrganizationSubtype = (typeof ORGANIZATION_SUBTYPES)[number];

export const ZONE_KINDS = ['title', 'byline', 'dateline', 'caption', 'boilerplate'] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];
export type MentionZone = 'title' | 'caption' | 'dateline' | 'body';
