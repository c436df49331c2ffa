import { LABEL_COUNT, TAGGED_TYPES } from '../extract/tagger/labels.js';
import type { Guess } from './calibrate.js';
import type { MarkedText, Source } from './marked-text.js';
import { TRAIN_SETTINGS, WORD_SETTINGS } from './settings.js';
import type { Trained } from './train.js';

/** Where each set comes from, as the card tells it. */
const SETS: Readonly<Record<Source, string>> = {
  gold: "whole news articles of 2015, 2019 and 2025, read and marked to the project's annotation guidelines: all six types; most of the marks are kept in fixtures/marks/names.jsonl, without the text",
  idner: 'idner-news-2k, train split: news sentences with PER, ORG, LOC (MIT licence)',
  nergrit: 'IndoNLU nergrit, train split: sentences, many from encyclopedias, with PER, ORG, LOC (Apache-2.0)',
};

/** The model card: what the file is, what it was learnt from and how, and what it scored on articles that it had not seen. */
export function modelCard(trained: Trained, texts: readonly MarkedText[], bytes: number, newsArticles: number): string {
  const sets = (Object.keys(SETS) as Source[]).map((source) => {
    const own = texts.filter((t) => t.source === source);
    return `| ${SETS[source]} | ${own.length} | ${own.reduce((sum, t) => sum + t.names.length, 0)} |`;
  });
  const gold = texts.filter((t) => t.source === 'gold');
  const { crf, folds } = TRAIN_SETTINGS;
  return `# names.bin

A tagger of names, learnt by \`npm run train\`: a linear chain (conditional random field) over the words of a sentence, that
proposes people, organisations, places, posts, programmes and platforms with a probability. Lists and rules propose beside it;
the refiners weigh both (src/extract/refiners/agreement.ts). \`--no-model\` leaves it out.

## Learnt from
| set | texts | names |
| --- | --- | --- |
${sets.join('\n')}
| raw news of 2015 and 2025, unmarked, for clusters of words used alike and for their capitals | ${newsArticles} | |

The file holds weights only, no sentence of these sets. The sets follow different guidelines: each has weights of its own beside
the shared ones while learning (Daumé 2007), and the file keeps the shared ones with those of our guidelines.

## How
${trained.tokens} tokens in ${trained.examples} stretches around capitalised words; ${trained.featuresSeen} features seen ${TRAIN_SETTINGS.leastSeen} times or more: the word,
its capitals, beginning and end; the words, capitals and kinds of words beside it; the run of capitals that it stands in and its ends;
whether raw news knows the word; whether the text is a sentence or two; names and heads of the facts; clusters (${WORD_SETTINGS.clusters.join(', ')}) of words by their neighbours in raw news; what the document says of the same word elsewhere.
AdaGrad, ${crf.epochs} rounds, rate ${crf.rate}, decay ${crf.decay} shared and ${crf.ownDecay} own, ${crf.dropout * 100} % of the features left out at each step, seed ${crf.seed}.
${LABEL_COUNT} labels, one byte a weight, ${bytes} bytes. The same data and facts give the same bytes.

## On articles held out in turn (${folds} parts of the gold articles)
The model alone, names given at a probability of 0.5 or more, span and type exact:

| type | marked | precision | recall | F1 |
| --- | --- | --- | --- | --- |
${scoreRows(trained.guesses, gold).join('\n')}

Its own probability and the share that was right, before calibration:

| given | names | right |
| --- | --- | --- |
${reliabilityRows(trained.guesses).join('\n')}

## What it gets wrong
Long posts and names of bodies with "dan" and brackets, where the lists and rules are better; platforms and most programmes, of
which it has seen too few; a country inside the name of its government; names of sports clubs and bands of one common word;
words all in capitals. Texts that are no news were seen only as single sentences.

The sets disagree with our guidelines, and records follow ours: idner leaves a country unmarked where it acts or qualifies ("Israel
mengklaim", "produk Jepang"), nergrit takes "kota" in small letters into the name, schools
and universities for places, and bands and clubs for bodies that news seldom names. So \`npm run evaluate:names\` shows
lower scores on them than the same learner reaches when it serves their own guidelines.
`;
}

function scoreRows(guesses: readonly Guess[], gold: readonly MarkedText[]): string[] {
  const rows = TAGGED_TYPES.map((type, index) => {
    const marked = gold.reduce((sum, text) => sum + text.names.filter((n) => n.type === type).length, 0);
    return scoreRow(
      type,
      marked,
      guesses.filter((g) => g.type === index),
    );
  });
  return [
    ...rows,
    scoreRow(
      'all',
      gold.reduce((sum, text) => sum + text.names.length, 0),
      guesses,
    ),
  ];
}

function scoreRow(name: string, marked: number, guesses: readonly Guess[]): string {
  const given = guesses.filter((g) => g.probability >= 0.5);
  const right = given.filter((g) => g.right).length;
  const share = (of: number): string => (of === 0 ? '' : ((100 * right) / of).toFixed(1));
  return `| ${name} | ${marked} | ${share(given.length)} | ${share(marked)} | ${((200 * right) / (given.length + marked || 1)).toFixed(1)} |`;
}

function reliabilityRows(guesses: readonly Guess[]): string[] {
  return [0.1, 0.3, 0.5, 0.7, 0.8, 0.9].map((from, i, all) => {
    const to = all[i + 1] ?? 1.01;
    const some = guesses.filter((g) => g.probability >= from && g.probability < to);
    const right = some.filter((g) => g.right).length;
    return `| ${from} to ${Math.min(to, 1)} | ${some.length} | ${some.length === 0 ? '' : (right / some.length).toFixed(2)} |`;
  });
}
