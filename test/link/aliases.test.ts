import { describe, expect, it } from 'vitest';
import { analyzeText } from '../analyze-text.js';

/** The people of a text, each with the words that name them. */
function people(text: string): string[][] {
  const { annotations } = analyzeText(text, '2025-06-10');
  const named = new Map<string, string[]>();
  for (const a of annotations) if (a.type === 'person') named.set(a.entity ?? '', [...(named.get(a.entity ?? '') ?? []), a.text]);
  return [...named.values()];
}

describe('people with two names', () => {
  it('are one where the second is their alias', () => {
    expect(people('Menurut Rangga Wirayuda alias Tono Subrata (45), rapat ditunda.')).toEqual([['Rangga Wirayuda', 'Tono Subrata']]);
  });

  it('are one where the first is what they are called', () => {
    expect(people('"Kami siap," kata Yoyo, sapaan akrab Rangga Wirayuda (45).')).toEqual([['Yoyo', 'Rangga Wirayuda']]);
  });

  it('stay two without such words', () => {
    expect(people('"Kami siap," kata Yoyo. Menurut Rangga Wirayuda (45), rapat ditunda.')).toEqual([['Yoyo'], ['Rangga Wirayuda']]);
  });
});
