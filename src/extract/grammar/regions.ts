/** Categories of places that have a government of their own. */
export const REGIONS: ReadonlySet<string> = new Set(['province', 'regency', 'city']);
