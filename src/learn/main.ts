import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeModel } from '../extract/tagger/model.js';
import { loadKnowledge } from '../knowledge/index.js';
import { readGoldArticles } from './gold-articles.js';
import { readMarkedArticles } from './marked-articles.js';
import { createMarkedTextMaker } from './marked-text.js';
import { modelCard } from './model-card.js';
import { readNerSentences } from './ner-sentences.js';
import { numberWords, readNewsBodies } from './raw-news.js';
import { TRAIN_SETTINGS, WORD_SETTINGS } from './settings.js';
import { trainModel } from './train.js';
import { learnWords } from './word-knowledge.js';

/** `npm run train`: learns models/names.bin from the named data and writes its card beside it; the same data give the same bytes. */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    gold: { type: 'string', default: '../shared/gold/train' },
    marks: { type: 'string', default: 'fixtures/marks/names.jsonl' },
    facts: { type: 'string' },
    out: { type: 'string', default: 'models/names.bin' },
  },
});

const knowledge = loadKnowledge(values.facts);
const make = createMarkedTextMaker(knowledge);
const newsPath = join(values.data, 'articles/news.jsonl.gz');
const news = readNewsBodies(newsPath);
const words = learnWords(numberWords(news, knowledge.lexicon), WORD_SETTINGS);
const texts = [
  ...readGoldArticles(values.gold, make),
  ...readMarkedArticles(values.marks, [join(values.data, 'articles/pool.dev.jsonl'), newsPath], make),
  ...readNerSentences(join(values.data, 'ner/idner-news-2k.train.jsonl'), 'idner', make),
  ...readNerSentences(join(values.data, 'ner/nergrit.train.jsonl'), 'nergrit', make),
];
const trained = trainModel(texts, words, knowledge, TRAIN_SETTINGS);
const bytes = encodeModel(trained.model);
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
writeFileSync(join(dirname(values.out), 'README.md'), modelCard(trained, texts, bytes.length, news.length));
process.stdout.write(
  `${values.out}: ${bytes.length} bytes; ${texts.length} texts, ${trained.tokens} tokens in ${trained.examples} stretches, ${trained.featuresSeen} features\n`,
);
