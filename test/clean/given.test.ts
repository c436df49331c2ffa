import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../src/clean/index.js';
import { loadKnowledge } from '../../src/knowledge/index.js';
import { source } from '../analyze-text.js';

const clean = createCleaner(loadKnowledge());
const authorsOf = (authors: string[]): unknown => clean(source('Warga bergotong royong.', { authors })).metadata.authors;

describe('what a container states', () => {
  it('names people without their paper or its section', () => {
    expect(authorsOf(['Dina Lestari - detikOto', 'Arif Santoso -Sepakbola', 'Tim - Kompas.com'])).toEqual([
      'Dina Lestari',
      'Arif Santoso',
      'Tim',
    ]);
  });

  it('leaves hyphens of names alone', () => {
    expect(authorsOf(['Siti Al-Amin', 'Ani - Budi'])).toEqual(['Siti Al-Amin', 'Ani - Budi']);
  });
});
