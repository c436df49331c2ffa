import type { Diagnostic } from '../model/diagnostic.js';
import type { MetadataField, MetadataFields } from '../model/metadata.js';
import { type Findings, STRENGTH } from './findings.js';
import { pageDate } from './html/page-date.js';
import { lineWords } from './line-words.js';
import { isSiteName } from './outlet-index.js';
import type { CleanVocabulary } from './vocabulary.js';

/** Notes what a container states beside the text (a row's fields, a feed's item): it goes before all that the text says. */
export function noteGiven(given: MetadataFields, found: Findings, words: CleanVocabulary): Diagnostic[] {
  const doubts: Diagnostic[] = [];
  for (const field of Object.keys(given) as MetadataField[]) {
    let value = given[field];
    if (field === 'outlet' && typeof value === 'string')
      value = (words.outlets.byName(value) ?? words.outlets.byAddress(value))?.name ?? value;
    if ((field === 'published' || field === 'modified') && typeof value === 'string') {
      const date = readDate(value, words);
      if (date === undefined)
        doubts.push({
          code: 'metadata/unreadable-date',
          severity: 'warning',
          message: `The field ${field} holds no date that can be read: "${value.slice(0, 60)}".`,
        });
      value = date;
    }
    if ((field === 'authors' || field === 'editors') && Array.isArray(value)) value = value.map((name) => withoutSite(name, words));
    found.set(field, value as never, STRENGTH.given, { method: 'markup', rule: 'given' });
  }
  return doubts;
}

/** "Dina Rayanti - detikOto", "Afif Farhan -Sepakbola": the paper or its section is no part of a name. */
function withoutSite(name: string, { outlets, sections }: CleanVocabulary): string {
  const dash = Math.max(name.lastIndexOf(' -'), name.lastIndexOf(' –'), name.lastIndexOf(' |'));
  const site = name.slice(dash + 2).trim();
  if (dash <= 0 || site === '') return name;
  const line = lineWords(site, 0, site.length, 4);
  const isSection = sections.at(line, 0)?.next === line.words.length;
  return isSection || isSiteName(site) || outlets.byName(site) !== undefined ? name.slice(0, dash).trim() : name;
}

/** A year or month alone stands as it is; all else is read as pages write it. */
function readDate(value: string, words: CleanVocabulary): string | undefined {
  if (/^\d{4}(-\d\d)?$/.test(value)) return value;
  return pageDate(value, words.stamps);
}
