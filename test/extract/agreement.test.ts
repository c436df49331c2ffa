import { describe, expect, it } from 'vitest';
import { agreement } from '../../src/extract/refiners/agreement.js';
import type { Segmented } from '../../src/model/document.js';
import type { NameMention } from '../../src/model/mention.js';

const document = { text: 'x'.repeat(200) } as unknown as Segmented;

const reading = (component: string, type: NameMention['type'], start: number, end: number, confidence: number): NameMention => ({
  type,
  start,
  end,
  candidates: component === 'tagger' ? [] : ['person:contoh'],
  subtype: undefined,
  canonical: undefined,
  confidence,
  provenance: { component, rule: 'test', facts: [] },
});
const refine = (...standing: NameMention[]) => agreement.refine({ standing, rejected: [] }, document).standing;

describe('agreement of lists, rules and the model', () => {
  it('makes a doubtful reading surer that the model shares, and keeps what the list knows of it', () => {
    const [m, ...others] = refine(reading('known-name', 'person', 0, 12, 0.35), reading('tagger', 'person', 0, 12, 0.95));
    expect(others).toEqual([]);
    expect(m.confidence).toBeGreaterThan(0.5);
    expect(m).toMatchObject({ candidates: ['person:contoh'], provenance: { component: 'known-name' } });
  });

  it('lets a weak rule fall that the model denies', () => {
    const [m] = refine(reading('person', 'person', 0, 12, 0.65), reading('tagger', 'organization', 40, 52, 0.9));
    expect(m.confidence).toBeLessThan(0.5);
  });

  it('leaves a sure reading as it is, whatever the model says', () => {
    const sure = reading('known-name', 'place', 0, 12, 0.95);
    expect(refine(sure, reading('tagger', 'person', 0, 12, 0.9))[0]).toEqual(sure);
  });

  it('wants the model to be surer where it speaks alone, of bodies and places more than of people', () => {
    const [person, place] = refine(reading('tagger', 'person', 0, 12, 0.8), reading('tagger', 'place', 40, 52, 0.8));
    expect(person.confidence).toBeLessThan(0.8);
    expect(person.confidence).toBeGreaterThan(0.5);
    expect(place.confidence).toBeLessThan(person.confidence);
  });

  it('lets a rule say how far the name goes that the model knows in part', () => {
    const rule = reading('person', 'person', 0, 20, 0.75);
    expect(refine(rule, reading('tagger', 'person', 0, 8, 0.6))[0]).toEqual(rule);
  });

  it('holds a reading of a rule worth no less than the model alone, but of an ambiguous alias the list knows more', () => {
    const heard = reading('tagger', 'organization', 0, 12, 0.95);
    expect(refine(reading('headed-name', 'organization', 0, 12, 0.45), heard)[0].confidence).toBeGreaterThan(0.5);
    expect(refine(reading('known-name', 'organization', 0, 12, 0.35), heard)[0].confidence).toBe(0.35);
  });

  it('leaves the list before a rule that is sure enough by itself', () => {
    const list = reading('known-name', 'person', 0, 12, 0.95);
    const found = refine(list, reading('person', 'person', 0, 12, 0.9), reading('tagger', 'person', 0, 12, 0.98));
    expect(found.map((m) => m.confidence)).toEqual([0.95, 0.9]);
  });

  it('changes nothing without the model', () => {
    const standing = [reading('person', 'person', 0, 12, 0.65), reading('known-name', 'place', 20, 27, 0.35)];
    expect(refine(...standing)).toEqual(standing);
  });

  it('is steady: more of the model is never less', () => {
    const shared = [0.05, 0.2, 0.5, 0.8, 0.97].map(
      (p) => refine(reading('person', 'person', 0, 12, 0.65), reading('tagger', 'person', 0, 12, p))[0].confidence,
    );
    expect(shared).toEqual([...shared].sort((a, b) => a - b));
  });
});
