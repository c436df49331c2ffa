import type { View } from '../page.js';
import { article } from './article.js';
import { articles } from './articles.js';
import { corrections } from './corrections.js';
import { organizations, people, places, platforms, programs, regulations, roles } from './names.js';
import { network } from './network.js';
import { overview } from './overview.js';
import { quotes } from './quotes.js';
import { sentences } from './sentences.js';
import { timeline } from './timeline.js';
import { dates, figures } from './values.js';

/** Views with a place in the menu, in its order. */
export const MENU = {
  overview,
  articles,
  timeline,
  people,
  organizations,
  platforms,
  regulations,
  programs,
  places,
  roles,
  figures,
  dates,
  quotes,
  network,
  corrections,
} satisfies Record<string, View>;

/** Views that links lead to. */
export const DETAILS = { article, sentences } satisfies Record<string, View>;
