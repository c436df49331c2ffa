import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/text/lexicon.js';
import { TokenTrie } from '../../src/text/trie.js';

const word = fc.stringMatching(/^[a-zA-Zé’']{1,8}$/);

describe('tables made at build', () => {
  it('give a lexicon that numbers words as the one they were made from, and takes more', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.array(word, { maxLength: 80 }), fc.nat(100), (built, more, room) => {
        const first = new Lexicon(built);
        const second = Lexicon.restore(first.tables(room));
        for (const w of built) expect(second.add(w)).toBe(first.add(w));
        for (const w of more) expect(second.add(w)).toBe(first.add(w));
        expect(second.size).toBe(first.size);
        for (let id = 0; id <= first.size; id++) expect(second.word(id)).toBe(first.word(id));
        for (const w of [...built, ...more]) expect(second.lookup(`x${w}y`, 1, w.length + 1)).toBe(first.lookup(w, 0, w.length));
      }),
    );
  });

  it('give a trie that holds the same phrases and no other', () => {
    const phrase = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 60 }), fc.array(phrase, { maxLength: 60 }), (held, asked) => {
        const trie = new TokenTrie(0);
        held.forEach((p, i) => {
          trie.insert(p, i);
        });
        const restored = TokenTrie.restore(trie.tables());
        const find = (t: TokenTrie, p: readonly number[]): number => {
          const node = p.reduce((at, w, i) => (i > 0 && at === 0 ? 0 : t.next(at, w)), 0);
          return node === 0 ? -1 : t.payload(node);
        };
        for (const p of [...held, ...asked]) expect(find(restored, p)).toBe(find(trie, p));
        for (const p of held) expect(find(restored, p)).toBe(held.findIndex((q) => q.join() === p.join()));
      }),
    );
  });
});
