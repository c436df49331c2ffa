import { isGlued, LOWER, type Tokens, WORD } from '../../model/tokens.js';
import type { Lexicon } from '../../text/lexicon.js';
import { WordSet } from '../../text/word-set.js';

/** The words that such a title ends with, or that "of" follows. */
const CORES =
  'Manager Director Officer Head President Lead Leader Advisor Adviser Economist Strategist Analyst Executive Supervisor Chairman ' +
  'Chairwoman Commissioner Secretary Editor Partner Founder Owner Superintendent';

/** Ranks and fields that stand before the core: "⟨Senior Vice⟩ President", "⟨Sales & Marketing⟩ Director". */
const FIELDS =
  'Global Regional National Senior Junior Deputy Vice Executive Group Country Area Branch Store Brand Product Project Operations ' +
  'Operation Operating Sales Marketing Human Resources Resource Capital HR Legal Finance Financial IT PR Public Relations Relation ' +
  'Corporate Communication Communications Affairs Business Development Digital Data Technology Information Security Supply Chain ' +
  'Commercial Creative Content Community Customer Experience Client Account Partnership Partnerships Growth Strategy Strategic ' +
  'Planning Policy Government Governance Sustainability Investor External Internal Race Event Media Research Innovation ' +
  'Engineering Service Services Retail Network Dealer Production Plant Factory Site Territory District Zone Assistant Associate ' +
  'Managing General Principal Chief Interim Founding Co Market Medical People Property Relationship Portfolio Program Programme ' +
  'Risk Compliance Audit Treasury Investment Wealth Transformation Procurement Logistics Quality Safety Training Category ' +
  'Consumer Enterprise Solutions Solution Design Technical Software Hardware Cloud Field Fleet After Aftersales Vehicle Trade';

/** Gives the token behind an English title that begins at `i`, or `i` where none does. */
export interface BusinessTitles {
  begins(lex: number): boolean;
  read(t: Tokens, i: number): number;
}

/**
 * Reads the English titles of companies, whose words are freely put together: "Global Head of Sales", "Sales & Marketing Director",
 * "Chief People Officer". At least two words, one of them a core; all with a capital.
 */
export function createBusinessTitles(lexicon: Lexicon): BusinessTitles {
  const cores = new WordSet(lexicon, CORES.split(' '));
  const fields = new WordSet(lexicon, FIELDS.split(' '));
  const joints = new WordSet(lexicon, ['&', 'and', 'dan']);
  const of = new WordSet(lexicon, ['of']);
  const isWord = (t: Tokens, j: number, sentence: number): boolean =>
    j < t.count &&
    t.sentence[j] === sentence &&
    t.kind[j] === WORD &&
    t.shape[j] !== LOWER &&
    (fields.has(t.lex[j]) || cores.has(t.lex[j]));

  return {
    begins: (lex) => fields.has(lex) || cores.has(lex),
    read(t, i) {
      const sentence = t.sentence[i];
      let to = i;
      let words = 0;
      let inField = false;
      for (let j = i; ; ) {
        if (isWord(t, j, sentence)) {
          words++;
          if (cores.has(t.lex[j]) || inField) to = j + 1;
          j++;
          continue;
        }
        if (j === i || j >= t.count || t.sentence[j] !== sentence) break;
        // "Head of Public Policy": what "of" opens belongs to the title to its last word.
        if (of.has(t.lex[j]) && to === j && isWord(t, j + 1, sentence)) inField = true;
        else if (!(joints.has(t.lex[j]) || (t.text[t.start[j]] === '-' && isGlued(t, j))) || !isWord(t, j + 1, sentence)) break;
        j++;
      }
      return words >= 2 && to > i + 1 ? to : i;
    },
  };
}
